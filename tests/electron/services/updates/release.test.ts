import { generateKeyPairSync, sign } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { findInstaller, readRelease } from '#electron/services/updates/release'

const [first, second, stranger] = [1, 2, 3].map(() => generateKeyPairSync('ed25519'))
type Pair = typeof first

const sha512 = Buffer.alloc(64, 7).toString('base64')
const release = {
  product: 'elkassa-console',
  version: '0.2.0',
  releasedAt: '2026-11-28T02:00:00.000Z',
  whatsNew: { id: ['Lebih cepat.'], en: ['Faster.'] },
  files: [
    'win-x64.exe',
    'win-arm64.exe',
    'mac-arm64.zip',
    'mac-x64.zip',
    'linux-x86_64.AppImage',
  ].map((ending) => ({ name: `elkassa-console-0.2.0-${ending}`, size: 9, sha512 })),
}
const text = JSON.stringify(release)

function publicOf(pair: Pair): string {
  return pair?.publicKey.export({ format: 'der', type: 'spki' }).toString('base64') ?? ''
}
function signatureOf(signed: string, pair: Pair): string {
  return pair ? sign(null, Buffer.from(signed), pair.privateKey).toString('base64') : ''
}
const keys = [publicOf(first), publicOf(second)]

describe('readRelease()', () => {
  it('believes what one of our keys signed', () => {
    expect(readRelease(text, signatureOf(text, first), keys)).toEqual(release)
    expect(readRelease(text, `${signatureOf(text, second)}\r\n`, keys)).toEqual(release)
  })

  it('believes a release of two keys where it knows one of them', () => {
    const signatures = [stranger, second].map((pair) => signatureOf(text, pair)).join('\n')
    expect(readRelease(text, signatures, keys)).toEqual(release)
  })

  it.each([
    ['another key', text, signatureOf(text, stranger)],
    ['nobody', text, ''],
    ['a page in place of a signature', text, '<html>404</html>'],
    ['our key, for another text', text.replace('0.2.0', '0.3.0'), signatureOf(text, first)],
    ['our key, for all but a blank', `${text} `, signatureOf(text, first)],
  ])('does not believe what was signed by %s', (_name, said, signatures) => {
    expect(() => readRelease(said, signatures, keys)).toThrow(
      expect.objectContaining({ code: 'update-untrusted' }),
    )
  })

  it('believes nothing where there is no key', () => {
    expect(() => readRelease(text, signatureOf(text, first), [])).toThrow(
      expect.objectContaining({ code: 'update-untrusted' }),
    )
  })

  it.each([
    ['something else that we sign', { ...release, product: 'another' }],
    ['a version that is none', { ...release, version: 'latest' }],
    ['a file that leads elsewhere', { ...release, files: [{ name: '../a.exe', size: 1, sha512 }] }],
    ['a file at an address', { ...release, files: [{ name: 'http://a/b', size: 1, sha512 }] }],
    ['a file without its hash', { ...release, files: [{ name: 'a.exe', size: 1 }] }],
    ['no file', { ...release, files: [] }],
    ['words in one language', { ...release, whatsNew: { id: ['Satu.'] } }],
  ])('refuses, though it is ours, %s', (_name, other) => {
    const said = JSON.stringify(other)
    expect(() => readRelease(said, signatureOf(said, first), keys)).toThrow(
      expect.objectContaining({ code: 'update-unreadable' }),
    )
  })
})

describe('findInstaller()', () => {
  const read = readRelease(text, signatureOf(text, first), keys)

  it.each([
    ['win32', 'x64', 'win-x64.exe'],
    ['win32', 'arm64', 'win-arm64.exe'],
    ['darwin', 'arm64', 'mac-arm64.zip'],
    ['linux', 'x64', 'linux-x86_64.AppImage'],
  ])('of %s %s is its own', (platform, arch, ending) => {
    expect(findInstaller(read, platform, arch).name).toBe(`elkassa-console-0.2.0-${ending}`)
  })

  it.each([
    ['linux', 'arm64'],
    ['freebsd', 'x64'],
  ])('of %s %s is none', (platform, arch) => {
    expect(() => findInstaller(read, platform, arch)).toThrow(
      expect.objectContaining({ code: 'update-unreadable' }),
    )
  })
})

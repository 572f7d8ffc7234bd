import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '#tests/electron/temporary-folder'
import { hasRegistryElectron, publish, verify } from '../../scripts/lib/registry-electron.mjs'

function makeTarball(content: string): { path: string; integrity: string } {
  const path = join(temporaryFolder(), 'package.tgz')
  writeFileSync(path, content)
  return { path, integrity: `sha512-${createHash('sha512').update(content).digest('base64')}` }
}

describe('verify()', () => {
  it('passes the very file that is expected', async () => {
    const { path, integrity } = makeTarball('isi paket')
    await expect(verify(path, integrity)).resolves.toBeUndefined()
  })

  it.each([
    ['one byte changed', 'isi pakeT'],
    ['cut short', 'isi pake'],
    ['longer', 'isi paket\n'],
    ['empty', ''],
  ])('refuses one that is %s', async (_, tampered) => {
    const { path, integrity } = makeTarball('isi paket')
    writeFileSync(path, tampered)
    await expect(verify(path, integrity)).rejects.toThrow('not what it should be')
  })

  it('refuses another kind of hash', async () => {
    const { path } = makeTarball('isi paket')
    const sha1 = `sha1-${createHash('sha1').update('isi paket').digest('base64')}`
    await expect(verify(path, sha1)).rejects.toThrow('not what it should be')
  })
})

describe('publish()', () => {
  function makeFolder(content: string): string {
    const folder = join(temporaryFolder(), 'ready')
    mkdirSync(folder)
    writeFileSync(join(folder, 'electron'), content)
    return folder
  }

  it('moves a finished folder to its place', async () => {
    const ready = makeFolder('satu')
    const target = join(temporaryFolder(), 'cache', 'electron')
    await publish(ready, target)
    expect(readFileSync(join(target, 'electron'), 'utf8')).toBe('satu')
    expect(existsSync(ready)).toBe(false)
  })

  it('leaves what a faster process has put there', async () => {
    const target = join(temporaryFolder(), 'cache', 'electron')
    await publish(makeFolder('satu'), target)
    await publish(makeFolder('dua'), target)
    expect(readFileSync(join(target, 'electron'), 'utf8')).toBe('satu')
  })

  it('tells a failure that is none of that', async () => {
    const target = join(temporaryFolder(), 'electron')
    await expect(publish(join(temporaryFolder(), 'tidak-ada'), target)).rejects.toThrow('ENOENT')
  })
})

describe('hasRegistryElectron()', () => {
  it.each([
    ['linux', 'x64', true],
    ['linux', 'arm64', false],
    ['win32', 'x64', false],
    ['darwin', 'x64', false],
  ] as const)('%s %s: %s', (platform, arch, has) => {
    expect(hasRegistryElectron(platform, arch)).toBe(has)
  })
})

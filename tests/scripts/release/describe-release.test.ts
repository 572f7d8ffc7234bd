import { generateKeyPairSync } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readRelease } from '#electron/services/updates/release'
import { whatsNewSchema } from '#shared/domain/update'
import { temporaryFolder } from '#tests/electron/temporary-folder'
import { describeRelease } from '../../../scripts/lib/release/describe-release.mjs'

const pairs = [1, 2].map(() => generateKeyPairSync('ed25519'))
const signing = pairs
  .map(({ privateKey }) => privateKey.export({ format: 'pem', type: 'pkcs8' }))
  .join('')
const env = { ELKASSA_UPDATE_SIGNING_KEYS: signing }

function folderWith(names: readonly string[]): string {
  const folder = temporaryFolder()
  for (const name of names) writeFileSync(join(folder, name), name)
  return folder
}

describe('describeRelease()', () => {
  it('writes what consoles of either key believe: every installer, and nothing else', async () => {
    const folder = folderWith(['c-win-x64.exe', 'c-mac-x64.zip', 'c.AppImage', 'c.deb', 'c.dmg'])
    await describeRelease(folder, env)
    const [text, signatures] = ['release.json', 'release.json.sig'].map((name) =>
      readFileSync(join(folder, name), 'utf8'),
    )
    for (const { publicKey } of pairs) {
      const key = publicKey.export({ format: 'der', type: 'spki' }).toString('base64')
      const { files } = readRelease(text ?? '', signatures ?? '', [key])
      expect(files.map(({ name }) => name)).toEqual([
        'c-mac-x64.zip',
        'c-win-x64.exe',
        'c.AppImage',
      ])
    }
  })

  it.each([
    ['no key', {}],
    ['a key of another kind', rsa()],
  ])('refuses %s', async (_name, keys) => {
    await expect(describeRelease(folderWith(['c.exe']), keys)).rejects.toThrow(/SIGNING_KEYS/)
  })

  it('refuses a folder without an installer', async () => {
    await expect(describeRelease(folderWith(['c.deb']), env)).rejects.toThrow(/no installer/)
  })
})

function rsa() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return {
    ELKASSA_UPDATE_SIGNING_KEYS: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
  }
}

it('the version that is built says what is new in it', () => {
  const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'))
  const { version } = z.object({ version: z.string() }).parse(read('package.json'))
  const news = z.record(z.string(), whatsNewSchema).parse(read('packaging/whats-new.json'))
  expect(news[version]?.id).toHaveLength(news[version]?.en.length ?? 0)
})

import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { openStore } from '#electron/app/profile/open-store'

vi.mock('electron-store', async () => ({ default: (await import('./conf-store')).ConfStore }))

const root = mkdtempSync(join(tmpdir(), 'store-'))
afterAll(() => rmSync(root, { recursive: true }))
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(root, 'profile-'))
})
function path() {
  return join(folder, 'settings.json')
}
function open(warn: (message: string) => void = () => undefined) {
  return openStore({ folder, name: 'settings', warn })
}

describe('openStore()', () => {
  it('gives back what was written, at the next opening too', () => {
    open().write({ language: 'en' })
    expect(open().read()).toMatchObject({ language: 'en' })
  })

  it('replaces the document as a whole', () => {
    const store = open()
    store.write({ one: 1, two: 2 })
    store.write({ two: 3 })
    expect(JSON.parse(readFileSync(path(), 'utf8'))).toEqual({ two: 3 })
  })

  it.skipIf(process.platform === 'win32')('keeps the file to this user alone', () => {
    open().write({ a: 1 })
    expect(statSync(path()).mode & 0o777).toBe(0o600)
  })

  it('keeps a damaged file aside, says so and begins again', () => {
    writeFileSync(path(), '{"language": "en')
    const warnings: string[] = []
    expect(open((message) => warnings.push(message)).read()).toEqual({})
    expect(readFileSync(`${path()}.damaged`, 'utf8')).toBe('{"language": "en')
    expect(warnings).toHaveLength(1)
  })

  it('says so where a folder is in its place', () => {
    mkdirSync(path())
    expect(() => open()).toThrow(
      expect.objectContaining({
        code: 'place-taken',
        options: { details: { name: 'settings.json' } },
      }),
    )
  })
})

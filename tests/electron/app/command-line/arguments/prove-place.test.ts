import { execFileSync } from 'node:child_process'
import { linkSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  isKeptByWindows,
  type PlaceProblem,
  provePlace,
} from '#electron/app/command-line/arguments/prove-place'
import { temporaryFolder } from '#tests/electron/temporary-folder'

let folder: string
beforeEach(() => {
  folder = temporaryFolder()
  writeFileSync(join(folder, 'toko.csv'), 'toko')
})

function prove(name: string, { overwrite = false, own = '' } = {}) {
  return provePlace({
    path: join(folder, name),
    input: join(folder, 'toko.csv'),
    overwrite,
    isOwn: async (path) => readFileSync(path, 'utf8') === own,
  })
}

const windows = process.platform === 'win32'

describe('provePlace()', () => {
  it('takes a new name in a folder that is there, and leaves nothing', async () => {
    expect(await prove('laporan.csv')).toBeNull()
    expect(readdirSync(folder)).toEqual(['toko.csv'])
  })

  it('takes another file only where it may be replaced or is its own', async () => {
    writeFileSync(join(folder, 'laporan.csv'), 'lama')
    expect(await prove('laporan.csv')).toBe('isThere')
    expect(await prove('laporan.csv', { own: 'lama' })).toBeNull()
    expect(await prove('laporan.csv', { overwrite: true })).toBeNull()
    expect(readFileSync(join(folder, 'laporan.csv'), 'utf8')).toBe('lama')
    expect(readdirSync(folder)).toHaveLength(2)
  })

  const never: [string, PlaceProblem, (path: (name: string) => string) => void][] = [
    ['tidak/ada/laporan.csv', 'noFolder', () => undefined],
    ['toko.csv/laporan.csv', 'noFolder', () => undefined],
    ['toko.csv', 'isInput', () => undefined],
    ['keras.csv', 'isInput', (path) => linkSync(path('toko.csv'), path('keras.csv'))],
    ['folder.csv', 'notPlain', (path) => mkdirSync(path('folder.csv'))],
    [`${'a'.repeat(240)}.csv`, 'notWritable', () => undefined],
  ]
  const links: typeof never = [
    ['lunak.csv', 'isInput', (path) => symlinkSync(path('toko.csv'), path('lunak.csv'))],
    ['buntu.csv', 'notPlain', (path) => symlinkSync(path('tidak-ada'), path('buntu.csv'))],
    ['penuh.csv', 'notPlain', (path) => symlinkSync('/dev/full', path('penuh.csv'))],
    ['pipa.csv', 'notPlain', (path) => execFileSync('mkfifo', [path('pipa.csv')])],
    [
      'lain.csv',
      'notPlain',
      (path) => {
        writeFileSync(path('catatan.csv'), 'catatan')
        symlinkSync(path('catatan.csv'), path('lain.csv'))
      },
    ],
  ]
  const kept: typeof never = [
    ['nul.csv', 'notWritable', () => undefined],
    ['laporan:1.csv', 'notWritable', () => undefined],
  ]
  it.each([...never, ...(windows ? kept : links)])(
    'never takes %s: %s',
    async (name, problem, make) => {
      make((one) => join(folder, one))
      expect(await prove(name, { overwrite: true })).toBe(problem)
      expect(readFileSync(join(folder, 'toko.csv'), 'utf8')).toBe('toko')
    },
  )
})

describe('isKeptByWindows()', () => {
  it.each(['nul.csv', 'CON.xlsx', 'com1.csv', 'Lpt9 .csv', 'aux', 'laporan:1.csv'])(
    'knows %s',
    (name) => expect(isKeptByWindows(name)).toBe(true),
  )

  it.each(['laporan.csv', 'console.csv', 'aux1.csv', 'com.csv', 'com10.csv', 'hasil nul.csv'])(
    'leaves %s',
    (name) => expect(isKeptByWindows(name)).toBe(false),
  )
})

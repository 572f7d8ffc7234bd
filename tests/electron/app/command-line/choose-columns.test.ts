import { describe, expect, it } from 'vitest'
import { chooseColumns } from '#electron/app/command-line/choose-columns'
import type { SourceView } from '#shared/ipc/contract/sources'

const view: SourceView = {
  sourceId: 1,
  name: 'toko.csv',
  columns: ['storeName', 'email', null],
  others: [],
  sender: null,
  senders: [],
  defaults: {},
  overview: {
    format: 'csv',
    encoding: 'utf-8',
    separator: ';',
    sheets: [],
    sheet: null,
    alike: [],
    also: [],
    hiddenRows: 'none',
    headerRow: 1,
    header: ['Nama toko', 'Email', 'Kontak'],
    columnCount: 3,
    preview: [],
    truncatedPreview: false,
    warnings: [],
  },
}

describe('chooseColumns()', () => {
  it('leaves what was matched where nothing is said', () => {
    expect(chooseColumns('register', view, null)).toEqual(view.columns)
  })

  it('moves a field to the column that is named, whichever way the pair stands', () => {
    const moved = ['storeName', null, 'email']
    expect(chooseColumns('register', view, [['email', 'Kontak']])).toEqual(moved)
    expect(chooseColumns('register', view, [['Kontak', 'surel']])).toEqual(moved)
  })

  it('refuses a field taken from two columns', () => {
    const pairs = [['email', 'Email'] as const, ['surel', 'Kontak'] as const]
    expect(() => chooseColumns('register', view, pairs)).toThrow(
      expect.objectContaining({ code: 'columns-duplicate' }),
    )
  })

  it('names a pair that fits no column', () => {
    expect(() => chooseColumns('register', view, [['email', 'Surel kantor']])).toThrow(
      expect.objectContaining({ options: { details: { fields: 'email=Surel kantor' } } }),
    )
  })
})

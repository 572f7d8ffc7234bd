import { describe, expect, it } from 'vitest'
import { sniffFileKind } from '#electron/sheets/file-kind'
import { readFixture, refusalOf } from './read-fixture'

const xmlBook = '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'

describe('sniffFileKind()', () => {
  it.each<[kind: string, content: string | Buffer, name: string]>([
    ['text', 'Nama;Email\nA;a@contoh.co.id', 'toko.xls'],
    ['text', '<5 toko>;Email', 'toko.csv'],
    ['zip', 'PK\x03\x04', 'toko.xls'],
    ['compound', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'toko.xlsx'],
    ['html', '\ufeff  <html xmlns:o="urn:schemas-microsoft-com:office:office">', 'a.xls'],
    ['html', '<table border="1"><tr><td>Nama</td></tr></table>', 'mutasi.csv'],
    ['html', '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0"><html>', 'a.xls'],
    ['html', Buffer.from('\ufeff<TABLE><TR>', 'utf16le'), 'mutasi.xls'],
    ['html', 'Laporan<br><table>', 'mutasi.XLS'],
    ['text', 'Laporan<br><table>', 'mutasi.csv'],
    ['xml', `<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n${xmlBook}`, 'a.xls'],
    ['xml', xmlBook.replace('<Workbook xmlns', '<ss:Workbook xmlns:ss'), 'a.xml'],
  ])('finds %s in %j, named %s', (kind, content, name) => {
    expect(sniffFileKind(Buffer.from(content), name)).toBe(kind)
  })

  it.each<[name: string, content: string | Buffer, code: string]>([
    ['XML of no spreadsheet', '<?xml version="1.0"?><faktur/>', 'file-not-a-table'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'file-not-a-table'],
    ['an .xls as PHP writes it by hand', Buffer.from([9, 8, 8, 0, 0, 0, 16, 0]), 'file-old-xls'],
    ['an .xls of Excel 4', Buffer.from([9, 4, 6, 0, 0, 0]), 'file-old-xls'],
  ])('refuses %s', (_, content, code) => {
    expect(() => sniffFileKind(Buffer.from(content), 'a.xls')).toThrow(
      expect.objectContaining({ code }),
    )
  })
})

describe('a lock file of Excel', () => {
  it('is named as such, whether it can be read or not', async () => {
    const source = { kind: 'file', path: '/tidak/ada/~$toko.xlsx' } as const
    expect((await refusalOf(readFixture(source))).code).toBe('file-lock')
  })
})

import type { FileFilter } from 'electron'
import type { native } from '#shared/locales/id/native'

type DialogTexts = (typeof native)['dialog']

/** The names of what `electron/sheets` reads; a web page is mostly named `.xls`. */
const readEndings = [
  ...['csv', 'xlsx', 'xls', 'xlsb', 'ods', 'txt', 'tsv'],
  ...['html', 'htm', 'xml'],
]

/** What a dialog that opens a table offers. */
export function tableFilters(texts: DialogTexts): FileFilter[] {
  return [
    { name: texts.tables, extensions: readEndings },
    { name: texts.allFiles, extensions: ['*'] },
  ]
}

/** What a dialog that saves a table offers. */
export function targetFilter(texts: DialogTexts, format: 'csv' | 'xlsx'): FileFilter {
  return { name: texts[format], extensions: [format] }
}

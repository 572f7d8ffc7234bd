import type { FileFilter } from 'electron'
import type { native } from '#shared/locales/id/native'

type DialogTexts = (typeof native)['dialog']

/** What a dialog that opens a table offers. */
export function tableFilters(texts: DialogTexts): FileFilter[] {
  return [
    { name: texts.tables, extensions: ['csv', 'xlsx', 'txt', 'tsv'] },
    { name: texts.allFiles, extensions: ['*'] },
  ]
}

/** What a dialog that saves a table offers. */
export function targetFilter(texts: DialogTexts, format: 'csv' | 'xlsx'): FileFilter {
  return { name: texts[format], extensions: [format] }
}

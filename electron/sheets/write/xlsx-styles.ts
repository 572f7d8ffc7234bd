import { mainNamespace, xmlHead } from './xlsx-texts'

/** Places in `cellXfs` of the styles below. */
export const textStyle = 1
export const boldStyle = 2
export const momentStyle = 3
export const wholeStyle = 4
export const boldWholeStyle = 5

/** Excel shows it by the reader's own region: `/` and `:` are its signs for date and time there. */
const momentFormat = 'dd/mm/yyyy hh:mm'
/** Of the built-in formats (ECMA-376, 18.8.30): a text, and a whole number with thousands. */
const textFormat = 49
const wholeFormat = 3
/** The first number of formats that are not built in. */
const ownFormat = 164

/** `xl/styles.xml` of every list: what `textStyle` and the others stand for. */
export function stylesXml(): string {
  const font = (bold: string) => `<font>${bold}<sz val="11"/><name val="Calibri"/></font>`
  const xf = (format: number, fontId: number) =>
    `<xf numFmtId="${format}" fontId="${fontId}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>`
  return [
    `${xmlHead}<styleSheet xmlns="${mainNamespace}">`,
    `<numFmts count="1"><numFmt numFmtId="${ownFormat}" formatCode="${momentFormat}"/></numFmts>`,
    `<fonts count="2">${font('')}${font('<b/>')}</fonts>`,
    '<fills count="2"><fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill></fills>',
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="6">${xf(0, 0)}${xf(textFormat, 0)}${xf(textFormat, 1)}${xf(ownFormat, 0)}`,
    `${xf(wholeFormat, 0)}${xf(wholeFormat, 1)}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  ].join('')
}

import { columnLetters, escapeXml, mainNamespace, xmlHead } from './xlsx-texts'

const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const contentTypes = 'http://schemas.openxmlformats.org/package/2006/content-types'
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** A sheet that is written. */
export interface WrittenSheet {
  readonly name: string
  /** What its filters stand over; null where it has none. */
  readonly filtered: { readonly columnCount: number; readonly rowCount: number } | null
}

/** Where the sheet at a place (0-based) is in the zip. */
export function sheetPath(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`
}

/** What makes a workbook of sheets, by path: everything but the sheets and the styles themselves. */
export function bookParts(sheets: readonly WrittenSheet[]): Readonly<Record<string, string>> {
  return {
    'xl/workbook.xml': workbookXml(sheets),
    'xl/_rels/workbook.xml.rels': relationsXml([
      ...sheets.map((_, index) => ['worksheet', sheetPath(index).slice('xl/'.length)] as const),
      ['styles', 'styles.xml'],
    ]),
    '_rels/.rels': relationsXml([['officeDocument', 'xl/workbook.xml']]),
    '[Content_Types].xml': contentTypesXml(sheets),
  }
}

function workbookXml(sheets: readonly WrittenSheet[]): string {
  const listed = sheets.map(
    ({ name }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  const names = sheets.flatMap(({ name, filtered }, index) =>
    filtered === null ? [] : [filterName(name, filtered, index)],
  )
  return [
    `${xmlHead}<workbook xmlns="${mainNamespace}" xmlns:r="${officeRelations}">`,
    `<sheets>${listed.join('')}</sheets><definedNames>${names.join('')}</definedNames></workbook>`,
  ].join('')
}

/** Excel keeps the range of a sheet's filters under this hidden name too, and sorts by it. */
function filterName(
  name: string,
  { columnCount, rowCount }: NonNullable<WrittenSheet['filtered']>,
  index: number,
): string {
  const range = `'${escapeXml(name)}'!$A$1:$${columnLetters(columnCount - 1)}$${rowCount}`
  return `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${range}</definedName>`
}

function relationsXml(targets: readonly (readonly [type: string, target: string])[]): string {
  const relations = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${officeRelations}/${type}" Target="${target}"/>`,
  )
  return `${xmlHead}<Relationships xmlns="${packageRelations}">${relations.join('')}</Relationships>`
}

function contentTypesXml(sheets: readonly WrittenSheet[]): string {
  const part = (path: string, type: string) =>
    `<Override PartName="/${path}" ContentType="${spreadsheet}.${type}+xml"/>`
  return [
    `${xmlHead}<Types xmlns="${contentTypes}">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    part('xl/workbook.xml', 'sheet.main'),
    ...sheets.map((_, index) => part(sheetPath(index), 'worksheet')),
    part('xl/styles.xml', 'styles'),
    '</Types>',
  ].join('')
}

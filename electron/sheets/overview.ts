import type { SheetOverview, SheetWarning } from '#shared/domain/fields/sheet'
import { type HeaderLine, isEmptyRow, type SheetLine } from './header-row'

export const previewRows = 20

/** The header's cells without the empty ones at its end, and no more than `limit`. */
export function trimHeader(cells: readonly string[], limit: number): string[] {
  let end = cells.length
  while (end > 0 && (cells[end - 1] ?? '').trim() === '') end -= 1
  return cells.slice(0, Math.min(end, limit)).map((cell) => cell.trim())
}

/** The part of an overview that CSV and workbooks share. */
export function buildOverview(
  headerLine: HeaderLine,
  lines: readonly SheetLine[],
  goesOn: boolean,
  columnLimit: number,
): Pick<
  SheetOverview,
  | 'headerRow'
  | 'secondHeaderRow'
  | 'header'
  | 'preview'
  | 'columnCount'
  | 'truncatedPreview'
  | 'warnings'
> {
  const header = trimHeader(headerLine.cells, columnLimit)
  const filled = lines.filter(
    (row) => row.line > (headerLine.second ?? headerLine.line) && !isEmptyRow(row, header.length),
  )
  const rows = filled
    .filter(({ hidden }) => hidden !== true)
    .map(({ cells }) => header.map((_, index) => cells[index] ?? ''))
  const names = header.filter((name) => name !== '').map((name) => name.toLowerCase())
  const warnings: SheetWarning[] = []
  if (filled.length === 0 && !goesOn) warnings.push('no-rows')
  if (new Set(names).size < names.length) warnings.push('duplicate-headers')
  if (trimHeader(headerLine.cells, Number.POSITIVE_INFINITY).length > header.length) {
    warnings.push('columns-cut')
  }
  if ([header, ...rows].some((row) => row.some((cell) => cell.includes('\ufffd')))) {
    warnings.push('unreadable-characters')
  }
  return {
    headerRow: headerLine.line,
    ...(headerLine.second !== undefined && { secondHeaderRow: headerLine.second }),
    header,
    preview: rows.slice(0, previewRows),
    columnCount: header.length,
    truncatedPreview: goesOn || rows.length > previewRows,
    warnings,
  }
}

import {
  type ExportColumn,
  exportColumnSchema,
  type TableFormat,
  type UserExport,
} from '#shared/domain/users/user-export'
import type { UserSelection, UserSort } from '#shared/domain/users/user-query'

/** What the operator chose in the dialog. */
export interface ExportForm {
  readonly format: TableFormat
  readonly columns: 'all' | 'visible'
  readonly personal: 'full' | 'masked'
}

/** What main is asked for. Without columns on screen all are written. */
export function toUserExport(
  { format, columns, personal }: ExportForm,
  asked: {
    readonly selection: UserSelection
    readonly sort: UserSort
    readonly visibleColumns: readonly ExportColumn[] | null
  },
): UserExport {
  const { selection, sort, visibleColumns } = asked
  const shown = columns === 'visible' ? visibleColumns : null
  return {
    selection,
    sort,
    format,
    isMasked: personal === 'masked',
    columns: shown === null || shown.length === 0 ? exportColumnSchema.options : [...shown],
  }
}

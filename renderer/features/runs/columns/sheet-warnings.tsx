import type { SheetWarning } from '#shared/domain/fields/sheet'
import { useMessages } from '../../../app-shell/locale'
import { Notice } from '../../../components/feedback/notice'

/** What to mind about the file; none of it stops the work. */
export function SheetWarnings({ warnings }: { readonly warnings: readonly SheetWarning[] }) {
  const { runColumns, shell } = useMessages()
  return warnings.map((warning) => (
    <Notice key={warning} tone="warning" tag={shell.note} title={runColumns.warnings[warning]} />
  ))
}

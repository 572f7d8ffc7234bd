import type { Run } from '#shared/domain/runs/run'
import { useMessages } from '../../app-shell/locale'

/** Which file, which sheets, how many rows. */
export function RunSubtitle({ run }: { readonly run: Run }) {
  const { runCheck, runColumns } = useMessages()
  const { name, sheet, sheets = sheet === null ? [] : [sheet] } = run.source
  const parts = [
    name,
    ...(sheets.length === 0 ? [] : [runCheck.sheets(sheets)]),
    runColumns.rows(run.totals.total),
  ]
  return parts.join(' · ')
}

import type { Run } from '#shared/domain/runs/run'
import { useMessages } from '../../app-shell/locale'

/** Which file, which sheet, how many rows. */
export function RunSubtitle({ run }: { readonly run: Run }) {
  const { runCheck, runColumns } = useMessages()
  const { name, sheet } = run.source
  const parts = [
    name,
    ...(sheet === null ? [] : [runCheck.sheet(sheet)]),
    runColumns.rows(run.totals.total),
  ]
  return parts.join(' · ')
}

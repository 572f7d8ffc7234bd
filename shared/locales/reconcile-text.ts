import type { ReconcileRow } from '../domain/runs/reconcile'
import type { Messages } from './id'

/** What there is to say about a payment beside its outcome. */
export function noteOfPayment(row: ReconcileRow, messages: Messages): string {
  const { reconcile, problems, runColumns, formats } = messages
  const words = reconcile.notes
  const parts: string[] = []
  if (row.problem !== null) {
    const names: Readonly<Record<string, string>> = runColumns.fields
    const { code, field, details = {} } = row.problem
    parts.push(problems[code].title(names[field] ?? field), problems[code].why(details))
  }
  if (row.unpaid !== null) parts.push(messages.results.conflicts.notPaid[row.unpaid])
  if (row.sameRows.length > 0) parts.push(words.sameRows(row.sameRows.join(', ')))
  if (row.known !== null) parts.push(describeKnown(row.known))
  else if (row.outcome === 'twice-in-file') parts.push(words.notActivated)
  return parts.join(' · ')

  function describeKnown({ state, runId, at, serverMessage }: KnownInvoice): string {
    const when = at === null ? '' : formats.dateTime(at)
    switch (state) {
      case 'done':
        return words.done(when)
      case 'in-doubt':
        return words.inDoubt(when)
      case 'refused':
        return serverMessage ? words.refused(serverMessage) : words.refusedSilently
      case 'waiting':
        return words.waiting(runId)
    }
  }
}

type KnownInvoice = NonNullable<ReconcileRow['known']>

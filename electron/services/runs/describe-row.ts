import type { RowRecord } from '#electron/ledger/runs/run-rows-table'
import { isProvenByReading } from '#shared/domain/runs/is-proven-by-reading'
import { describeCause } from '#shared/locales/cause-text'
import { describeConflict } from '#shared/locales/conflict-text'
import type { Messages } from '#shared/locales/id'

/** What there is to say about a row, in words; the server's own are quoted. */
export function describeRow(
  row: RowRecord,
  labels: Readonly<Record<string, string>>,
  messages: Messages,
): string {
  const said = row.serverMessage ? [`“${row.serverMessage}”`] : []
  if (row.state === 'problem') return describeProblems(row, labels, messages)
  if (row.conflict !== null) return describeConflict(row.conflict, messages)
  if (isProvenByReading(row)) return messages.results.provenByReading
  const cause = [describeCause(row, messages)].filter((text) => text !== null)
  if (row.state === 'unknown') return [...cause, ...describeDoubt(row, messages)].join('; ')
  return row.state === 'refused' ? [...said, ...cause].join('; ') : [...cause, ...said].join(': ')
}

/** What the service shows and says of a row in doubt; neither is believed. */
function describeDoubt({ found, serverMessage }: RowRecord, { results }: Messages): string[] {
  const there = [found?.storeName, found?.registrationId, found?.packetId].filter(Boolean)
  return [
    ...(there.length === 0 ? [] : [results.foundThere(there.join(', '))]),
    ...(serverMessage ? [results.saidUnbelieved(serverMessage)] : []),
  ]
}

function describeProblems(
  { problems }: RowRecord,
  labels: Readonly<Record<string, string>>,
  messages: Messages,
): string {
  return problems
    .map(({ field, code, details }) => {
      const { title, why } = messages.problems[code]
      const sentences = [`${title(labels[field] ?? field)}.`, why(details ?? {})]
      return [...sentences, messages.results.answers[code] ?? ''].join(' ').trimEnd()
    })
    .join(' ')
}

import type { RowRecord } from '#electron/ledger/runs/run-rows-table'
import { assertNever } from '#shared/domain/assert-never'
import { isProvenByReading } from '#shared/domain/runs/is-proven-by-reading'
import type { RowConflict } from '#shared/domain/runs/row'
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
  const cause = row.cause === null ? [] : [messages.results.causes[row.cause]]
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

function describeConflict(conflict: RowConflict, { results, formats }: Messages): string {
  const words = results.conflicts
  switch (conflict.kind) {
    case 'left-out':
      return words.leftOut
    case 'hidden':
      return words.hidden
    case 'footer':
      return words.footer
    case 'not-paid':
      return words.notPaid[conflict.status]
    case 'identical-row':
      return words.identicalRow(conflict.rowNumber)
    case 'already-user':
      return conflict.registrationId === null
        ? words.alreadyUserNoId
        : words.alreadyUser(conflict.registrationId)
    case 'sent-before': {
      const at = formats.dateTime(conflict.at)
      if (conflict.state === 'refused') return words.sentBeforeRefused(conflict.runId, at)
      const say = conflict.state === 'done' ? words.sentBefore : words.sentBeforeUnknown
      return say(conflict.runId, at)
    }
    case 'done-in-file':
      return conflict.registrationId === null
        ? words.doneInFileNoId
        : words.doneInFile(conflict.registrationId)
    case 'doubt-in-file':
      return words.doubtInFile
    default:
      return assertNever(conflict)
  }
}

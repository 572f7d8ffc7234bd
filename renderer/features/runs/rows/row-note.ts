import { isProvenByReading } from '#shared/domain/runs/is-proven-by-reading'
import type { Row } from '#shared/domain/runs/row'
import { describeCause } from '#shared/locales/cause-text'
import { describeConflict } from '#shared/locales/conflict-text'
import type { Messages } from '#shared/locales/id'

/** What there is to say about a row beside its state: the server's words, the doubt, the conflict. */
export function noteOf(row: Row, messages: Messages): string {
  return [believedWords(row), ...ownNotes(row, messages)].filter(Boolean).join('; ')
}

/** What there is to say about the one row of a notice, in sentences: the server's words as a quotation, then the console's own. */
export function sentencesOf(row: Row, messages: Messages): string {
  const said = believedWords(row)
  const own = ownNotes(row, messages).map(asSentence)
  return [said && messages.shell.serverSaid(said), ...own].filter(Boolean).join(' ')
}

/** A note as a sentence of its own; one that ends in the service's own full stop gets no second. */
function asSentence(note: string): string {
  const end = /[.!?]”?$/.test(note) ? '' : '.'
  return `${note.charAt(0).toLocaleUpperCase()}${note.slice(1)}${end}`
}

/** What the server said, where it is not in doubt whether that is true. */
function believedWords({ state, serverMessage }: Row): string {
  return state === 'unknown' ? '' : (serverMessage ?? '')
}

function ownNotes(row: Row, messages: Messages): string[] {
  const { results, formats, problems, runColumns } = messages
  const parts: string[] = []
  const isDoubted = row.state === 'unknown'
  if (isProvenByReading(row)) parts.push(results.provenByReading)
  const cause = describeCause(row, messages)
  if (cause !== null) parts.push(cause)
  if (isDoubted && row.nextCheckAt !== null) {
    parts.push(results.checkedAgain(formats.time(row.nextCheckAt)))
  }
  const found = isDoubted ? describeFound(row.found) : ''
  if (found !== '') parts.push(results.foundThere(found))
  if (isDoubted && row.serverMessage) parts.push(results.saidUnbelieved(row.serverMessage))
  if (row.conflict !== null) parts.push(describeConflict(row.conflict, messages))
  if (row.state === 'problem') {
    for (const { code, field } of row.problems) {
      parts.push(problems[code].title(fieldName(field, runColumns.fields)))
    }
  }
  return parts
}

/** The record that the service shows, as far as it names one. */
function describeFound(found: Row['found']): string {
  return [found?.storeName, found?.registrationId, found?.packetId].filter(Boolean).join(', ')
}

/** A field's name in the operator's language; a field without one keeps its own. */
export function fieldName(field: string, names: Readonly<Record<string, string>>): string {
  return names[field] ?? field
}

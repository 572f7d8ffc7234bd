import type { HistoryEntry } from '../domain/history'
import type { Messages } from './id'

/** A value by the word for it, where there is one. */
function wordFor(words: Readonly<Record<string, string>>, value: string): string {
  return Object.hasOwn(words, value) ? (words[value] ?? value) : value
}

const moments: ReadonlySet<string> = new Set(['before', 'paymentDate', 'endsBefore', 'endsAfter'])

/** One of an entry's details as a person reads it: its name and its value. */
export function describeDetail(
  name: string,
  value: string | number | null,
  { history, results, formats }: Messages,
): readonly [string, string] {
  const label = wordFor(history.details, name)
  if (value === null) return [label, '']
  if (typeof value === 'number') {
    return [label, moments.has(name) ? formats.dateTime(value) : formats.number(value)]
  }
  if (name === 'cause') return [label, wordFor(results.causes, value)]
  if (name === 'about') return [label, wordFor(history.kinds, value)]
  return [label, wordFor(history.values, value)]
}

/** An entry as a line of a table, in the order of `history.columns`. */
export function describeEntry(entry: HistoryEntry, messages: Messages): string[] {
  const { history, formats } = messages
  const details = Object.entries(entry.details).map(([name, value]) =>
    describeDetail(name, value, messages).join(': '),
  )
  return [
    String(entry.id),
    formats.moment(entry.at),
    entry.actor,
    history.kinds[entry.kind],
    history.outcomes[entry.outcome],
    entry.registrationId ?? '',
    entry.email ?? '',
    entry.storeName ?? '',
    entry.runId === null ? '' : `#${entry.runId}`,
    entry.rowNumber === null ? '' : String(entry.rowNumber),
    entry.sourceName ?? '',
    entry.serverMessage ?? '',
    entry.durationMs === null ? '' : String(entry.durationMs),
    details.join('; '),
  ]
}

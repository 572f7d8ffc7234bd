import type { HistoryEntry, HistoryKind, HistoryOutcome } from '../domain/history'
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

/** The words for what became of entries of these kinds: users who are only looked up are found or not. */
export function outcomeWords(
  kinds: readonly HistoryKind[],
  { history, checkRun }: Messages,
): Readonly<Record<HistoryOutcome, string>> {
  const areChecks = kinds.length > 0 && kinds.every((kind) => kind === 'check')
  if (!areChecks) return history.outcomes
  const { done, refused } = checkRun.results.states
  return { ...history.outcomes, done, refused }
}

export function describeOutcome(
  { kind, outcome }: Pick<HistoryEntry, 'kind' | 'outcome'>,
  messages: Messages,
): string {
  return outcomeWords([kind], messages)[outcome]
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
    describeOutcome(entry, messages),
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

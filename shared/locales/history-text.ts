import { errorCodeSchema } from '../domain/error-code'
import type { HistoryEntry, HistoryKind, HistoryOutcome } from '../domain/history'
import { type OutcomeCause, outcomeCauseSchema } from '../domain/runs/row'
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
  { history, results, formats, errors }: Messages,
  beside: HistoryEntry['details'] = {},
): readonly [string, string] {
  const label = wordFor(history.details, name)
  if (name === 'knownBy' && value === 'answer') return [label, howKnown(beside.cause, history)]
  if (value === null) return [label, '']
  if (typeof value === 'number') {
    return [label, moments.has(name) ? formats.dateTime(value) : formats.number(value)]
  }
  if (name === 'cause') return [label, wordFor(results.causes, value)]
  const failure = name === 'error' ? errorCodeSchema.safeParse(value) : null
  if (failure?.success) return [label, errors[failure.data].title]
  if (name === 'about') return [label, wordFor(history.kinds, value)]
  return [label, wordFor(history.values, value)]
}

/** An entry says "by the answer" of all that the call itself showed, an answer that never came included. */
function howKnown(
  cause: string | number | null | undefined,
  { values }: Messages['history'],
): string {
  const known = outcomeCauseSchema.safeParse(cause)
  if (!known.success) return values.answer
  if (neverLeft.has(known.data)) return values.neverLeft
  if (unanswered.has(known.data)) return values.noAnswer
  return known.data === 'user-in-doubt' ? values.ownRecord : values.answer
}

const neverLeft: ReadonlySet<OutcomeCause> = new Set([
  ...(['connect-failed', 'queue-timeout', 'unsendable'] as const),
  ...(['proxy-password', 'proxy-failed', 'certificate'] as const),
])
const unanswered: ReadonlySet<OutcomeCause> = new Set(['timeout', 'reset', 'cut-off'])

/** The words for what became of entries of these kinds: users who are only looked up are found or not, a sync is finished or not. */
export function outcomeWords(
  kinds: readonly HistoryKind[],
  { history, runTexts }: Messages,
): Readonly<Record<HistoryOutcome, string>> {
  const areAll = (wanted: HistoryKind) => kinds.length > 0 && kinds.every((kind) => kind === wanted)
  if (areAll('sync')) return { ...history.outcomes, ...history.syncOutcomes }
  if (!areAll('check')) return history.outcomes
  const { done, refused } = runTexts.check.results.states
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
    describeDetail(name, value, messages, entry.details).join(': '),
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

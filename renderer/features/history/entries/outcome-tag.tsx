import type { HistoryEntry, HistoryOutcome } from '#shared/domain/history'
import { describeOutcome } from '#shared/locales/history-text'
import type { Messages } from '#shared/locales/id'
import type { Meaning } from '../../../components/feedback/meaning'
import { Tag } from '../../../components/feedback/tag'

const meanings: Readonly<Record<HistoryOutcome, Meaning>> = {
  done: 'good',
  refused: 'bad',
  unsent: 'neutral',
  unknown: 'unknown',
  'not-ours': 'neutral',
}

export function meaningOf(outcome: HistoryOutcome): Meaning {
  return meanings[outcome]
}

export function OutcomeTag({
  entry,
  messages,
}: {
  readonly entry: Pick<HistoryEntry, 'kind' | 'outcome'>
  readonly messages: Messages
}) {
  return <Tag meaning={meanings[entry.outcome]}>{describeOutcome(entry, messages)}</Tag>
}

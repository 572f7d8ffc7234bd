import type { HistoryOutcome } from '#shared/domain/history'
import type { Messages } from '#shared/locales/id'
import type { Meaning } from '../../../components/meaning'
import { Tag } from '../../../components/tag'

const meanings: Readonly<Record<HistoryOutcome, Meaning>> = {
  done: 'good',
  refused: 'bad',
  unsent: 'neutral',
  unknown: 'unknown',
}

export function meaningOf(outcome: HistoryOutcome): Meaning {
  return meanings[outcome]
}

export function OutcomeTag({
  outcome,
  messages,
}: {
  readonly outcome: HistoryOutcome
  readonly messages: Messages
}) {
  return <Tag meaning={meanings[outcome]}>{messages.history.outcomes[outcome]}</Tag>
}

import type { Row, RowState } from '#shared/domain/runs/row'
import type { Messages } from '#shared/locales/id'
import type { Meaning } from '../../../components/feedback/meaning'
import { Tag } from '../../../components/feedback/tag'

const meanings: Readonly<Record<RowState, Meaning>> = {
  problem: 'bad',
  ready: 'good',
  excluded: 'neutral',
  sending: 'neutral',
  done: 'good',
  refused: 'bad',
  unsent: 'neutral',
  unknown: 'unknown',
}

/** Whether the row stands for a shop that is there already. */
export function isAlreadyThere(row: Row): boolean {
  const kind = row.conflict?.kind
  return (
    kind === 'already-user' ||
    kind === 'sent-before' ||
    kind === 'sent-elsewhere' ||
    kind === 'done-in-file'
  )
}

/** The word for a row's state as its status column shows it. */
export function stateWord(row: Row, { results }: Messages): string {
  if (row.state === 'problem') return results.tags.problem
  if (row.state === 'excluded' && isAlreadyThere(row)) return results.tags.already
  if (row.state === 'refused' && row.cause === 'refusal-provisional') {
    return results.tags.refusedSoFar
  }
  return results.states[row.state]
}

export function RowTag({ row, messages }: { readonly row: Row; readonly messages: Messages }) {
  const meaning = row.state === 'excluded' && isAlreadyThere(row) ? 'repaired' : meanings[row.state]
  return <Tag meaning={meaning}>{stateWord(row, messages)}</Tag>
}

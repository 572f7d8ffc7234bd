import type { RowDecision, WaitingRow } from '#shared/domain/history'
import type { Messages } from '#shared/locales/id'

/** A registration in doubt is taken for not sent; anything else is sent again. */
export function decisionWord(
  decision: RowDecision,
  { kind }: WaitingRow,
  { history }: Messages,
): string {
  const { buttons } = history.waiting
  if (decision === 'happened') return buttons.happened
  return kind === 'register' ? buttons['send-again'].register : buttons['send-again'].other
}

export function nameOf(row: WaitingRow): string {
  return row.storeName ?? row.email ?? row.registrationId ?? `#${row.runId}`
}

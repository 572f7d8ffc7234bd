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

export function decisionTitle(
  decision: RowDecision,
  { kind }: WaitingRow,
  { history }: Messages,
): string {
  const { titles } = history.waiting.dialog
  if (decision === 'happened') return titles.happened
  return kind === 'register' ? titles['send-again'].register : titles['send-again'].other
}

/** What the decision does to the row, and to the invoice it holds. */
export function decisionBody(
  decision: RowDecision,
  row: WaitingRow,
  { history }: Messages,
): string {
  const { bodies, invoice } = history.waiting.dialog
  const body = bodies[decision](nameOf(row))
  const code = row.sent?.invoiceCode
  return code ? `${body} ${invoice[decision](code)}` : body
}

export function nameOf(row: WaitingRow): string {
  return row.storeName ?? row.email ?? row.registrationId ?? `#${row.runId}`
}

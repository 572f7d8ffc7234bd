import type { RowDecision, WaitingRow } from '#shared/domain/history'
import type { Messages } from '#shared/locales/id'
import { sendAgainOf } from './send-again'

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

/** What agreeing to the decision does. */
export function confirmWord(decision: RowDecision, row: WaitingRow, messages: Messages): string {
  const { confirm } = messages.history.waiting.dialog
  if (decision === 'happened') return decisionWord(decision, row, messages)
  const way = sendAgainOf(row)
  return way === 'stays' ? decisionWord(decision, row, messages) : confirm[way]
}

/** What the decision does to the row, and to the invoice it holds. */
export function decisionBody(
  decision: RowDecision,
  row: WaitingRow,
  { history }: Messages,
): string {
  const { bodies, ways, mayBeTwice, invoice } = history.waiting.dialog
  const parts =
    decision === 'happened'
      ? [bodies.happened(nameOf(row))]
      : [ways[sendAgainOf(row)](nameOf(row), row.othersToSend), mayBeTwice]
  const code = row.sent?.invoiceCode
  return [...parts, ...(code ? [invoice[decision](code)] : [])].join(' ')
}

export function nameOf(row: WaitingRow): string {
  return row.storeName ?? row.email ?? row.registrationId ?? `#${row.runId}`
}

import { assertNever } from '#shared/domain/assert-never'
import type { RowDecision, UnresolvedRow } from '#shared/domain/history'
import type { Messages } from '#shared/locales/id'
import { sendAgainOf } from './send-again'

/** A registration in doubt is taken for not sent; anything else is sent again. */
export function decisionWord(
  decision: RowDecision,
  { kind }: UnresolvedRow,
  { history }: Messages,
): string {
  const { buttons } = history.unresolved
  if (decision !== 'send-again') return buttons[decision]
  return kind === 'register' ? buttons['send-again'].register : buttons['send-again'].other
}

export function decisionTitle(
  decision: RowDecision,
  { kind }: UnresolvedRow,
  { history }: Messages,
): string {
  const { titles } = history.unresolved.dialog
  if (decision !== 'send-again') return titles[decision]
  return kind === 'register' ? titles['send-again'].register : titles['send-again'].other
}

/** What agreeing to the decision does. */
export function confirmWord(decision: RowDecision, row: UnresolvedRow, messages: Messages): string {
  const { confirm } = messages.history.unresolved.dialog
  const way = sendAgainOf(row)
  if (decision !== 'send-again' || way === 'stays') return decisionWord(decision, row, messages)
  return confirm[way]
}

/** What the decision does to the row, and to the invoice it holds. */
export function decisionBody(
  decision: RowDecision,
  row: UnresolvedRow,
  { history }: Messages,
): string {
  const { bodies, ways, mayBeTwice, invoice } = history.unresolved.dialog
  const code = row.sent?.invoiceCode
  const withInvoice = (of: 'happened' | 'send-again', parts: readonly string[]) =>
    [...parts, ...(code ? [invoice[of](code)] : [])].join(' ')
  switch (decision) {
    case 'happened':
      return withInvoice(decision, [bodies.happened(nameOf(row))])
    case 'send-again':
      return withInvoice(decision, [
        ways[sendAgainOf(row)](nameOf(row), row.othersToSend),
        mayBeTwice,
      ])
    case 'not-ours':
      return bodies['not-ours'](nameOf(row))
    default:
      return assertNever(decision)
  }
}

/** What is said once the decision is on record. */
export function decidedWord(decision: RowDecision, { history }: Pick<Messages, 'history'>): string {
  const { done, leftOut } = history.unresolved.dialog
  return decision === 'not-ours' ? leftOut : done
}

export function nameOf(row: UnresolvedRow): string {
  return row.storeName ?? row.email ?? row.registrationId ?? `#${row.runId}`
}

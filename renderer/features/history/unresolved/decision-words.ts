import { assertNever } from '#shared/domain/assert-never'
import type { RowDecision, UnresolvedRow } from '#shared/domain/history'
import type { Messages } from '#shared/locales/id'
import { sendAgainOf } from './send-again'

/** A registration in doubt is taken for not sent, a held row is sent after all; anything else is sent again. */
export function decisionWord(
  decision: RowDecision,
  row: UnresolvedRow,
  { history }: Messages,
): string {
  const { buttons } = history.unresolved
  return wordOf(decision, row, buttons)
}

export function decisionTitle(
  decision: RowDecision,
  row: UnresolvedRow,
  { history }: Messages,
): string {
  const { titles } = history.unresolved.dialog
  return wordOf(decision, row, titles)
}

type Words = Messages['history']['unresolved']['buttons']

function wordOf(decision: RowDecision, { kind, cause }: UnresolvedRow, words: Words): string {
  if (decision === 'happened') return words.happened
  if (decision === 'not-ours') return kind === 'register' ? words['not-ours'] : words.leaveOut
  if (cause === 'moved-elsewhere') return words['send-again'].held
  return kind === 'register' ? words['send-again'].register : words['send-again'].other
}

/** What agreeing to the decision does. */
export function confirmWord(decision: RowDecision, row: UnresolvedRow, messages: Messages): string {
  const { confirm } = messages.history.unresolved.dialog
  const way = sendAgainOf(row)
  if (decision !== 'send-again' || way === 'stays') return decisionWord(decision, row, messages)
  return way === 'now' && row.cause === 'moved-elsewhere' ? confirm.held : confirm[way]
}

/** What the decision does to the row, and to the invoice it holds. */
export function decisionBody(
  decision: RowDecision,
  row: UnresolvedRow,
  { history }: Messages,
): string {
  const { bodies, ways, mayBeBoth, mayBeTwice, invoice } = history.unresolved.dialog
  const code = row.sent?.invoiceCode
  const withInvoice = (of: keyof typeof invoice, parts: readonly string[]) =>
    [...parts, ...(code ? [invoice[of](code)] : [])].join(' ')
  switch (decision) {
    case 'happened':
      return withInvoice(decision, [bodies.happened(nameOf(row))])
    case 'send-again': {
      const way = ways[sendAgainOf(row)](nameOf(row), row.othersToSend)
      if (row.cause === 'moved-elsewhere') return `${way} ${mayBeBoth}`
      return withInvoice(decision, [way, mayBeTwice])
    }
    case 'not-ours':
      return row.kind === 'register'
        ? bodies['not-ours'](nameOf(row))
        : withInvoice('leaveOut', [bodies.leaveOut(nameOf(row))])
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

import type { RowRecord } from '#electron/ledger/runs/run-rows-table'
import type { RunKind, RunState } from '#shared/domain/runs/run'
import type { SimulatedService } from './service-record'

/** What went wrong with a row, by the service's own record. */
export type Violation =
  | 'doubled' // its sending was done twice
  | 'paid twice' // its payment was sent by another desk before
  | 'falsely done' // called done, and not there
  | 'not ours' // called done, and somebody else's
  | 'falsely failed' // called refused, unsent or skipped, and there by our sending
  | 'skipped in vain' // called there already, and there is nobody
  | 'sums' // the totals do not add up

export interface Verdict {
  readonly violations: readonly { readonly row: number; readonly violation: Violation }[]
  readonly rows: number
  /** Rows that came to an end by themselves. */
  readonly ended: number
  readonly forPerson: number
  readonly calls: number
  readonly state: RunState
}

/** Compares what the ledger says with what the service did, once nothing more can happen. */
export function judge(
  kind: RunKind,
  rows: readonly RowRecord[],
  service: SimulatedService,
  state: RunState,
): Verdict {
  const violations = rows.flatMap((row) =>
    judgeRow(kind, row, service).map((violation) => ({ row: row.position, violation })),
  )
  const ended = rows.filter((row) => ['done', 'refused', 'excluded'].includes(row.state)).length
  const forPerson = rows.filter((row) => row.state === 'unknown').length
  return { violations, rows: rows.length, ended, forPerson, calls: service.calls, state }
}

function judgeRow(kind: RunKind, row: RowRecord, service: SimulatedService): Violation[] {
  if (kind === 'check') return judgeCheck(row, service)
  const made = (kind === 'register' ? service.accounts : service.activations).filter(
    ({ madeBy }) => madeBy.row === row.position,
  )
  const ours = made.length
  const found: Violation[] = []
  if (ours > 1) found.push('doubled')
  if (kind === 'activate' && ours > 0 && isPaidElsewhere(row, service)) found.push('paid twice')
  switch (row.state) {
    case 'done':
      if (ours === 0) {
        found.push(kind === 'register' && isThere(row, service) ? 'not ours' : 'falsely done')
      } else if (!made.some(({ id }) => id === idOf(kind, row))) found.push('not ours')
      break
    case 'refused':
    case 'unsent':
    case 'ready':
    case 'excluded':
      if (ours > 0) found.push('falsely failed')
      if (row.state === 'excluded' && kind === 'register' && !isThere(row, service)) {
        found.push('skipped in vain')
      }
      break
    default:
  }
  return found
}

function isPaidElsewhere({ values }: RowRecord, { activations }: SimulatedService): boolean {
  return activations.some(
    ({ madeBy, invoice }) => madeBy.row === null && invoice === values.invoiceCode,
  )
}

/** What a row says that it became: the account, or the packet. */
function idOf(kind: RunKind, row: RowRecord): string | null {
  return kind === 'register' ? row.registrationId : (row.values.packetId ?? null)
}

function judgeCheck(row: RowRecord, service: SimulatedService): Violation[] {
  const isThereNow = isThere(row, service)
  if (row.state === 'done' && !isThereNow) return ['falsely done']
  return row.state === 'refused' && isThereNow ? ['falsely failed'] : []
}

function isThere(row: RowRecord, service: SimulatedService): boolean {
  const email = (row.values.email ?? '').toLowerCase()
  return service.accounts.some((account) => account.email.toLowerCase() === email)
}

import type { CallName } from '#electron/api/answer-schemas'
import type { FaultName } from './faults'

/** What the service saw and did since it started; replayed state is not counted. */
export interface PracticeCounts {
  readonly calls: Record<CallName, number>
  readonly faults: Map<FaultName, number>
  registered: number
  /** E-mail in lower case → how often its registration came through, refused as a duplicate or not. */
  readonly registrations: Map<string, number>
  /** Registrations refused because the email was there already. */
  duplicatesRefused: number
  activated: number
  /** Activations whose invoice code an earlier one had carried. */
  repeatedInvoices: number
  /** Invoice code → how often it was activated. */
  readonly invoices: Map<string, number>
  /** Users whose packet another desk renewed. */
  readonly renewedElsewhere: Set<string>
  /** The most requests being answered at the same time. */
  mostAtOnce: number
  credentialsRefused: number
}

export function zeroCounts(): PracticeCounts {
  return {
    calls: { register: 0, reference: 0, check: 0, activate: 0, users: 0, user: 0 },
    faults: new Map(),
    registered: 0,
    registrations: new Map(),
    duplicatesRefused: 0,
    activated: 0,
    repeatedInvoices: 0,
    invoices: new Map(),
    renewedElsewhere: new Set(),
    mostAtOnce: 0,
    credentialsRefused: 0,
  }
}

export function countOne(counted: Map<string, number>, name: string): void {
  counted.set(name, (counted.get(name) ?? 0) + 1)
}

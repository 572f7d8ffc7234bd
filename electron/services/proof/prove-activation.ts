import type { LedgerWriter } from '#electron/ledger/group-commit'
import { wasUserActivatedSince } from '#electron/ledger/runs/activations-table'
import type { RowRecord } from '#electron/ledger/runs/run-rows-table'
import type { PacketReading } from '#shared/domain/runs/activation'
import type { ProofRules } from './answer-rules'

export interface ActivationProof {
  /** The user has now what the row asked for and did not have before it was sent. */
  readonly isShown: boolean
  /** Another activation of the user was sent since: whatever is shown may be its doing. */
  readonly isShared: boolean
  /** The row was done: it is shown, and nothing else explains it. */
  readonly isProven: boolean
}

/** What a reading proves of an activation that was sent (reliability.md, rule 7): the one place that says so. */
export function proveActivation(
  {
    db,
    rules,
  }: { readonly db: LedgerWriter['db']; readonly rules: Pick<ProofRules, 'isActivated'> },
  { values, readings, sentOrder }: Pick<RowRecord, 'values' | 'readings' | 'sentOrder'>,
  now: PacketReading,
): ActivationProof {
  const { registrationId = '', packetId = '' } = values
  const isShown = rules.isActivated(packetId, readings?.before ?? null, now)
  const isShared = wasUserActivatedSince(db, registrationId, sentOrder ?? 0)
  return { isShown, isShared, isProven: isShown && !isShared }
}

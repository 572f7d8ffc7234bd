import type { KeyObject } from 'node:crypto'
import { type StoredRow, toStoredRow } from '#electron/ledger/runs/run-rows-table'
import type { Seal } from '#electron/secrets/field-cipher'
import type { DraftKind } from '#electron/services/kinds/draft-kind'
import type { RunKind } from '#shared/domain/runs/run'
import { decideRow } from '../decide-row'
import { sealPassword } from '../passwords/passwords'
import type { FieldPlan } from './match-fields'
import type { ReadRow } from './read-row'

/** What the reader's worker needs to draft the rows of a file: of a kind that checks them alone. */
export interface Drafting {
  readonly kind: RunKind
  readonly runId: number
  readonly plan: FieldPlan
  readonly secret: KeyObject
}

/**
 * A row as it is stored when nothing around it counts: checked by itself, its password sealed for its
 * place.
 */
export function draftRow(
  { kind, runId, seal }: DraftRowDeps,
  position: number,
  { rowNumber, own, password }: ReadRow,
): StoredRow {
  const passwordSealed = sealPassword({ seal }, { runId, position }, password)
  return toStoredRow(decideRow(kind, { position, rowNumber }, { ...own, passwordSealed }, {}))
}

interface DraftRowDeps {
  readonly kind: DraftKind
  readonly runId: number
  readonly seal: Seal
}

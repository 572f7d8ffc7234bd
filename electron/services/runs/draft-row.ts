import type { KeyObject } from 'node:crypto'
import { type StoredRow, toStoredRow } from '#electron/ledger/run-rows-table'
import type { Seal } from '#electron/secrets/field-cipher'
import type { RunKind } from '#shared/domain/run'
import type { DraftKind } from '../kinds/draft-kind'
import { decideRow } from './decide-row'
import type { FieldPlan } from './match-fields'
import { sealPassword } from './passwords'
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

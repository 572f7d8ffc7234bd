import type { Cache } from '#electron/cache/cache-client'
import type { LedgerWriter } from '#electron/ledger/group-commit'
import type { FieldCipher } from '#electron/secrets/field-cipher'
import type { DraftKind } from '#electron/services/kinds/draft-kind'

/** What working on a run's rows needs. */
export interface DraftDeps {
  readonly writer: LedgerWriter
  readonly cipher: FieldCipher
  readonly cache: Pick<Cache, 'findByEmails'>
  readonly kind: DraftKind
}

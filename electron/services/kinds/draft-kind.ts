import type { Ledger } from '#electron/ledger/group-commit'
import type { Problem, ProblemCode, Repair } from '#shared/domain/fields/cell-notes'
import type { FieldSpec } from '#shared/domain/fields/field-spec'
import type { CellDamage } from '#shared/domain/fields/sheet'
import type { Row, RowConflict } from '#shared/domain/runs/row'
import type { RunKind } from '#shared/domain/runs/run'
import type { Messages } from '#shared/locales/id'

export type FieldValues = Readonly<Record<string, string>>

export interface CheckedValues {
  /** The values to send, and what they were resolved to; a cell with a problem keeps what the file said. */
  readonly values: FieldValues
  readonly repairs: readonly Repair[]
  readonly problems: readonly Problem[]
  /** What the row itself says against being sent; null or left out where nothing. */
  readonly setAside?: RowConflict | null
}

/** Checks the cells of a row. `damage` is what the sheet knew about a cell. */
export type RowCheck = (
  values: FieldValues,
  damage: Readonly<Record<string, CellDamage>>,
) => CheckedValues

/** What rows of one run that have the same key are to each other. */
export interface Sharing {
  /**
   * `copies`: the first of equal rows goes, rows that differ are wrong. `alike`: the first goes, the
   * others are copies. `apart`: all are wrong until a person says which one is meant.
   */
  readonly judge: 'copies' | 'alike' | 'apart'
  readonly problem: ProblemCode
}

/** A column of results files beside the fields. */
export interface ResultColumn {
  readonly header: string
  readonly read: (row: Pick<Row, 'values' | 'readings'>) => string
}

/** What a kind of work says about its files; reading, fixing and keeping rows is the same for all. */
export interface DraftKind {
  readonly kind: RunKind
  /** In the order of a template. */
  readonly fields: readonly FieldSpec[]
  /** The field that no two rows may share. */
  readonly keyField: string
  /** The form a good value of it is compared in, unlike that of any other kind. */
  toKey(value: string): string
  readonly sharing: Sharing
  /** The field that is sealed, and left out of every file we write. */
  readonly passwordField: string | null
  /** Fields whose cells are words that mean the same in every row: what a person says of one is remembered. */
  readonly wordFields: readonly string[]
  /** Whether rows make users: those that are there already are left out. */
  readonly makesUsers: boolean
  /** Whether a row that a results file calls uncertain waits for a person. */
  readonly keepsDoubt: boolean
  /** The check of a row, where all it needs is the row: such rows are checked in the reader's worker. */
  readonly ownCheck: RowCheck | null
  /** Makes the check for some rows, once all that their cells refer to is looked up. */
  prepareCheck(ledger: Ledger, rows: readonly FieldValues[]): Promise<RowCheck>
  /** Fields whose check depends on another one. */
  dependents(field: string): readonly string[]
  /** Fields that mean nothing any more when another one changes. */
  emptiedBy(field: string): readonly string[]
  /** Key → the row that was sent with it, is being sent or is in doubt, in any run. */
  findEarlier(ledger: Ledger, keys: readonly string[]): Map<string, RowConflict>
  /** Columns that are known and never a field: what they are, and their headers. */
  readonly otherColumns?: Readonly<Record<string, readonly string[]>>
  /** What the matched columns say of every row, beside its cells. */
  noteColumns?(columns: ReadonlyMap<string, number>): FieldValues
  labels(messages: Messages): Readonly<Record<string, string>>
  /** A value as a person reads it, and as `check` reads it back. */
  show(field: string, value: string, messages: Messages): string
  /** The values of a field that has few, as `show` writes them. */
  choices(field: string, messages: Messages): readonly string[] | undefined
  resultColumns(messages: Messages): readonly ResultColumn[]
}

import type { Problem, Repair } from '#shared/domain/cell-notes'
import type { FieldSpec } from '#shared/domain/register-fields'
import type { RunKind } from '#shared/domain/run'
import type { CellDamage } from '#shared/domain/sheet'
import type { Messages } from '#shared/locales/id'

export type FieldValues = Readonly<Record<string, string>>

export interface CheckedValues {
  /** The values to send; a cell with a problem keeps what the file said. */
  readonly values: FieldValues
  readonly repairs: readonly Repair[]
  readonly problems: readonly Problem[]
}

/** What a kind of work says about its files; reading, fixing and keeping rows is the same for all. */
export interface DraftKind {
  readonly kind: RunKind
  /** In the order of a template. Every one is required. */
  readonly fields: readonly FieldSpec[]
  /** The field that no two rows may share. */
  readonly emailField: string
  /** The field that is sealed, and left out of every file we write. */
  readonly passwordField: string
  /** Looks at each cell by itself. `damage` is what the sheet knew about a cell. */
  check(values: FieldValues, damage: Readonly<Record<string, CellDamage>>): CheckedValues
  labels(messages: Messages): Readonly<Record<string, string>>
  /** A value as a person reads it, and as `check` reads it back. */
  show(field: string, value: string, messages: Messages): string
  /** The values of a field that has few, as `show` writes them. */
  choices(field: string, messages: Messages): readonly string[] | undefined
}

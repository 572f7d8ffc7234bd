import type { Row, RowFilter } from '#shared/domain/row'
import type { Run, RunKind } from '#shared/domain/run'

export interface RunRef {
  readonly runId: number
}

/** What the `runs:` channels ask for; each method is the channel of the same name (`shared/ipc/contract`). */
export interface RunsService {
  /**
   * Makes a run of a file. Where an unfinished run of the same file lost the key of its passwords,
   * it gets them back instead, and that run is given.
   */
  readonly create: (input: {
    readonly sourceId: number
    readonly columns: readonly (string | null)[]
    /** Field → the value every row gets. */
    readonly defaults: Readonly<Record<string, string>>
  }) => Promise<Run>
  readonly list: (input: {
    readonly kind: RunKind
    readonly before: number | null
  }) => Promise<Run[]>
  readonly find: (input: RunRef) => Promise<Run>
  readonly rows: (
    input: RunRef & {
      readonly filter: RowFilter
      readonly offset: number
      readonly limit: number
    },
  ) => Promise<{ rows: Row[]; count: number }>
  readonly nextProblem: (
    input: RunRef & {
      readonly position: number
      readonly filter: RowFilter
      readonly backwards: boolean
    },
  ) => Promise<{ offset: number; position: number } | null>
  readonly edit: (
    input: RunRef & { readonly position: number; readonly field: string; readonly value: string },
  ) => Promise<Run>
  readonly fill: (
    input: RunRef & { readonly field: string; readonly problem: string; readonly value: string },
  ) => Promise<{ run: Run; changed: number }>
  readonly exclude: (
    input: RunRef & {
      readonly rows:
        | { readonly position: number }
        | { readonly field: string; readonly problem: string }
      readonly excluded: boolean
    },
  ) => Promise<{ run: Run; changed: number }>
  /** Looks again at what every row with this problem refers to, as after a sync of the users. */
  readonly recheck: (
    input: RunRef & { readonly field: string; readonly problem: string },
  ) => Promise<{ run: Run; changed: number }>
  readonly undo: (input: RunRef) => Promise<Run>
  readonly redo: (input: RunRef) => Promise<Run>
  readonly start: (input: RunRef & { readonly trial: boolean }) => Promise<Run>
  readonly pause: (input: RunRef) => Promise<Run>
  readonly cancel: (input: RunRef) => Promise<Run>
  readonly discard: (input: RunRef) => Promise<void>
  /**
   * `path` was chosen by the operator in the system's dialog, which asked about a file that is there;
   * a command says by `overwrite: false` that nobody was asked. Throws `file-write-failed`, `file-exists`.
   */
  readonly saveResults: (
    input: RunRef & {
      readonly format: 'csv' | 'xlsx'
      readonly path: string
      readonly overwrite?: boolean
    },
  ) => Promise<void>
}

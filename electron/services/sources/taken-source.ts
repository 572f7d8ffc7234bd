import { AppError } from '#electron/errors/app-error'
import type { SenderHabits } from '#electron/services/senders/known-senders'
import type { SheetSource } from '#electron/sheets/sheet-source'
import type { SheetOverview, SourceOptions } from '#shared/domain/fields/sheet'
import type { RunKind } from '#shared/domain/runs/run'

/** A file that is ready to be read to its end. */
export interface OpenedSource {
  readonly source: SheetSource
  readonly options: SourceOptions
  readonly signal: AbortSignal
}

/** A file that was looked at, to be made a run. */
export interface TakenSource extends OpenedSource {
  readonly kind: RunKind
  readonly name: string
  readonly overview: SheetOverview
  /** Whose file it is, to be remembered; null for what is nobody's, such as a pasted text. */
  readonly sender: SenderHabits | null
  /** Throws `file-changed` where the file is no longer the one whose columns were shown. */
  readonly refuseChanged: () => Promise<void>
}

/** What an import is broken off with. */
export function closedSource(): AppError {
  return new AppError('bad-request', 'the source is closed')
}

import type { AnswerFeed } from '#electron/api/answer-feed'
import type { ElkassaApi } from '#electron/api/outcome'
import type { Cache } from '#electron/cache/cache-client'
import type { Emit } from '#electron/ipc/emit'
import type { HeardSign } from '#electron/ledger/absence-signs-table'
import type { FieldCipher } from '#electron/secrets/field-cipher'
import type { ActivationService } from '#electron/services/activation/activation-service'
import type { SeenAnswers } from '#electron/services/answers/seen-answers'
import type { Connection } from '#electron/services/connection/connection'
import type { History } from '#electron/services/history/history'
import type { Controls } from '#electron/services/proof/controls'
import type { Reconcile } from '#electron/services/reconcile/reconcile'
import type { Runs } from '#electron/services/runs/runs'
import type { SendingDeps } from '#electron/services/sending/sending'
import type { ReviewSpan } from '#electron/services/sending/settling/review-ended'
import type { StoredSettings } from '#electron/services/settings/settings-store'
import type { Sources } from '#electron/services/sources/sources'
import type { UnresolvedRows } from '#electron/services/unresolved/unresolved-rows'
import type { SheetReader } from '#electron/sheets/sheet-reader'
import type { WritableDb } from '#electron/sqlite/database'
import type { RunProgress, RunState } from '#shared/domain/runs/run'
import type { Logger } from './profile/logger'

/** What the work on one service is made of. */
export interface WorkspaceParts {
  readonly api: ElkassaApi
  /** What the client hears. */
  readonly feed: AnswerFeed
  readonly ledger: WritableDb
  readonly cache: Cache
  readonly cipher: FieldCipher
  readonly sheets: SheetReader
  readonly settings: () => StoredSettings
  readonly connection: Connection
  readonly emit: Emit
  /** Beside the event `runs:progress`: the task bar follows it. */
  readonly onRunProgress: (progress: RunProgress) => void
  readonly log: Logger
  /** Who works, for history: the operating system's user. */
  readonly actor: string
  /** What a command asks for in place of the settings. */
  readonly sendingOverrides: Partial<ReturnType<SendingDeps['limits']>>
  /** False for a command: nobody looks at what waits. */
  readonly hasWindow: boolean
  /** How the service is known to say that there is no such user. */
  readonly knownSigns: readonly HeardSign[]
}

/** Files, runs and sending, as the workspace and the command line need them. */
export interface Work {
  readonly runs: Runs
  readonly sources: Sources
  readonly reconcile: Reconcile
  readonly activation: ActivationService
  readonly history: History
  readonly waiting: UnresolvedRows
  readonly controls: Controls
  readonly answers: SeenAnswers
  /** Looks at ended rows beside a copy that was just made; gives how many were put in doubt. */
  readonly reviewCopy: (span: ReviewSpan) => Promise<number>
  /** Resolves with the state the active run is left in; at once, with null, where none is active. */
  readonly whenSent: () => Promise<RunState | null>
  /** Pauses the active run; ends when nothing of it is on the wire. */
  readonly pause: () => Promise<void>
  readonly close: () => Promise<void>
}

import type { AnswerFeed } from '#electron/api/answer-feed'
import type { ElkassaApi } from '#electron/api/outcome'
import type { Cache } from '#electron/cache/cache-client'
import type { Emit } from '#electron/ipc/emit'
import type { HeardSign } from '#electron/ledger/absence-signs-table'
import type { FieldCipher } from '#electron/secrets/field-cipher'
import type { Connection } from '#electron/services/connection/connection'
import type { SendingDeps } from '#electron/services/sending/sending'
import type { StoredSettings } from '#electron/services/settings/settings-store'
import type { SheetReader } from '#electron/sheets/sheet-reader'
import type { WritableDb } from '#electron/sqlite/database'
import type { RunProgress } from '#shared/domain/runs/run'
import type { OfficeChoice } from './open-office'
import type { Logger } from './profile/logger'

/** What the work on one service is made of. */
export interface WorkspaceParts {
  readonly api: ElkassaApi
  /** Its address; null for practice. */
  readonly service: string | null
  /** What the client hears. */
  readonly feed: AnswerFeed
  readonly ledger: WritableDb
  readonly cache: Cache
  readonly cipher: FieldCipher
  readonly sheets: SheetReader
  readonly settings: () => StoredSettings
  /** Throws where the administrator's policy keeps everything from being written to the service. */
  readonly refuseWriting: () => void
  /** The office this desk works in; null for none. */
  readonly office: OfficeChoice | null
  /** Tells the page the status again. */
  readonly pushStatus: () => void
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

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createAnswerFeed } from '#electron/api/answer-feed'
import { createElkassaApi } from '#electron/api/elkassa-api'
import { seconds, systemClock } from '#electron/async/clock'
import { openCache } from '#electron/cache/cache-client'
import type { Emit } from '#electron/ipc/emit'
import type { ChangedRows } from '#electron/ledger/care/ledger-care-order'
import type { PracticeOptions } from '#electron/practice/practice-server'
import { startPracticeServer } from '#electron/practice/practice-server'
import type { Credentials } from '#electron/secrets/credential-store'
import type { FieldCipher } from '#electron/secrets/field-cipher'
import type { Connection } from '#electron/services/connection/connection'
import { acceptRows } from '#electron/services/ledger-recovery/accept-rows'
import { readOverview } from '#electron/services/overview/read-overview'
import { practiceSigns } from '#electron/services/proof/practice-signs'
import { verifyCredentials } from '#electron/services/reference/read-reference'
import { createReference } from '#electron/services/reference/reference'
import { createRegistrationService } from '#electron/services/registration/registration-service'
import { checkSelection } from '#electron/services/runs/check-selection'
import { createSearchService } from '#electron/services/search/search-service'
import { practiceBehaviours } from '#electron/services/settings/practice-behaviour'
import type { SettingsStore, StoredSettings } from '#electron/services/settings/settings-store'
import { createStorage } from '#electron/services/storage/storage'
import { createBrowse } from '#electron/services/users/browse'
import {
  createUserExports,
  type ExportUsersDeps,
} from '#electron/services/users/export/export-users'
import { createSelectUsers } from '#electron/services/users/export/select-users'
import { startSyncTimer } from '#electron/services/users/sync/sync-timer'
import { createUsersService } from '#electron/services/users/users-service'
import type { OpenedWorkspace } from '#electron/services/workspace/workspaces'
import { createSheetReader } from '#electron/sheets/sheet-reader'
import type { ChangedRow } from '#shared/domain/record'
import type { RunProgress } from '#shared/domain/runs/run'
import type { WorkMode } from '#shared/domain/settings'
import type { UserSelection } from '#shared/domain/users/user-query'
import { messagesIn } from '#shared/locales/messages'
import { createWork } from './create-work'
import type { Way } from './find-way'
import type { OfficeChoice } from './open-office'
import type { Logger } from './profile/logger'
import { openOwnLedger } from './profile/open-own-ledger'
import type { Paths } from './profile/paths'
import type { Redactor } from './profile/redact'
import type { WorkspaceParts } from './workspace-parts'

/** Which service to work with. */
export type Target =
  | { readonly mode: 'live'; readonly baseUrl: string; readonly credentials: Credentials }
  | {
      readonly mode: 'practice'
      /** In place of what the operator's conditions say; tests and the command line ask for these. */
      readonly behaviour: Pick<PracticeOptions, 'faults' | 'latencyMs' | 'users'> | null
    }

export interface OpenWorkspaceDeps {
  readonly paths: Paths
  readonly settings: SettingsStore
  readonly refuseWriting: WorkspaceParts['refuseWriting']
  readonly refuseUnmasked: ExportUsersDeps['refuseUnmasked']
  readonly sendingOverrides: WorkspaceParts['sendingOverrides']
  readonly connection: Connection
  readonly cipher: FieldCipher
  readonly emit: Emit
  /** Beside the event: the task bar follows it. */
  readonly onRunProgress: (progress: RunProgress) => void
  /** Tells the page the status again. */
  readonly pushStatus: () => void
  /** The full check of a ledger that is open found it damaged. */
  readonly onRecordDamage: (mode: WorkMode, finding: string) => void
  readonly onRowsChanged: (mode: WorkMode, changed: ChangedRows) => void
  readonly log: Logger
  /** Who works, for history: the operating system's user. */
  readonly actor: string
  /** False for a command: nothing then happens by itself. */
  readonly hasWindow: boolean
  readonly redactor: Redactor
  /** The office this desk works in; null for none. */
  readonly findOffice: () => Promise<OfficeChoice | null>
  /** Asks the system, which the window's process alone can. */
  readonly findWay: (settings: StoredSettings, serviceUrl: string) => Promise<Way>
}

const pagesInFlight = 4

/** All that works on one service; see `OpenedWorkspace`. */
export type Workspace = Awaited<ReturnType<typeof assemble>>

/** Opens the folder of a service, its client, and the work on it. */
export async function openWorkspace(deps: OpenWorkspaceDeps, target: Target): Promise<Workspace> {
  const folder = deps.paths.workspace(target)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const closers: (() => unknown)[] = []
  const closeAll = async () => {
    for (const close of closers.splice(0).reverse()) await close()
  }
  try {
    return await assemble(deps, target, folder, closers, closeAll)
  } catch (error) {
    await closeAll()
    throw error
  }
}

async function assemble(
  deps: OpenWorkspaceDeps,
  target: Target,
  folder: string,
  closers: (() => unknown)[],
  closeAll: () => Promise<void>,
) {
  const { settings, log, redactor } = deps
  const service = await findService(deps, target, folder)
  closers.push(service.close)
  redactor.hide(service.credentials.key)
  redactor.hide(service.credentials.token)
  const feed = createAnswerFeed()
  const api = createElkassaApi({
    baseUrl: service.baseUrl,
    credentials: service.credentials,
    postFormat: settings.current().postFormat,
    onAnswer: feed.tell,
    ...service.way,
  })
  closers.push(api.close)
  const { ledger, close: closeLedger } = openOwnLedger(deps, target)
  closers.push(closeLedger)
  const cache = await openCache({
    path: join(folder, 'cache.db'),
    workerUrl: deps.paths.cacheWorker,
    warn: log.warn,
  })
  closers.push(cache.close)
  const sheets = createSheetReader(deps.paths.sheetWorker)
  closers.push(sheets.close)
  const parts: WorkspaceParts = {
    ...deps,
    settings: settings.current,
    onRunProgress: (progress) => {
      deps.onRunProgress(progress)
      if (progress.state === 'running') return
      registration
        .runEnded(progress.runId)
        .catch((error: unknown) => log.warn('a new shop was not copied', error))
    },
    api,
    service: target.mode === 'live' ? service.baseUrl : null,
    feed,
    ledger,
    cache,
    sheets,
    office: target.mode === 'live' ? await deps.findOffice() : null,
    knownSigns: target.mode === 'practice' ? practiceSigns : [],
  }
  const work = createWork(parts)
  closers.push(work.close)
  const { stop: stopUsers, ...users } = createUsersService({
    api,
    cache,
    clock: systemClock,
    connection: deps.connection,
    inFlight: pagesInFlight,
    onProgress: (progress) => deps.emit('users:sync-progress', progress),
    onChange: deps.pushStatus,
    review: work.reviewCopy,
    record: work.history.record,
    warn: log.warn,
  })
  closers.push(stopUsers)
  const storage = createStorage({
    cache,
    ledger,
    users,
    settings: settings.current,
    now: () => seconds(systemClock),
    record: work.history.record,
    onChange: deps.pushStatus,
  })
  if (deps.hasWindow) {
    const stopTimer = startSyncTimer({
      clock: systemClock,
      users,
      settings: settings.current,
      connection: deps.connection,
      clearExpired: storage.clearExpired,
      probe: () => deps.connection.watch(() => verifyCredentials(api)),
      warn: log.warn,
    })
    closers.push(stopTimer)
  }
  const copied = {
    cache,
    ledger,
    now: () => seconds(systemClock),
    isMasked: () => settings.current().maskPersonal,
  }
  const select = createSelectUsers(cache, copied.now)
  const messages = () => messagesIn(settings.current().language)
  const exports = createUserExports({
    select,
    reference: cache.readReferenceData,
    messages,
    record: work.history.record,
    onProgress: (progress) => deps.emit('users:export-progress', progress),
    refuseUnmasked: deps.refuseUnmasked,
  })
  closers.push(exports.cancel)
  const browse = createBrowse({
    ...copied,
    api,
    controls: work.controls,
    clock: systemClock,
    nowMs: systemClock.now,
    record: work.history.record,
  })
  const registration = createRegistrationService({
    ...copied,
    runs: work.runs,
    refresh: (registrationId) => browse.refresh({ registrationId }),
    onCopied: deps.pushStatus,
    messages,
  })
  return {
    ...work,
    mode: target.mode,
    registration,
    users,
    reference: createReference({ api, cache, now: copied.now }),
    search: createSearchService(copied),
    /** What the first screen shows. */
    readOverview: () => readOverview({ ...copied, warn: log.warn }),
    browse,
    /** Makes a run of looks at the users of a selection. */
    checkSelection: (selection: UserSelection) =>
      checkSelection({ select, runs: work.runs, messages }, selection),
    exports,
    storage,
    acceptRows: (rows: readonly ChangedRow[]) =>
      acceptRows({ ledger, record: work.history.record }, rows),
    setConditions: service.setConditions,
    close: closeAll,
  }
}

interface Service {
  readonly setConditions: OpenedWorkspace['setConditions']
  readonly baseUrl: string
  readonly credentials: Credentials
  readonly way: Way
  readonly close: () => Promise<void>
}

async function findService(
  { settings, findWay }: OpenWorkspaceDeps,
  target: Target,
  folder: string,
): Promise<Service> {
  if (target.mode === 'live') {
    const nothing = () => undefined
    const way = await findWay(settings.current(), target.baseUrl)
    return { ...target, way, setConditions: nothing, close: () => Promise.resolve() }
  }
  const server = await startPracticeServer({
    ...(target.behaviour ?? practiceBehaviours[settings.current().practiceConditions]),
    stateFile: join(folder, 'world.jsonl'),
  })
  return {
    baseUrl: server.url,
    credentials: { key: server.key, token: server.token },
    way: {},
    setConditions: (conditions) => {
      if (target.behaviour) return
      server.setLatency(practiceBehaviours[conditions].latencyMs)
      server.setFaults(practiceBehaviours[conditions].faults)
    },
    close: () => server.close(),
  }
}

import { userInfo } from 'node:os'
import { app } from 'electron'
import { createElkassaApi } from '#electron/api/elkassa-api'
import { seconds, systemClock } from '#electron/async/clock'
import { AppError } from '#electron/errors/app-error'
import type { Emit } from '#electron/ipc/emit'
import { examineBeside } from '#electron/ledger/care/ledger-care'
import type { ChangedRows } from '#electron/ledger/care/ledger-care-order'
import { parseFaultRules } from '#electron/practice/faults'
import { createCredentialStore } from '#electron/secrets/credential-store'
import { openDataKey } from '#electron/secrets/data-key'
import { createFieldCipher, type FieldCipher } from '#electron/secrets/field-cipher'
import { createOfficePasswordStore } from '#electron/secrets/office-password-store'
import { createSystemEncryption } from '#electron/secrets/system-encryption'
import { createConnection } from '#electron/services/connection/connection'
import { createLedgerWatch } from '#electron/services/ledger-recovery/ledger-watch'
import type { RescueDeps } from '#electron/services/ledger-recovery/recover-ledger'
import { verifyCredentials } from '#electron/services/reference/read-reference'
import { layPolicy } from '#electron/services/settings/lay-policy'
import type { PolicyState } from '#electron/services/settings/policy/read-policy'
import type { OfficeMembershipDeps } from '#electron/services/workspace/office-membership'
import { createStatusReader } from '#electron/services/workspace/read-status'
import type { ConnectDeps } from '#electron/services/workspace/sign-in'
import { createWorkspaces } from '#electron/services/workspace/workspaces'
import type { RunProgress } from '#shared/domain/runs/run'
import type { WorkMode } from '#shared/domain/settings'
import type { AppContext } from './app-context'
import type {
  CommandOptions,
  CommonOptions,
  CopyOptions,
} from './command-line/arguments/invocation'
import { findWay } from './find-way'
import { findOwnOffice, type OfficeWish, tryOffice } from './open-office'
import { openWorkspace, type Target } from './open-workspace'
import { recordAside } from './profile/open-own-ledger'
import type { ServicePlace } from './profile/service-folder'
import { openUpdates } from './updates/open-updates'
import type { WorkspaceParts } from './workspace-parts'

export interface ContainerOptions {
  readonly appContext: AppContext
  /** What the administrator set, read before. */
  readonly policyState: PolicyState
  readonly options: CommonOptions | CommandOptions | CopyOptions
  /** Where events go: to the window, or nowhere. */
  readonly emit: Emit
  readonly onRunProgress: (progress: RunProgress) => void
  /** What a command was told of its office. */
  readonly office?: OfficeWish
  /** Nothing was opened by itself, since the starts before failed. */
  readonly isSafeStart?: () => boolean
}

export type Container = ReturnType<typeof createContainer>

/** Makes every part once and hands each what it needs. Call when the app is ready. */
export function createContainer(parts: ContainerOptions) {
  const { appContext, policyState, options, emit, onRunProgress } = parts
  const { paths, redactor, log, store } = appContext
  const policy = layPolicy(appContext.settings, policyState)
  const { settings } = policy
  const actor = userInfo().username
  const encryption = createSystemEncryption()
  const credentials = createCredentialStore({
    store: store('credentials'),
    encryption,
    warn: log.warn,
  })
  // The system may take its time over the key: the window does not wait for it, the work does.
  let cipher: Promise<FieldCipher> | null = null
  const openCipher = () => {
    cipher ??= openDataKey({ store: store('data-key'), encryption, warn: log.warn }).then(
      createFieldCipher,
    )
    return cipher
  }
  const pushStatus = () => {
    readStatus()
      .then((status) => emit('app:status', status))
      .catch((error: unknown) => log.warn('the status cannot be read', error))
  }
  const { updates, installUpdate } = openUpdates({
    ...{ settings, policyState, log },
    isSending: () => isSending,
    onChange: pushStatus,
  })
  let isSending = false
  const followRun = (progress: RunProgress) => {
    isSending = progress.state === 'running'
    if (isSending) updates.cancelDownload()
    onRunProgress(progress)
  }
  const connection = createConnection(pushStatus)
  /** The service that a mode means now: the live one is at the address that is set. */
  const placeOf = (mode: WorkMode): ServicePlace =>
    mode === 'practice' ? { mode } : { mode, baseUrl: settings.current().baseUrl }
  const folderOf = (mode: WorkMode) => paths.workspace(placeOf(mode))
  const ledgerOf = (mode: WorkMode) => paths.ledger(placeOf(mode))
  const watch = createLedgerWatch({
    folderOf,
    ledgerOf,
    onChange: pushStatus,
  })
  const onRecordDamage = (mode: WorkMode, finding: string) => {
    log.error(`the ${mode} record is damaged: ${finding}`)
    watch.setNotice({ kind: 'damage-found' })
  }
  const onRowsChanged = (mode: WorkMode, { total, rows }: ChangedRows) => {
    const places = rows.map(({ runId, rowNumber }) => `run ${runId} row ${rowNumber}`)
    log.error(`${total} rows of the ${mode} record are not as written: ${places.join(', ')}`)
    watch.setNotice({ kind: 'rows-changed', mode, total, rows: [...rows] })
  }

  const officePassword = createOfficePasswordStore({
    store: store('office'),
    encryption,
    warn: log.warn,
  })
  const findOffice = async () => {
    const found = await findOwnOffice(
      { settings, officePassword, refuseChange: policy.refuseChange },
      parts.office,
    )
    if (found) redactor.hide(found.password)
    return found
  }

  const openTarget = async (target: Target) =>
    openWorkspace(
      {
        paths,
        settings,
        refuseWriting: policy.refuseWriting,
        refuseUnmasked: policy.refuseUnmasked,
        sendingOverrides: readOverrides(options),
        connection,
        cipher: await openCipher(),
        emit,
        onRunProgress: followRun,
        pushStatus,
        onRecordDamage,
        onRowsChanged,
        log,
        actor,
        hasWindow: !('kind' in options || 'work' in options),
        redactor,
        findOffice,
        findWay,
      },
      target,
    )
  const practiceTarget = (): Target => ({
    mode: 'practice',
    behaviour: practiceBehaviour(options),
  })
  const targetOf = async (mode: WorkMode): Promise<Target> => {
    if (mode === 'practice') return practiceTarget()
    policy.refuseClosed()
    const kept = await credentials.find()
    if (!kept) throw new AppError('not-connected', 'no credentials kept')
    return { mode, baseUrl: settings.current().baseUrl, credentials: kept }
  }
  const workspaces = createWorkspaces(async (mode) => {
    try {
      const workspace = await openTarget(await targetOf(mode))
      watch.noteOpened(mode)
      return workspace
    } catch (error) {
      watch.noteFailure(mode, error)
      throw error
    }
  })

  const verify: ConnectDeps['verify'] = async (candidate, baseUrl) => {
    redactor.hide(candidate.key)
    redactor.hide(candidate.token)
    const way = await findWay(settings.current(), baseUrl)
    const api = createElkassaApi({ baseUrl, credentials: candidate, ...way })
    await verifyCredentials(api).finally(() => api.close())
  }
  const readStatus = createStatusReader({
    version: app.getVersion(),
    platform: process.platform,
    settings,
    credentials,
    connection,
    workspaces,
    canEncrypt: encryption.isAvailable,
    record: watch.state,
    update: updates.state,
    isSafeStart: parts.isSafeStart ?? (() => false),
    policy: policy.report,
  })
  const recordLive: ConnectDeps['recordLive'] = async (event) => {
    try {
      const open = workspaces.find()
      if (open?.mode === 'live') await open.history.record(event)
      else recordAside({ paths, settings }, placeOf('live'), event, actor)
    } catch (error) {
      log.error('a sign-in could not be put on record', error)
    }
  }
  const connect: ConnectDeps = {
    ...{ settings, credentials, workspaces, connection },
    refuseService: policy.refuseService,
    verify,
    recordLive,
  }
  const office: OfficeMembershipDeps = {
    ...{ settings, workspaces, password: officePassword },
    verify: (address, password) => {
      redactor.hide(password)
      return tryOffice(address, { password, authorityPem: settings.current().authorityPem })
    },
  }
  const rescue: RescueDeps = {
    watch,
    connect,
    ledgerOf,
    examine: (path) => examineBeside(path, paths.ledgerCareWorker),
    now: () => seconds(systemClock),
  }
  return {
    paths,
    log,
    redact: redactor.redact,
    settings,
    policy,
    store,
    workspaces,
    updates,
    installUpdate,
    isSending: () => isSending,
    connect,
    office,
    rescue,
    folderOf,
    openTarget,
    practiceTarget,
    pushStatus,
    readStatus,
  }
}

/** What a command asks for in place of the settings. */
function readOverrides(
  options: CommonOptions | CommandOptions | CopyOptions,
): WorkspaceParts['sendingOverrides'] {
  if (!('kind' in options)) return {}
  const { inFlight, settleSeconds, precheck } = options
  return {
    checksFirst: precheck,
    ...(inFlight === null ? {} : { start: inFlight, most: inFlight }),
    ...(settleSeconds === null ? {} : { settleSeconds }),
  }
}

/** What the command line asks of the practice service; null leaves it to the operator's conditions. */
function practiceBehaviour({ practiceFaults, practiceLatencyMs, practiceUsers }: CommonOptions) {
  if (practiceFaults === null && practiceLatencyMs === null && practiceUsers === null) return null
  return {
    faults: parseFaultRules(practiceFaults ?? ''),
    latencyMs: practiceLatencyMs ?? 0,
    ...(practiceUsers !== null && { users: practiceUsers }),
  }
}

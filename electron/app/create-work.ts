import { seconds, systemClock } from '#electron/async/clock'
import { groupCommits } from '#electron/ledger/group-commit'
import { createActivationService } from '#electron/services/activation/activation-service'
import type { Connection } from '#electron/services/connection/connection'
import { createHistory } from '#electron/services/history/history'
import { createDrafts } from '#electron/services/kinds/drafts'
import { createOfficeDesk } from '#electron/services/office/office-desk'
import { createServiceControls } from '#electron/services/proof/service-controls'
import { createReconcile } from '#electron/services/reconcile/reconcile'
import { createPacketList } from '#electron/services/reference/packet-list'
import { createRuns } from '#electron/services/runs/runs'
import { createSendersService } from '#electron/services/senders/senders-service'
import { appendDoubt, recoverRuns } from '#electron/services/sending/recover-runs'
import { createSending } from '#electron/services/sending/sending'
import { type ReviewSpan, reviewEnded } from '#electron/services/sending/settling/review-ended'
import { activationSubject } from '#electron/services/sending/strategies/activate-sending'
import { createSendingStrategies } from '#electron/services/sending/strategies/sending-strategies'
import { createSources } from '#electron/services/sources/sources'
import { createUnresolvedRows } from '#electron/services/unresolved/unresolved-rows'
import type { RunProgress, StopCause } from '#shared/domain/runs/run'
import { messagesIn } from '#shared/locales/messages'
import { openOffice } from './open-office'
import { watchContract } from './watch-contract'
import type { WorkspaceParts } from './workspace-parts'

/** Calls in flight when a run starts; it then adapts. */
const firstInFlight = 4

/** Files, runs and sending, wired out of a workspace's parts. What a crash left half-done is put right first. */
export function createWork(parts: WorkspaceParts) {
  const { actor, api, cache, cipher, emit, log, sheets: reader } = parts
  const now = () => seconds(systemClock)
  const messages = () => messagesIn(parts.settings().language)
  // Practice is this computer's own: whatever is wrong with a policy, it may be sent to.
  const refuseWriting = () => (parts.service === null ? undefined : parts.refuseWriting())
  recoverRuns(parts.ledger, { now: now(), actor })
  const writer = groupCommits(parts.ledger)
  const history = createHistory({
    writer,
    actor,
    now,
    messages,
    keptMonths: () => parts.settings().historyMonths,
    onProof: (proof) => emit('history:proof', proof),
    onFault: (error) => log.error('history could not be looked through', error),
  })
  const listPackets = createPacketList({ api, cache, now, wait: systemClock.wait })
  const kinds = createDrafts({ cache, listPackets, now })

  const controls = createServiceControls({
    api,
    writer,
    clock: systemClock,
    countCopied: cache.countUsers,
    knownSigns: parts.knownSigns,
    settleSeconds: () => limitsOf(parts).settleSeconds,
  })
  const office =
    parts.office && parts.service !== null
      ? openOffice(parts.office, {
          writer,
          service: parts.service,
          operator: actor,
          authorityPem: parts.settings().authorityPem,
          onChange: parts.pushStatus,
          warn: log.warn,
        })
      : null
  const contract = watchContract(parts, { writer, controls, history })
  const sending = createSending({
    writer,
    controls,
    office,
    strategies: createSendingStrategies({ api, cache, clock: systemClock }),
    cipher,
    actor,
    clock: systemClock,
    limits: () => limitsOf(parts),
    refuseWriting,
    onProgress: (progress) => {
      emit('runs:progress', progress)
      if (progress.state !== 'running') emit('runs:changed', { runId: progress.runId })
      reportConnection(parts.connection, progress)
      parts.onRunProgress(progress)
    },
    onFault: (error) => log.error('a run was stopped by a fault of the console', error),
  })
  const sources = createSources({
    reader,
    ledger: parts.ledger,
    kinds,
    messages,
  })
  const runs = createRuns({
    writer,
    cipher,
    cache,
    kinds,
    reader,
    sources,
    sending,
    messages,
    now,
    service: parts.service,
    record: history.record,
    onImportProgress: (progress) => emit('runs:import-progress', progress),
  })
  const reconcile = createReconcile({
    writer,
    reader,
    kind: kinds.activate,
    sources,
    runs,
    messages,
    now,
    record: history.record,
    onProgress: (progress) => emit('runs:import-progress', progress),
  })
  const activation = createActivationService({
    ledger: parts.ledger,
    cache,
    runs,
    listPackets,
    isMasked: () => parts.settings().maskPersonal,
    messages,
  })
  const unresolved = createUnresolvedRows({
    writer,
    history,
    api,
    controls,
    clock: systemClock,
    now,
    isActive: sending.isActive,
    refuseWriting,
    subjects: { activate: activationSubject },
    onChange: (runId) => emit('runs:changed', { runId }),
  })
  /** Looks at ended rows beside a copy that was just made; gives how many were put in doubt. */
  const reviewCopy = (span: ReviewSpan) =>
    reviewEnded(
      {
        writer,
        findCopied: cache.findCopiedUsers,
        isActive: sending.isActive,
        appendDoubt: (db, row, cause) =>
          appendDoubt({ db, row, cause, stamp: { at: now(), actor } }),
        settleSeconds: limitsOf(parts).settleSeconds,
      },
      span,
    )
  void history.begin()
  /** Pauses the active run; ends when nothing of it is on the wire. */
  const pause = async () => {
    const runId = sending.activeRun()
    if (runId !== null) await sending.pause(runId)
  }
  return {
    runs,
    sources,
    senders: createSendersService({ writer }),
    reconcile,
    activation,
    history,
    unresolved,
    controls,
    answers: contract.answers,
    /** The office this desk works in. */
    office: createOfficeDesk({ writer, office, now }),
    /** How the desk stands with its office, once that has answered or did not; null where it works alone. */
    whenOfficeAnswered: async (signal: AbortSignal) => {
      await office?.whenAnswered(signal)
      return office?.state ?? null
    },
    reviewCopy,
    /** Resolves with the state the active run is left in; at once, with null, where none is active. */
    whenSent: sending.whenIdle,
    pause,
    close: async () => {
      await pause()
      controls.stop()
      await office?.close()
      await reconcile.whenIdle()
      await runs.whenIdle()
      await contract.close()
      await history.close()
    },
  }
}

/** A command waits half an hour for a service that says nothing that can be understood. */
const unattendedPatienceMs = 1_800_000

/** As the operator set it, each email looked up before it is registered; or as the command says. */
function limitsOf({ settings, sendingOverrides, hasWindow }: WorkspaceParts) {
  const { maxInFlight, settleSeconds } = settings()
  const limits = { most: maxInFlight, settleSeconds, checksFirst: true, ...sendingOverrides }
  const patience = hasWindow ? {} : { patienceMs: unattendedPatienceMs }
  return { start: Math.min(firstInFlight, limits.most), ...limits, ...patience }
}

const awayCauses: ReadonlySet<StopCause> = new Set([
  'network',
  'proxy-password',
  'proxy-failed',
  'certificate',
])

function reportConnection(connection: Connection, { state, stopCause, totals }: RunProgress): void {
  if (stopCause === 'credentials') connection.report('bad-credentials')
  else if (stopCause !== null && awayCauses.has(stopCause)) connection.report('offline')
  else if (state === 'running' && totals.done > 0) connection.report('online')
}

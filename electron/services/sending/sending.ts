import { type Clock, seconds } from '#electron/async/clock'
import { throttle } from '#electron/async/throttle'
import { AppError } from '#electron/errors/app-error'
import type { LedgerWriter } from '#electron/ledger/group-commit'
import type { RowRecord } from '#electron/ledger/runs/run-rows-table'
import { findRun, type RunRecord, setRunState } from '#electron/ledger/runs/runs-table'
import { askAgain } from '#electron/ledger/runs/sending-table'
import type { FieldCipher } from '#electron/secrets/field-cipher'
import type { RunKind, RunProgress, RunState } from '#shared/domain/runs/run'
import type { Controls } from '../proof/controls'
import { startEngine } from './engine'
import type { Engine } from './engine-options'
import type { OfficeClaims } from './office-claims'
import type { SendingStrategy } from './sending-strategy'

export interface SendingDeps {
  readonly writer: LedgerWriter
  readonly strategies: Readonly<Record<RunKind, SendingStrategy>>
  readonly controls: Controls
  /** Null without an office, and for practice. */
  readonly office: OfficeClaims | null
  readonly cipher: FieldCipher
  readonly clock: Clock
  /** Who works, for history: the operating system's user. */
  readonly actor: string
  /** Read at each start, so that a change of the settings counts from the next one on. */
  readonly limits: () => {
    readonly start: number
    readonly most: number
    readonly settleSeconds: number
    readonly checksFirst: boolean
    /** How long a run waits for answers that can be understood; for ever unless given. */
    readonly patienceMs?: number
  }
  /** Throws where nothing may be written to the service; asked before each run that does more than read. */
  readonly refuseWriting: () => void
  readonly onProgress: (progress: RunProgress) => void
  /** A fault of the console itself, for the log; the run is stopped and keeps what it knows. */
  readonly onFault: (error: unknown) => void
}

/** Sends runs, one at a time. */
export interface Sending {
  /** Throws `another-run-active`, `run-not-found`, `run-wrong-state`, and what `refuseWriting` throws. */
  start(runId: number, options: { readonly trial: boolean; readonly takesOn?: boolean }): void
  /** Resolves once nothing of the run is on the wire. */
  pause(runId: number): Promise<void>
  cancel(runId: number): Promise<void>
  isActive(runId: number): boolean
  activeRun(): number | null
  progress(runId: number): RunProgress | null
  /** Resolves with the state the active run is left in; at once, with null, where none is active. */
  whenIdle(): Promise<RunState | null>
}

const progressEveryMs = 200

export function createSending(deps: SendingDeps): Sending {
  let active: {
    readonly runId: number
    readonly engine: Engine
    readonly ended: Promise<RunState>
  } | null = null

  function start(
    runId: number,
    { trial, takesOn = false }: { readonly trial: boolean; readonly takesOn?: boolean },
  ): void {
    if (active) throw new AppError('another-run-active', `run ${active.runId} is active`)
    const run = startable(findRun(deps.writer.db, runId))
    const strategy = deps.strategies[run.kind]
    // Of a cancelled run only what is in doubt is read.
    if (!strategy.isRead && run.state !== 'cancelled') deps.refuseWriting()
    // What was left to a person is looked at again now that a person asks.
    askAgain(deps.writer.db, runId, seconds(deps.clock))
    const { settleSeconds, checksFirst, patienceMs, ...inFlight } = deps.limits()
    const report = throttle(deps.onProgress, progressEveryMs, deps.clock)
    const engine = startEngine({
      ...deps,
      strategy,
      runId,
      takesOn,
      settleSeconds,
      checksFirst,
      inFlight,
      ...(patienceMs === undefined ? {} : { patienceMs }),
      scope: run.state === 'cancelled' ? 'settle' : trial ? 'trial' : 'all',
      openPassword: (row) => openPassword(deps.cipher, row),
      onProgress: report.push,
    })
    active = { runId, engine, ended: finish(engine, report.flush) }
  }

  async function finish(engine: Engine, flush: () => void): Promise<RunState> {
    try {
      return await engine.ended
    } catch (error) {
      deps.onFault(error)
      return 'stopped'
    } finally {
      active = null
      flush()
    }
  }

  async function endActive(runId: number, how: 'pause' | 'cancel'): Promise<boolean> {
    if (active?.runId !== runId) return false
    active.engine[how]()
    await active.ended
    return true
  }

  return {
    start,
    async pause(runId) {
      await endActive(runId, 'pause')
    },
    async cancel(runId) {
      if (await endActive(runId, 'cancel')) return
      const run = findRun(deps.writer.db, runId)
      if (!run) throw new AppError('run-not-found', `run ${runId}`)
      await deps.writer.write((db) => setRunState(db, run.id, 'cancelled', seconds(deps.clock)))
    },
    isActive: (runId) => active?.runId === runId,
    activeRun: () => active?.runId ?? null,
    progress: (runId) => (active?.runId === runId ? active.engine.progress() : null),
    whenIdle: () => active?.ended ?? Promise.resolve(null),
  }
}

const unstartable: ReadonlySet<RunState> = new Set(['draft', 'running'])

function startable(run: RunRecord | null): RunRecord {
  if (!run) throw new AppError('run-not-found', 'no such run')
  if (unstartable.has(run.state)) throw new AppError('run-wrong-state', `run is ${run.state}`)
  return run
}

/** Null where the key that sealed the password is gone; the file can be read again then. */
function openPassword(cipher: FieldCipher, row: RowRecord): string | null {
  if (!row.passwordSealed) return null
  return cipher.open(Buffer.from(row.passwordSealed), `${row.runId}:${row.position}`)
}

import { AppError } from '#electron/errors/app-error'
import { asAppError } from '#electron/errors/as-app-error'
import type { NewVersion, UpdateHindrance, UpdateState } from '#shared/domain/update'

/** What finds, fetches and installs a newer version. */
export interface Updater {
  /** The newer version that the server has, null for none; throws `update-…` and what the way to it fails with. */
  readonly find: () => Promise<NewVersion | null>
  /** Downloads and proves it; rejects like `find`, and with whatever when `signal` is aborted. */
  readonly download: (options: {
    /** Is told the share of it that came, from 0 to 1. */
    readonly onShare: (share: number) => void
    readonly signal: AbortSignal
  }) => Promise<void>
}

/** A version that the operator put off, until when; epoch seconds. */
export interface DeferredUpdate {
  readonly version: string
  readonly until: number
}

export interface UpdatesDeps {
  readonly updater: Updater
  /** Why the console does not update itself; null where it does. */
  readonly findHindrance: () => Promise<UpdateHindrance | null>
  readonly deferred: () => DeferredUpdate | null
  readonly defer: (update: DeferredUpdate) => void
  /** Whether a run is being sent: nothing of an update happens beside it. */
  readonly isSending: () => boolean
  /** Epoch seconds. */
  readonly now: () => number
  /** Is told each time that `state` gives something new. */
  readonly onChange: () => void
  readonly warn: (message: string, cause: unknown) => void
}

export type Updates = ReturnType<typeof createUpdates>

const deferSeconds = 24 * 3600

/** The way from one version to the next, one step at a time and each by the operator's word but the look for one. */
export function createUpdates(deps: UpdatesDeps) {
  let state: UpdateState = { kind: 'idle', checkedAt: null }
  let downloading: AbortController | null = null
  let isInstalling = false

  const move = (next: UpdateState) => {
    state = next
    deps.onChange()
  }
  const isDeferred = (newer: NewVersion) => {
    const deferred = deps.deferred()
    return deferred?.version === newer.version && deferred.until > deps.now()
  }
  const fail = (error: unknown, newer: NewVersion | null) => {
    deps.warn('an update failed', error)
    move({ kind: 'failed', code: asAppError(error).code, newer })
  }

  /** Whether the console updates itself at all; what hinders it is in the state. */
  async function noteHindrance(): Promise<boolean> {
    const hindrance = await deps.findHindrance()
    if (hindrance !== null) move({ kind: 'none', hindrance })
    else if (state.kind === 'none') move({ kind: 'idle', checkedAt: null })
    return hindrance !== null
  }

  /** Looks for a newer version. Throws `update-during-run` while a run is sent; what else fails is in the state. */
  async function check(): Promise<void> {
    refuseBesideRun(deps)
    if (['checking', 'downloading', 'ready'].includes(state.kind)) return
    try {
      if (await noteHindrance()) return
      move({ kind: 'checking' })
      const newer = await deps.updater.find()
      if (newer === null) move({ kind: 'idle', checkedAt: deps.now() })
      else move({ kind: 'available', newer, isDeferred: false })
    } catch (error) {
      fail(error, null)
    }
  }

  /** Downloads the newer version and proves it; until then nothing of it is run. Throws `update-during-run`. */
  async function download(): Promise<void> {
    refuseBesideRun(deps)
    const newer = waitingVersion(state)
    if (newer === null) return
    const stopping = new AbortController()
    downloading = stopping
    move({ kind: 'downloading', newer, share: 0 })
    try {
      await deps.updater.download({
        onShare: (share) => {
          if (!stopping.signal.aborted) move({ kind: 'downloading', newer, share })
        },
        signal: stopping.signal,
      })
      if (!stopping.signal.aborted) return move({ kind: 'ready', newer, isDeferred: false })
    } catch (error) {
      if (!stopping.signal.aborted) return fail(error, newer)
    } finally {
      downloading = null
    }
    move({ kind: 'available', newer, isDeferred: false })
  }

  return {
    state: (): UpdateState =>
      state.kind === 'available' || state.kind === 'ready'
        ? { ...state, isDeferred: isDeferred(state.newer) }
        : state,
    noteHindrance,
    check,
    download,
    /** Stops a download; what came of it is thrown away. */
    cancelDownload: () => downloading?.abort(),
    /** Says no more of the newer version until tomorrow. */
    defer: () => {
      if (state.kind !== 'available' && state.kind !== 'ready') return
      deps.defer({ version: state.newer.version, until: deps.now() + deferSeconds })
      deps.onChange()
    },
    /** The operator wants the downloaded version installed. Throws `update-during-run`; false where there is none. */
    askInstall: (): boolean => {
      refuseBesideRun(deps)
      isInstalling = state.kind === 'ready'
      return isInstalling
    },
    /** The application stays open after all. */
    forgetInstall: () => {
      isInstalling = false
    },
    isInstalling: () => isInstalling,
  }
}

function refuseBesideRun({ isSending }: UpdatesDeps): void {
  if (isSending()) throw new AppError('update-during-run', 'a run is being sent')
}

/** What can be downloaded now, again after a failure too. */
function waitingVersion(state: UpdateState): NewVersion | null {
  return state.kind === 'available' || state.kind === 'failed' ? state.newer : null
}

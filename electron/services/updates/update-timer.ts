import { type Clock, seconds } from '#electron/async/clock'
import { repeat } from '#electron/async/repeat'
import type { Settings } from '#shared/domain/settings'
import type { Updates } from './updates'

export interface UpdateTimerDeps {
  readonly clock: Clock
  readonly updates: Pick<Updates, 'check' | 'noteHindrance'>
  readonly settings: () => Pick<Settings, 'looksForUpdates'>
  readonly isSending: () => boolean
  readonly warn: (message: string, cause: unknown) => void
}

const lookMs = 15 * 60 * 1000
const daySeconds = 24 * 3600

/**
 * Looks for a newer version at the start and once a day, until the returned function is called.
 *
 * Not while a run is sent: then once it is over. Nobody is bothered with a failure of what nobody asked for.
 */
export function startUpdateTimer(deps: UpdateTimerDeps): () => void {
  const { clock, updates, settings, isSending, warn } = deps
  let lookedAt: number | null = null
  const look = async () => {
    const now = seconds(clock)
    const isDue = lookedAt === null || now - lookedAt >= daySeconds
    if (!isDue || isSending()) return
    if ((await updates.noteHindrance()) || !settings().looksForUpdates) return
    lookedAt = now
    await updates.check()
  }
  return repeat({ clock, everyMs: lookMs }, look, (error) => warn('no look for updates', error))
}

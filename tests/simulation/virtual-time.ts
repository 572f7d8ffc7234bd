import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Clock } from '#electron/async/clock'

interface Timer {
  readonly atMs: number
  readonly life: number
  readonly fire: () => void
}

/**
 * Time that passes only when nothing else can happen: hours of waiting take as long as what happens in
 * them.
 *
 * A life is one start of the console: its timers die with it.
 */
export interface VirtualTime {
  /** Milliseconds since the beginning. */
  readonly nowMs: number
  /** A clock of one life; `wallOffsetMs` is how wrong the computer's clock is by then. */
  clock(life: number, wallOffsetMs: () => number): Clock
  at(atMs: number, life: number, fire: () => void): void
  kill(life: number): void
  /** A computer that sleeps: nothing of it happens until then, and its monotonic clock stands still. */
  sleep(life: number, untilMs: number): void
  /** Lets time pass until `isOver` or `untilMs`, or until nothing is left to happen. */
  pass(untilMs: number, isOver: () => boolean): Promise<void>
}

/** Timers that belong to the world and not to a console. */
export const worldLife = -1
const startMs = 1_795_000_000_000

export function createVirtualTime(isBusy: () => boolean): VirtualTime {
  let timers: Timer[] = []
  let nowMs = 0
  const wakesAt = new Map<number, number>()
  const sleptMs = new Map<number, number>()

  function at(askedMs: number, life: number, fire: () => void): void {
    const atMs = Math.max(askedMs, wakesAt.get(life) ?? 0)
    const timer = { atMs, life, fire }
    // Kept in order; those of one moment stay in the order they were made in.
    let place = timers.length
    while (place > 0 && (timers[place - 1]?.atMs ?? 0) > atMs) place -= 1
    timers.splice(place, 0, timer)
  }

  async function settle(): Promise<void> {
    do await nextTurn()
    while (isBusy())
  }

  return {
    get nowMs() {
      return nowMs
    },
    at,
    clock: (life, wallOffsetMs) => ({
      now: () => startMs + nowMs + wallOffsetMs(),
      monotonic: () => nowMs - (sleptMs.get(life) ?? 0),
      wait: (ms, signal) =>
        new Promise((resolve) => {
          if (signal?.aborted) return resolve()
          signal?.addEventListener('abort', () => resolve(), { once: true })
          at(nowMs + Math.max(0, ms), life, resolve)
        }),
    }),
    kill(life) {
      timers = timers.filter((timer) => timer.life !== life)
    },
    sleep(life, untilMs) {
      wakesAt.set(life, untilMs)
      sleptMs.set(life, (sleptMs.get(life) ?? 0) + untilMs - nowMs)
      const own = timers.filter((timer) => timer.life === life)
      timers = timers.filter((timer) => timer.life !== life)
      for (const { atMs, fire } of own) at(atMs, life, fire)
    },
    async pass(untilMs, isOver) {
      await settle()
      while (!isOver()) {
        const next = timers[0]
        if (!next || next.atMs > untilMs) break
        timers.shift()
        nowMs = Math.max(nowMs, next.atMs)
        next.fire()
        await settle()
      }
      if (!isOver() && untilMs !== Number.POSITIVE_INFINITY) nowMs = Math.max(nowMs, untilMs)
    },
  }
}

/** The service's own time, which is right. */
export function serviceSeconds(nowMs: number): number {
  return Math.floor((startMs + nowMs) / 1000)
}

import type { Clock } from '#electron/async/clock'

/** A step's slot on the slots. It is waited for before a call, and kept until it is left. */
export interface CallSlot {
  /**
   * Resolves once a call may leave, at once where the slot is held; false where the run stops first. A step
   * that has begun goes before those that begin: what it read gets old.
   */
  take(): Promise<boolean>
  leave(): void
  /** When it was last taken, on the monotonic clock, milliseconds. */
  readonly takenAt: number
}

/** What a run has on the slots: never more calls than its concurrency allows, and of those alike who waited longest goes first. */
export interface CallSlots {
  readonly inFlight: number
  /** A call may leave, and none waits to. */
  readonly hasSpareRoom: boolean
  slot(): CallSlot
  /** Lets on whoever may go by now. */
  admit(): void
}

export interface CallSlotsOptions {
  readonly clock: Clock
  /** Whether one more call may leave beside so many. */
  readonly hasRoom: (inFlight: number) => boolean
  readonly isStopping: () => boolean
}

type Waiter = (mayGo: boolean) => void

export function createCallSlots({ clock, hasRoom, isStopping }: CallSlotsOptions): CallSlots {
  /** Those that have had a call on the slots before, and those that have not. */
  const begun: Waiter[] = []
  const fresh: Waiter[] = []
  let inFlight = 0

  function admit(): void {
    while (begun.length + fresh.length > 0 && (isStopping() || hasRoom(inFlight))) {
      const go = begun.shift() ?? fresh.shift()
      go?.(!isStopping())
    }
  }

  function slot(): CallSlot {
    let isHeld = false
    let hasBegun = false
    let takenAt = clock.monotonic()
    return {
      get takenAt() {
        return takenAt
      },
      take: () =>
        new Promise((resolve) => {
          if (isHeld) return resolve(!isStopping())
          const queue = hasBegun ? begun : fresh
          queue.push((mayGo) => {
            if (mayGo) {
              isHeld = true
              hasBegun = true
              inFlight += 1
              takenAt = clock.monotonic()
            }
            resolve(mayGo)
          })
          admit()
        }),
      leave() {
        if (!isHeld) return
        isHeld = false
        inFlight -= 1
        admit()
      },
    }
  }

  return {
    get inFlight() {
      return inFlight
    },
    get hasSpareRoom() {
      return begun.length + fresh.length === 0 && hasRoom(inFlight)
    },
    slot,
    admit,
  }
}

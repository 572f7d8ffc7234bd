import TinyQueue from 'tinyqueue'

/** A look at a row in doubt, or at a refused one once more. Times are on the monotonic clock, milliseconds. */
export interface Look {
  readonly kind: 'settle' | 'review'
  readonly position: number
  readonly atMs: number
  /** Since when the row is looked at. */
  readonly sinceMs: number
  readonly looks: number
}

/** The looks that a run has to take: one a row at most, the earliest first. */
export interface DoubtQueue {
  /** The row's look, also where it was taken and nothing came of it yet. */
  find(position: number): Look | undefined
  /** In place of the row's look before. */
  put(look: Look): void
  drop(position: number): void
  /** Takes the look that is due longest; null where none is. */
  takeDue(nowMs: number): Look | null
  /** When the next row in doubt is due, infinity where none waits; a refused row keeps no run alive. */
  nextSettleMs(): number
}

interface Waiting {
  readonly look: Look
  /** Of looks at the same moment, the one that was put first goes first. */
  readonly order: number
}

export function createDoubtQueue(): DoubtQueue {
  const byRow = new Map<number, Look>()
  const settles = new TinyQueue<Waiting>([], byTime)
  const reviews = new TinyQueue<Waiting>([], byTime)
  let order = 0

  /** The first that is still meant: one that was replaced or dropped stays behind until it comes up. */
  function peek(queue: TinyQueue<Waiting>): Waiting | undefined {
    for (let first = queue.peek(); first; first = queue.peek()) {
      if (byRow.get(first.look.position) === first.look) return first
      queue.pop()
    }
    return undefined
  }

  return {
    find: (position) => byRow.get(position),
    put(look) {
      byRow.set(look.position, look)
      order += 1
      const queue = look.kind === 'settle' ? settles : reviews
      queue.push({ look, order })
    },
    drop: (position) => void byRow.delete(position),
    takeDue(nowMs) {
      const settle = peek(settles)
      const review = peek(reviews)
      const isSettle = settle && (!review || byTime(settle, review) < 0)
      const first = isSettle ? settle : review
      if (!first || first.look.atMs > nowMs) return null
      const queue = isSettle ? settles : reviews
      queue.pop()
      return first.look
    },
    nextSettleMs: () => peek(settles)?.look.atMs ?? Number.POSITIVE_INFINITY,
  }
}

function byTime(a: Waiting, b: Waiting): number {
  return a.look.atMs - b.look.atMs || a.order - b.order
}

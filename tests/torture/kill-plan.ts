import type { RunKind } from '#shared/domain/runs/run'
import { createRandom } from '#tests/electron/sheets/random'

/**
 * Where a console is killed, as it shows from outside: the product has no hooks for this.
 *
 * - `at random`: so many calls after its work began, and some milliseconds.
 * - `before intent`: the service has answered the look that a row waits for, and the ledger still has the
 *   row unsent. A check waits for none: there it is the answer to an earlier row.
 * - `after intent`: the ledger has a row as being sent, and the service has not heard of it.
 * - `after send`: the row's call has arrived whole; the service does what is asked only once the console
 *   is dead.
 * - `after answer`: the last byte of the answer was given to the system a moment ago.
 * - `before outcome`: the same some milliseconds later, while the ledger still has the row as being sent.
 */
export const namedPoints = [
  'before intent',
  'after intent',
  'after send',
  'after answer',
  'before outcome',
] as const
export type KillPoint = 'at random' | (typeof namedPoints)[number]

/** How a person works with the console. */
export type Way = 'command line' | 'window'

/** One file worked off by consoles that are killed one after another. */
export interface KillCase {
  readonly seed: number
  readonly kind: RunKind
  readonly way: Way
  readonly rows: number
  readonly kills: readonly KillPoint[]
}

interface Amount {
  readonly randomKills: number
  readonly killsPerPoint: number
  readonly rowsPerFile: number
  readonly killsPerFile: number
}

/** A check needs one call a row, the others two and more. */
const rowsOf: Record<RunKind, number> = { register: 1, activate: 1, check: 3 }

const places: readonly Pick<KillCase, 'kind' | 'way'>[] = [
  { kind: 'register', way: 'command line' },
  { kind: 'activate', way: 'command line' },
  { kind: 'check', way: 'command line' },
  { kind: 'register', way: 'window' },
  { kind: 'activate', way: 'window' },
  { kind: 'check', way: 'window' },
]

/** Deals the kills to files of every kind, worked off every way; each place has a file at least. */
export function planKills(seed: number, amount: Amount): KillCase[] {
  const kills: KillPoint[] = [
    ...namedPoints.flatMap((point) => Array<KillPoint>(amount.killsPerPoint).fill(point)),
    ...Array<KillPoint>(amount.randomKills).fill('at random'),
  ]
  const files = Math.max(places.length, Math.ceil(kills.length / amount.killsPerFile))
  const hands = Array.from({ length: files }, (): KillPoint[] => [])
  // One after another: points of one name come to different kinds and ways.
  for (const [n, kill] of kills.entries()) hands[n % files]?.push(kill)
  return hands.map((hand, n) => {
    const place = places[n % places.length] ?? { kind: 'register', way: 'command line' }
    const rows = rowsOf[place.kind] * amount.rowsPerFile
    return { ...place, rows, seed: seed + n, kills: shuffle(hand, createRandom(seed + n)) }
  })
}

function shuffle<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item)
}

/**
 * A number from 0 to below 1 that depends on its three arguments alone.
 *
 * So any shop of the world can be made by itself, in any order, and is the same each time.
 */
export function randomAt(seed: number, place: number, purpose: number): number {
  let hash = (seed ^ Math.imul(place + 1, 0x9e3779b1) ^ Math.imul(purpose + 1, 0x85ebca6b)) >>> 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d)
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b)
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x1_0000_0000
}

/** The item of a list that a number from 0 to below 1 falls on. */
export function pickAt<T>(items: readonly [T, ...T[]], fraction: number): T {
  return items[Math.floor(fraction * items.length)] ?? items[0]
}

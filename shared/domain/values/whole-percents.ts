/**
 * The shares of a whole in whole percents that add up to 100, as far from the truth as they must be and no
 * further: what rounding down leaves over goes to the shares that lost most by it. All are 0 where the whole is.
 */
export function wholePercents(counts: readonly number[]): readonly number[] {
  const whole = counts.reduce((sum, count) => sum + count, 0)
  if (whole === 0) return counts.map(() => 0)
  const exact = counts.map((count) => (100 * count) / whole)
  const floors = exact.map(Math.floor)
  const over = 100 - floors.reduce((sum, floor) => sum + floor, 0)
  const lostMost = exact
    .map((share, index) => ({ index, lost: share - Math.floor(share) }))
    .sort((one, other) => other.lost - one.lost || one.index - other.index)
    .slice(0, over)
  const raised = new Set(lostMost.map(({ index }) => index))
  return floors.map((floor, index) => (raised.has(index) ? floor + 1 : floor))
}

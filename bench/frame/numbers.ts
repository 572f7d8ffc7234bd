import type { Bar, Figure } from './bench'

/** The middle of the values; machines are noisy, and one slow round must not count. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

export function ratioOf({ value, beside }: Figure): number | null {
  return beside === undefined ? null : value / beside.value
}

/** Whether a figure is within its bar; null where it has none. */
export function isMet(figure: Figure): boolean | null {
  const { bar } = figure
  if (bar === undefined) return null
  const held = bar.of === 'ratio' ? ratioOf(figure) : figure.value
  if (held === null) return null
  return held <= (bar.atMost ?? Number.POSITIVE_INFINITY) && held >= (bar.atLeast ?? 0)
}

export function ratioAtMost(most: number): Bar {
  return { of: 'ratio', atMost: most }
}
export function ratioAtLeast(least: number): Bar {
  return { of: 'ratio', atLeast: least }
}
export function atMost(most: number): Bar {
  return { of: 'value', atMost: most }
}

/** The value that this share of all does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

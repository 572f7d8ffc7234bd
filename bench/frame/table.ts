import type { Bar, Figure, Unit } from './bench'
import { isMet, ratioOf } from './numbers'

const head = ['', 'measured', 'beside', 'ratio', 'bar', ''] as const

/** The figures of a bench as lines of text. */
export function formatTable(title: string, figures: readonly Figure[]): string {
  const rows = [head, ...figures.map(toCells)]
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  return `\n${title}\n${lines.join('\n')}\n`
}

function toCells(figure: Figure): readonly string[] {
  const { what, value, unit, beside, bar } = figure
  const ratio = ratioOf(figure)
  const met = isMet(figure)
  return [
    what,
    withUnit(value, unit),
    beside ? `${beside.what} ${withUnit(beside.value, unit)}` : '',
    ratio === null ? '' : `${ratio.toFixed(2)}×`,
    bar ? describeBar(bar, unit) : '',
    met === null ? '' : met ? 'ok' : 'MISSED',
  ]
}

function describeBar({ of, atMost, atLeast }: Bar, unit: Unit): string {
  const sign = atMost === undefined ? '≥' : '≤'
  const limit = atMost ?? atLeast ?? 0
  return of === 'ratio' ? `${sign} ${limit}×` : `${sign} ${withUnit(limit, unit)}`
}

function withUnit(value: number, unit: Unit): string {
  const digits = value >= 100 || Number.isInteger(value) ? 0 : value >= 10 ? 1 : 2
  return `${value.toFixed(digits)} ${unit}`
}

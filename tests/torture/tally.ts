/** Figures of a file, and their titles. */
const titles = {
  files: 'files',
  rows: 'rows',
  /** Calls of the kind itself that arrived at the service. */
  sends: 'sends',
  failedCalls: 'failed calls',
  planned: 'kills planned',
  kills: 'kills',
  done: 'done',
  refused: 'refused',
  /** In doubt to the end: a person decides. No fault. */
  forPerson: 'for a person',
  unsent: 'not sent',
  doubled: 'doubled',
  lost: 'lost',
  falselyFailed: 'falsely failed',
  falselyDone: 'falsely done',
} as const

type Figure = keyof typeof titles
const figures = Object.keys(titles) as Figure[] // The keys of a constant.

/** What one file came to. */
export type Tally = Readonly<Record<Figure, number>> & {
  /** Its kind, and the way it was worked off. */
  readonly place: string
}

/** The table that people read: a line a place, and their sum. */
export function drawTallies(tallies: readonly Tally[]): string {
  const places = [...new Set(tallies.map(({ place }) => place))].sort()
  const lines = [
    ['', ...Object.values(titles)],
    ...places.map((place) =>
      drawSum(
        place,
        tallies.filter((tally) => tally.place === place),
      ),
    ),
    drawSum('all', tallies),
  ]
  const widths = figures.map((_, n) => Math.max(...lines.map((line) => line[n + 1]?.length ?? 0)))
  const pad = (cell: string, n: number) =>
    n === 0 ? cell.padEnd(24) : cell.padStart(widths[n - 1] ?? 0)
  return lines.map((line) => line.map(pad).join('  ')).join('\n')
}

function drawSum(place: string, tallies: readonly Tally[]): string[] {
  const sum = (figure: Figure) => tallies.reduce((all, tally) => all + tally[figure], 0)
  return [place, ...figures.map((figure) => String(sum(figure)))]
}

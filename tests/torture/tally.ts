/** What one file, or all files of one place, came to. */
export interface Tally {
  readonly place: string
  readonly files: number
  readonly rows: number
  /** Calls of the kind itself that arrived at the service. */
  readonly sends: number
  readonly failedCalls: number
  readonly kills: number
  readonly planned: number
  readonly done: number
  readonly refused: number
  /** In doubt to the end: a person decides. No fault. */
  readonly forPerson: number
  readonly unsent: number
}

type Figure = Exclude<keyof Tally, 'place'>
const figures: readonly Figure[] = [
  'files',
  'rows',
  'sends',
  'failedCalls',
  'planned',
  'kills',
  'done',
  'refused',
  'forPerson',
  'unsent',
]

/** Sums the tallies of each place, and of all. */
export function sumTallies(tallies: readonly Tally[]): Tally[] {
  const places = [...new Set(tallies.map(({ place }) => place))]
  const of = (place: string) => tallies.filter((tally) => tally.place === place)
  return [...places.map((place) => sum(place, of(place))), sum('all', tallies)]
}

function sum(place: string, tallies: readonly Tally[]): Tally {
  const total = (figure: Figure) => tallies.reduce((all, tally) => all + tally[figure], 0)
  return {
    place,
    files: total('files'),
    rows: total('rows'),
    sends: total('sends'),
    failedCalls: total('failedCalls'),
    kills: total('kills'),
    planned: total('planned'),
    done: total('done'),
    refused: total('refused'),
    forPerson: total('forPerson'),
    unsent: total('unsent'),
  }
}

const titles: Record<Figure, string> = {
  files: 'files',
  rows: 'rows',
  sends: 'sends',
  failedCalls: 'failed calls',
  planned: 'kills planned',
  kills: 'kills',
  done: 'done',
  refused: 'refused',
  forPerson: 'for a person',
  unsent: 'not sent',
}

/** The table that people read. Each tally in it was judged: one doubled, lost or false row has no tally. */
export function drawTallies(tallies: readonly Tally[]): string {
  const lines = [
    [
      '',
      ...figures.map((figure) => titles[figure]),
      'doubled',
      'lost',
      'falsely failed',
      'falsely done',
    ],
    ...sumTallies(tallies).map((tally) => [
      tally.place,
      ...figures.map((figure) => String(tally[figure])),
      ...['0', '0', '0', '0'],
    ]),
  ]
  const widths = (lines[0] ?? []).map((_, n) =>
    Math.max(...lines.map((line) => line[n]?.length ?? 0)),
  )
  return lines
    .map((line) => line.map((cell, n) => cell.padStart(widths[n] ?? 0)).join('  '))
    .join('\n')
}

/** A seeded stream of numbers in [0, 1): mulberry32, so that a failing row can be made again. */
export function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const starts = [
  '',
  '',
  '',
  '=',
  '+',
  '-',
  '@',
  '\t',
  "'",
  "'=",
  "''+",
  '＝',
  '"',
  ' ',
  '#',
  'sep=;',
]
const pieces = [
  ...['a', 'B', '7', '0', '62', ' ', '  ', ',', ';', '|', '\t', '"', '""', "'", '\n', '\r\n'],
  ...['é', '吉', '🏪', '’', '€', '&', '<t>', ']]>', '_x0041_', '\\', '%', '\u00a0', 'cmd|calc!A1'],
]

/** A cell as bad as it comes, first signs of formulas above all. */
export function randomCell(random: () => number): string {
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? ''
  const length = Math.floor(random() * 8)
  return pick(starts) + Array.from({ length }, () => pick(pieces)).join('')
}

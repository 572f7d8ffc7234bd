import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { type CsvFormat, type CsvRecord, readRecords } from '#electron/sheets/csv/csv-records'
import { createRandom } from '../random'

const pieces = ['a', 'b', '', ' ', '"', '""', 'é', '🏪', ';', '\n', '\r', '\r\n', "'"]
const lineEnds = ['\n', '\r\n', '\r']

describe('readRecords()', () => {
  it('reads what csv-parse reads, wherever chunks end, and more in one way only', async () => {
    const random = createRandom(20261125)
    const outcomes = { read: 0, refused: 0 }
    for (let n = 0; n < 3000; n += 1) {
      const text = randomCsv(random, n % 2 === 0)
      const expected = bare(text)
      const found = await ours(text, random)
      const whole = await ours(text, () => 1000)
      // What csv-parse refuses may still have one reading, whichever the chunks are.
      expect({ text, found }).toEqual({ text, found: expected ?? whole })
      outcomes[found === null ? 'refused' : 'read'] += 1
    }
    expect(outcomes.read).toBeGreaterThan(1000)
    expect(outcomes.refused).toBeGreaterThan(500)
  })

  it.each<[name: string, text: string, lines: readonly number[]]>([
    ['every kind of line end', 'a\nb\r\nc\rd', [1, 2, 3, 4]],
    ['line ends inside quotes', 'a;"x\r\ny\rz\n"\nb\n"\n"\nc', [1, 5, 6, 8]],
    ['empty lines', '\n\r\n\ra', [1, 2, 3, 4]],
  ])('numbers the lines of %s', async (_, text, lines) => {
    for (const size of [1, 2, 3, text.length]) {
      const records = await read(cut(text, () => size))
      expect(records.map(({ line }) => line)).toEqual(lines)
    }
  })

  it.each<[name: string, text: string, cells: readonly string[]]>([
    ['spaces before quotes', '"a"; "b";  "c;d"', ['a', 'b', 'c;d']],
    ['spaces behind quotes', '"a" ;"b"  ', ['a', 'b']],
    ['tabs around quotes', '"a";\t"b"\t;c', ['a', 'b', 'c']],
    ['doubled quotes behind spaces', 'a; "b ""c"""', ['a', 'b "c"']],
    ['line ends behind spaces', 'a; "b\nc"', ['a', 'b\nc']],
    ['inches', 'Toko 3" Jaya;b', ['Toko 3" Jaya', 'b']],
    ['inches twice', 'Toko 3";4" x 5"', ['Toko 3"', '4" x 5"']],
    ['a word in quotes', 'Jl. "Mawar" 3;b', ['Jl. "Mawar" 3', 'b']],
    ['a word in quotes behind a space', ' "Mawar" 3;b', [' "Mawar" 3', 'b']],
    [
      'inches and a word in quotes',
      'Toko 3" Jaya;0;Jl. "Mawar" 3',
      ['Toko 3" Jaya', '0', 'Jl. "Mawar" 3'],
    ],
    ['doubled quotes as text', 'a""b;c', ['a""b', 'c']],
    ['a quote at the end', 'a";b', ['a"', 'b']],
  ])('reads %s', async (_, text, cells) => {
    for (const size of [1, 2, 3, text.length]) {
      const records = await read(cut(`${text}\nx;y`, () => size))
      expect(records.map((record) => record.cells)).toEqual([cells, ['x', 'y']])
    }
  })

  it.each([
    ['a quotation over a separator', 'a;Jl. "Mawar; 3";c', 'file-stray-quote'],
    ['a quotation over a line', 'a;Toko "Maju\nJaya";c', 'file-stray-quote'],
    ['a quotation that goes on', 'a; "Mawar; 3" x;c', 'file-stray-quote'],
    ['a quote that is not closed', 'a; "Mawar', 'file-stray-quote'],
    ['text behind quotes', 'a;"b" c;d', 'file-unterminated-quote'],
  ])('names the place of %s', async (_, text, code) => {
    const reading = read(cut(`x;y\n${text}\nx;y`, () => 3))
    await expect(reading).rejects.toMatchObject({
      code,
      options: { details: { line: 2, column: 2 } },
    })
  })

  it.each<[name: string, text: string, cells: readonly (readonly string[])[]]>([
    [
      'all lines',
      '"a;b;c"\n"1;""2;3"";4"',
      [
        ['a', 'b', 'c'],
        ['1', '2;3', '4'],
      ],
    ],
    [
      'lines but the header',
      'a;b\n"1;""2"""\n3;4',
      [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['a line of another width', 'a;b;c\n"1;2"', [['a', 'b', 'c'], ['1;2']]],
    ['cells of one column', 'a\n"1;2"', [['a'], ['1;2']]],
    ['a line that is not sound', 'a;b\n"1;""2"', [['a', 'b'], ['1;"2']]],
  ])('takes quotes off %s', async (_, text, cells) => {
    const records = await read(
      cut(text, () => 4),
      { ...format, unwraps: true },
    )
    expect(records.map((record) => record.cells)).toEqual(cells)
  })

  it('ends when no more records are wanted', async () => {
    const records: CsvRecord[] = []
    await readRecords(
      cut('a\nb\nc\nd', () => 3),
      format,
      (record) => {
        records.push(record)
        return records.length < 2
      },
    )
    expect(records.map(({ cells }) => cells)).toEqual([['a'], ['b']])
  })

  it.each([
    ['a long line', `a\n${'x'.repeat(40)}\nb`, 'file-not-a-table'],
    ['quotes around too much', `a\n"${'x'.repeat(40)}"\nb`, 'file-unterminated-quote'],
    ['quotes closed too late', `a\n"x\n${'y\n'.repeat(20)}"\nb`, 'file-unterminated-quote'],
  ])('refuses %s', async (_, text, code) => {
    const reading = read(
      cut(text, () => 7),
      { ...format, recordChars: 30 },
    )
    await expect(reading).rejects.toMatchObject({ code })
  })
})

const format: CsvFormat = { separator: ';', quotes: true, recordChars: 1000 }

async function read(chunks: AsyncIterable<string>, how = format): Promise<CsvRecord[]> {
  const records: CsvRecord[] = []
  await readRecords(chunks, how, (record) => void records.push(record))
  return records
}

async function ours(text: string, random: () => number) {
  try {
    const records = await read(cut(text, () => 1 + Math.floor(random() * 9)))
    return records.map(({ cells }) => cells)
  } catch {
    return null
  }
}

function bare(text: string): string[][] | null {
  try {
    return parse(text, {
      delimiter: ';',
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
    })
  } catch {
    return null
  }
}

async function* cut(text: string, size: () => number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; ) {
    const end = at + size()
    yield text.slice(at, end)
    at = end
  }
}

/** Records of random cells; `isSound` ones have every quote where it belongs. */
function randomCsv(random: () => number, isSound: boolean): string {
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? ''
  const cell = () => {
    const text = Array.from({ length: Math.floor(random() * 5) }, () => pick(pieces)).join('')
    if (!isSound) return random() < 0.3 ? `"${text}"` : text
    const quoted = /[";\r\n]/.test(text) || random() < 0.2
    return quoted ? `"${text.replaceAll('"', '""')}"` : text
  }
  const record = () => Array.from({ length: 1 + Math.floor(random() * 4) }, cell).join(';')
  const records = Array.from({ length: Math.floor(random() * 6) }, record)
  return records.map((one) => one + pick(lineEnds)).join('') + (random() < 0.5 ? record() : '')
}

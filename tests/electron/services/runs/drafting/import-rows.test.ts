import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { header, openRunHarness, type RunHarness, storeLine } from '../run-harness'
import { buildWorkers } from '../workers'

const workers = await buildWorkers()
let harness: RunHarness

beforeAll(async () => {
  harness = await openRunHarness(workers)
})
afterAll(() => harness.close())

describe('importRows()', () => {
  it('drafts rows in the worker exactly as in main', async () => {
    const lines = Array.from({ length: 2300 }, (_, n) => unlikeLine(n))
    const path = harness.write('toko.csv', [header, ...lines])
    const whole = await harness.importFile(path)

    const { sourceId, columns } = await harness.sources.open({ kind: 'register', path })
    const sha256 = await harness.sources.hash(sourceId)
    // Of a part only the plain rows come from the worker.
    const rowNumbers = new Set(lines.map((_, n) => n + 2))
    const part = { name: 'toko', rowNumbers, sha256 }
    const inMain = await harness.runs.createPart({ sourceId, columns, part })

    const [drafted, expected] = [whole, inMain].map(({ id }) => harness.rows(id).map(opened))
    expect(drafted).toHaveLength(lines.length)
    expect(drafted).toEqual(expected)
    expect(new Set(drafted?.map(({ state }) => state))).toEqual(
      new Set(['ready', 'problem', 'excluded']),
    )
  })
})

function opened(row: ReturnType<RunHarness['row']>) {
  return { ...row, runId: 0, passwordSealed: harness.password(row) }
}

/** Good lines, cells to mend, cells that are wrong, copies of lines and addresses used twice. */
function unlikeLine(n: number): string {
  switch (n % 9) {
    case 1:
      return storeLine(n, { phone: `+62 812-345-${n}` })
    case 2:
      return storeLine(n, { phone: '8,12E+11', password: 'abc' })
    case 3:
      return storeLine(n, { email: ` <TOKO${n}@Contoh.co.id>, ` })
    case 4:
      return storeLine(n - 4)
    case 5:
      return storeLine(n, { email: `toko${n - 5}@contoh.co.id` })
    case 6:
      return storeLine(n, { password: '', email: 'tanpa-at' })
    case 7:
      return `${storeLine(n)};lebih`
    default:
      return storeLine(n)
  }
}

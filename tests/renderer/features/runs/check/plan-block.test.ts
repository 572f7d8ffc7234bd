import { describe, expect, it } from 'vitest'
import type { Row } from '#shared/domain/runs/row'
import { id } from '#shared/locales/id'
import {
  planBlock,
  rowsOfWrite,
  toCells,
} from '../../../../../renderer/features/runs/check/block/plan-block'
import { makeCheckColumns } from '../../../../../renderer/features/runs/check/check-columns'
import { sampleRun } from '../../../harness/samples'
import { sampleRow } from '../../../harness/samples-runs'

const columns = makeCheckColumns('register', sampleRun().source, id)
const rows: readonly Row[] = [0, 1, 2, 3].map((position) =>
  sampleRow({
    position,
    state: position === 3 ? 'done' : 'ready',
    values: { storeName: `Toko ${position}`, address: `Jl. ${position}`, userType: '0' },
  }),
)
const range = (firstRow: number, lastRow: number, ...columnIds: string[]) => ({
  firstRow,
  lastRow,
  columnIds,
})
const paste = (...cells: string[][]) => ({ kind: 'paste' as const, cells })
const told = (plan: ReturnType<typeof planBlock>) =>
  plan.changes.map(({ row, field, before, after }) => [row.position, field, before, after])

describe('a block that is pasted', () => {
  it('is written from the first cell, over columns and rows as they stand', () => {
    const plan = planBlock(
      rows.slice(0, 2),
      columns,
      range(0, 0, 'storeName'),
      paste(['A', 'Grosir'], ['B', 'Retail']),
    )
    expect(told(plan)).toEqual([
      [0, 'storeName', 'Toko 0', 'A'],
      [0, 'userType', 'Retail', 'Grosir'],
      [1, 'storeName', 'Toko 1', 'B'],
    ])
    expect(plan).toMatchObject({ kept: 0, rowsBeyond: 0, columnsBeyond: 0 })
    expect(toCells(plan.changes)[1]).toEqual({ position: 0, field: 'userType', value: 'Grosir' })
  })

  it('fills a range that it fits in a whole number of times', () => {
    const one = planBlock(rows, columns, range(0, 2, 'storeName'), paste(['Sama']))
    expect(told(one).map(([position]) => position)).toEqual([0, 1, 2])
    const pair = planBlock(rows, columns, range(0, 2, 'storeName'), paste(['X'], ['Y']))
    expect(told(pair).map(([, , , after]) => after)).toEqual(['X', 'Y'])
  })

  it('leaves rows that were sent and columns that cannot be edited, and says how many cells', () => {
    const plan = planBlock(rows.slice(2), columns, range(2, 3, 'state', 'storeName'), {
      kind: 'paste',
      cells: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    })
    expect(told(plan)).toEqual([[2, 'storeName', 'Toko 2', 'b']])
    expect(plan.kept).toBe(3)
  })

  it('says what lies beyond the list', () => {
    const last = columns.at(-1)?.id ?? ''
    const plan = planBlock(
      rows.slice(2, 3),
      columns,
      range(2, 2, last),
      paste(['a', 'b'], ['c', 'd']),
    )
    expect(plan).toMatchObject({ rowsBeyond: 1, columnsBeyond: 1 })
    expect(rowsOfWrite(range(2, 2, last), paste(['a'], ['b']), 3)).toEqual({ first: 2, last: 2 })
  })

  it('leaves a cell whose new text is longer than a cell may be', () => {
    const plan = planBlock(rows, columns, range(0, 0, 'address'), paste(['x'.repeat(2001)]))
    expect(plan).toMatchObject({ changes: [], kept: 1 })
  })
})

describe('a range that is filled or cleared', () => {
  it('takes the first row for all below it', () => {
    const plan = planBlock(rows, columns, range(0, 3, 'address'), { kind: 'fill' })
    expect(told(plan)).toEqual([
      [1, 'address', 'Jl. 1', 'Jl. 0'],
      [2, 'address', 'Jl. 2', 'Jl. 0'],
    ])
    expect(plan.kept).toBe(1)
  })

  it('never touches passwords, whose text is not known', () => {
    const both = range(0, 2, 'password')
    expect(planBlock(rows, columns, both, { kind: 'fill' }).changes).toEqual([])
    expect(planBlock(rows, columns, both, { kind: 'clear' }).changes).toEqual([])
  })

  it('is emptied, each cell that is not', () => {
    const plan = planBlock(rows.slice(0, 1), columns, range(0, 0, 'storeName', 'userType'), {
      kind: 'clear',
    })
    expect(told(plan)).toEqual([
      [0, 'storeName', 'Toko 0', ''],
      [0, 'userType', 'Retail', ''],
    ])
  })
})

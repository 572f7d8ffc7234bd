import { describe, expect, it } from 'vitest'
import { RowWindow } from '../../../../../renderer/components/grid/rows/row-window'

function pageOf(page: number, size: number, count: number) {
  return {
    rows: Array.from(
      { length: Math.min(size, count - page * size) },
      (_, index) => page * size + index,
    ),
    count,
  }
}

function open(count: number, pageSize = 10, maxPages = 3) {
  const window = new RowWindow<number>(pageSize, maxPages)
  const show = (first: number, last: number) => {
    const { pages, version } = window.begin(first, last)
    for (const page of pages) window.put(page, version, pageOf(page, pageSize, count))
    return pages
  }
  show(0, 0)
  return { window, show }
}

describe('RowWindow', () => {
  it('knows no count before the first page, and asks for that page alone', () => {
    const window = new RowWindow<number>(10)
    expect(window.count).toBeNull()
    expect(window.begin(0, 500).pages).toEqual([0])
  })

  it('asks for the pages in sight that it lacks', () => {
    const { window, show } = open(100)
    expect(show(5, 25)).toEqual([1, 2])
    expect(window.get(17)).toBe(17)
    expect(window.get(40)).toBeUndefined()
  })

  it('does not ask twice for a page under way', () => {
    const { window } = open(100)
    expect(window.begin(10, 19).pages).toEqual([1])
    expect(window.begin(10, 19).pages).toEqual([])
    window.fail(1)
    expect(window.begin(10, 19).pages).toEqual([1])
  })

  it('asks for nothing beyond the end of the list', () => {
    expect(open(25).show(20, 400)).toEqual([2])
  })

  it('keeps the pages last looked at and forgets the others', () => {
    const { window, show } = open(1000)
    show(10, 19)
    show(0, 9)
    show(20, 29)
    show(30, 39)
    expect(window.pageCount).toBe(3)
    expect(window.get(15)).toBeUndefined()
    expect(window.get(5)).toBe(5)
  })

  it('keeps showing stale rows until their new contents arrive', () => {
    const { window } = open(30)
    window.invalidate()
    expect(window.get(3)).toBe(3)
    const { pages, version } = window.begin(0, 5)
    expect(pages).toEqual([0])
    window.put(0, version, { rows: [-1], count: 1 })
    expect(window.get(0)).toBe(-1)
    expect(window.count).toBe(1)
  })

  it('asks again for a page whose answer was already stale when it came', () => {
    const { window } = open(30)
    const { version } = window.begin(10, 19)
    window.invalidate()
    window.put(1, version, pageOf(1, 10, 30))
    expect(window.begin(10, 19).pages).toEqual([1])
  })

  it('counts as far as pages came while nobody counted', () => {
    const window = new RowWindow<number>(10)
    const { version } = window.begin(0, 0)
    window.put(0, version, { rows: pageOf(0, 10, 50).rows, count: null })
    expect([window.count, window.rowCount]).toEqual([null, 10])
    window.put(1, version, { rows: [10, 11], count: null })
    expect(window.count).toBe(12)
  })

  it('leaves out a count that was asked for before everything changed', () => {
    const window = new RowWindow<number>(10)
    const { version } = window.begin(0, 0)
    window.invalidate()
    window.putCount(version, 7)
    expect(window.count).toBeNull()
  })
})

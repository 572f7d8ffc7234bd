import { describe, expect, it } from 'vitest'
import { RowLoader } from '../../../../../renderer/components/grid/rows/row-loader'
import { RowWindow } from '../../../../../renderer/components/grid/rows/row-window'

function heard(loader: RowLoader<number>, isDone: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const end = loader.subscribe(() => {
      if (!isDone()) return
      end()
      resolve()
    })
  })
}

describe('RowLoader', () => {
  it('fetches what is in sight, a page at a time', async () => {
    const asked: number[] = []
    const fetchPage = async (offset: number, limit: number) => {
      asked.push(offset)
      return { rows: Array.from({ length: limit }, (_, index) => offset + index), count: 1000 }
    }
    const loader = new RowLoader<number>({ fetchPage }, new RowWindow<number>(10))
    const shown = heard(loader, () => loader.get(29) !== undefined)
    loader.show(0, 29)
    await shown
    expect(asked.sort((a, b) => a - b)).toEqual([0, 10, 20])
    expect(loader.state().count).toBe(1000)
    expect(loader.get(12)).toBe(12)
  })

  it('tells a failure, and fetches again when asked to', async () => {
    let isBroken = true
    const fetchPage = async () => {
      if (isBroken) throw new Error('broken')
      return { rows: [7], count: 1 }
    }
    const loader = new RowLoader<number>({ fetchPage })
    const failed = heard(loader, () => loader.state().error !== null)
    loader.show(0, 0)
    await failed
    isBroken = false
    const mended = heard(loader, () => loader.get(0) === 7)
    loader.refreshNow()
    await mended
    expect(loader.state().error).toBeNull()
  })

  it('shows the rows of a page before their number is known, and asks for it once', async () => {
    let asked = 0
    const fetchPage = async (offset: number, limit: number) => ({
      rows: Array.from({ length: limit }, (_, index) => offset + index),
      count: null,
    })
    const fetchCount = async () => {
      asked += 1
      return 1000
    }
    const loader = new RowLoader<number>({ fetchPage, fetchCount }, new RowWindow<number>(10))
    const early: (number | null)[] = []
    const end = loader.subscribe(() => early.push(loader.state().rowCount))
    const counted = heard(loader, () => loader.state().count !== null)
    loader.show(0, 9)
    await counted
    end()
    expect(early[0]).toBe(10)
    expect(loader.state()).toMatchObject({ count: 1000, rowCount: 1000 })
    const shown = heard(loader, () => loader.get(29) !== undefined)
    loader.show(20, 29)
    await shown
    expect(asked).toBe(1)
  })
})

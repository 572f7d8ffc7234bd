import { describe, expect, it } from 'vitest'
import { RowLoader } from '../../../../../renderer/features/runs/rows/row-loader'
import { RowWindow } from '../../../../../renderer/features/runs/rows/row-window'

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
    const loader = new RowLoader<number>(async (offset, limit) => {
      asked.push(offset)
      return { rows: Array.from({ length: limit }, (_, index) => offset + index), count: 1000 }
    }, new RowWindow<number>(10))
    const shown = heard(loader, () => loader.get(29) !== undefined)
    loader.show(0, 29)
    await shown
    expect(asked.sort((a, b) => a - b)).toEqual([0, 10, 20])
    expect(loader.state().count).toBe(1000)
    expect(loader.get(12)).toBe(12)
  })

  it('tells a failure, and fetches again when asked to', async () => {
    let isBroken = true
    const loader = new RowLoader<number>(async () => {
      if (isBroken) throw new Error('broken')
      return { rows: [7], count: 1 }
    })
    const failed = heard(loader, () => loader.state().error !== null)
    loader.show(0, 0)
    await failed
    isBroken = false
    const mended = heard(loader, () => loader.get(0) === 7)
    loader.refreshNow()
    await mended
    expect(loader.state().error).toBeNull()
  })
})

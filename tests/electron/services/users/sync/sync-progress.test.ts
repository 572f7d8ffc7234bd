import { describe, expect, it } from 'vitest'
import { createProgressTeller } from '#electron/services/users/sync/sync-progress'
import type { SyncProgress } from '#shared/domain/users/sync'

function open() {
  const told: SyncProgress[] = []
  let now = 0
  const tell = createProgressTeller(
    () => now,
    (progress) => told.push(progress),
  )
  const step = (atMs: number, pages: number, pageCount: number | null) => {
    now = atMs
    tell({ pages, users: pages * 10, pageCount })
  }
  return { told, step }
}

describe('createProgressTeller()', () => {
  it('tells rate and time left by what was read since the start', () => {
    const { told, step } = open()
    step(0, 51, 100)
    step(30_000, 70, 100)
    expect(told.at(-1)).toEqual({
      pages: 70,
      pageCount: 100,
      users: 700,
      usersPerMinute: 380,
      secondsLeft: 45,
    })
  })

  it.each([
    ['no sync before', 3, null],
    ['more pages than then', 101, 100],
  ])('gives no time left after %s', (_, pages, pageCount) => {
    const { told, step } = open()
    step(1000, pages, pageCount)
    expect(told.at(-1)).toMatchObject({ pageCount: null, secondsLeft: null })
  })

  it('keeps quiet between', () => {
    const { told, step } = open()
    for (let page = 1; page <= 100; page += 1) step(page * 10, page, 100)
    expect(told.length).toBeGreaterThan(2)
    expect(told.length).toBeLessThan(8)
  })
})

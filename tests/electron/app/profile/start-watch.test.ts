import { describe, expect, it } from 'vitest'
import { watchStart } from '#electron/app/profile/start-watch'
import { createMemoryStore } from '#tests/electron/secrets/memory-store'

const ignore = () => undefined

describe('watchStart()', () => {
  it('is safe once two starts in a row were not ready, and until one is', () => {
    const store = createMemoryStore()
    const starts = Array.from({ length: 4 }, () => watchStart(store, ignore))
    expect(starts.map(({ isSafe }) => isSafe)).toEqual([false, false, true, true])
    starts.at(-1)?.ready()
    expect(watchStart(store, ignore).isSafe).toBe(false)
  })

  it('counts in a row', () => {
    const store = createMemoryStore()
    for (let start = 0; start < 6; start += 1) {
      const watch = watchStart(store, ignore)
      expect(watch.isSafe).toBe(false)
      if (start % 2 === 1) watch.ready()
    }
  })

  it.each([null, 'text', { failures: -1 }, { failures: 'many' }])(
    'begins at none with %o',
    (kept) => {
      const store = { read: () => kept, write: ignore }
      expect(watchStart(store, ignore).isSafe).toBe(false)
    },
  )

  it('starts although nothing can be noted', () => {
    const warnings: string[] = []
    const write = () => {
      throw new Error('disk full')
    }
    const watch = watchStart({ read: () => ({ failures: 2 }), write }, (said) =>
      warnings.push(said),
    )
    watch.ready()
    expect(watch.isSafe).toBe(true)
    expect(warnings).toHaveLength(2)
  })
})

import { describe, expect, it } from 'vitest'
import { createMutex } from '#electron/async/mutex'

describe('createMutex()', () => {
  it('begins a work when the one before it is over, however that ended', async () => {
    const { take } = createMutex()
    const seen: string[] = []
    let fail: () => void = () => undefined
    const first = take(async () => {
      seen.push('first')
      await new Promise((_, reject) => {
        fail = () => reject(new Error('broken'))
      })
    })
    const second = take(async () => seen.push('second'))
    await Promise.resolve()
    expect(seen).toEqual(['first'])
    fail()
    await expect(first).rejects.toThrow('broken')
    await second
    expect(seen).toEqual(['first', 'second'])
  })

  it('knows when nothing is under way', async () => {
    const { take, whenIdle } = createMutex()
    let isDone = false
    const work = take(async () => {
      await Promise.resolve()
      isDone = true
    })
    await whenIdle()
    expect(isDone).toBe(true)
    await work
  })
})

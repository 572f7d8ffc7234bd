import { describe, expect, it } from 'vitest'
import { createDoubtQueue, type Look } from '#electron/services/sending/doubt-queue'

const look = (position: number, atMs: number, kind: Look['kind'] = 'settle'): Look => ({
  kind,
  position,
  atMs,
  sinceMs: 0,
  looks: 0,
})

function takeAll(queue: ReturnType<typeof createDoubtQueue>, nowMs: number): number[] {
  const taken: number[] = []
  for (let next = queue.takeDue(nowMs); next; next = queue.takeDue(nowMs)) taken.push(next.position)
  return taken
}

describe('createDoubtQueue()', () => {
  it('gives those that are due, the earliest first, and of one moment as they were put', () => {
    const queue = createDoubtQueue()
    for (const each of [look(1, 30), look(2, 10, 'review'), look(3, 20), look(4, 20), look(5, 99)])
      queue.put(each)
    expect(takeAll(queue, 30)).toEqual([2, 3, 4, 1])
  })

  it('forgets the look that another took the place of', () => {
    const queue = createDoubtQueue()
    queue.put(look(1, 10))
    queue.put(look(1, 50))
    expect(queue.nextSettleMs()).toBe(50)
    expect(takeAll(queue, 49)).toEqual([])
    expect(takeAll(queue, 50)).toEqual([1])
  })

  it('does not give what was dropped', () => {
    const queue = createDoubtQueue()
    queue.put(look(1, 10))
    queue.drop(1)
    expect(queue.find(1)).toBeUndefined()
    expect(queue.nextSettleMs()).toBe(Number.POSITIVE_INFINITY)
    expect(takeAll(queue, 99)).toEqual([])
  })

  it('still knows a look that was taken, and waits for it no longer', () => {
    const queue = createDoubtQueue()
    queue.put(look(1, 10))
    expect(queue.takeDue(10)).toMatchObject({ position: 1 })
    expect(queue.find(1)).toMatchObject({ atMs: 10 })
    expect(queue.nextSettleMs()).toBe(Number.POSITIVE_INFINITY)
  })

  it('does not count a refused row among what a run waits for', () => {
    const queue = createDoubtQueue()
    queue.put(look(1, 10, 'review'))
    expect(queue.nextSettleMs()).toBe(Number.POSITIVE_INFINITY)
    expect(takeAll(queue, 10)).toEqual([1])
  })
})

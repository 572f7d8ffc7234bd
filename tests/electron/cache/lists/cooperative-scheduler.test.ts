import { describe, expect, it } from 'vitest'
import {
  createCooperativeScheduler,
  type Job,
  resumableTask,
  runToEnd,
} from '#electron/cache/lists/cooperative-scheduler'

function* count(to: number, name: string, log: string[]): Job<string> {
  for (let step = 0; step < to; step += 1) {
    log.push(name)
    yield
  }
  return name
}

describe('createCooperativeScheduler()', () => {
  it('does the newest job first and finishes the others afterwards', async () => {
    const log: string[] = []
    const scheduler = createCooperativeScheduler()
    const all = [scheduler.run(count(3, 'a', log)), scheduler.run(count(2, 'b', log))]
    expect(await Promise.all(all)).toEqual(['a', 'b'])
    expect(log.join('')).toBe('bbaaa')
  })

  it('tells of a failure and goes on with the rest', async () => {
    const scheduler = createCooperativeScheduler()
    const fine = scheduler.run(count(2, 'a', []))
    const failing = scheduler.run(
      // biome-ignore lint/correctness/useYield: it fails before its first step ends
      (function* (): Job<string> {
        throw new Error('no')
      })(),
    )
    await expect(failing).rejects.toThrow('no')
    expect(await fine).toBe('a')
    expect(await scheduler.run(count(1, 'c', []))).toBe('c')
  })
})

describe('resumableTask()', () => {
  it('is made once, by whoever waits for it', async () => {
    const log: string[] = []
    const scheduler = createCooperativeScheduler()
    const shared = resumableTask(
      (function* (): Job<{ readonly made: string }> {
        return { made: yield* count(4, 'x', log) }
      })(),
    )
    const [one, other] = await Promise.all([
      scheduler.run(runToEnd(shared)),
      scheduler.run(runToEnd(shared)),
    ])
    expect(one).toBe(other)
    expect(log).toHaveLength(4)
  })

  it('fails for everybody when it fails', async () => {
    const scheduler = createCooperativeScheduler()
    const shared = resumableTask(
      (function* (): Job<object> {
        yield
        throw new Error('no')
      })(),
    )
    await expect(scheduler.run(runToEnd(shared))).rejects.toThrow('no')
    await expect(scheduler.run(runToEnd(shared))).rejects.toThrow('no')
  })
})

import { describe, expect, it } from 'vitest'
import { createJobStack, gradual, type Job, whole } from '#electron/cache/job-stack'

function* count(to: number, name: string, log: string[]): Job<string> {
  for (let step = 0; step < to; step += 1) {
    log.push(name)
    yield
  }
  return name
}

describe('createJobStack()', () => {
  it('does the newest job first and finishes the others afterwards', async () => {
    const log: string[] = []
    const jobs = createJobStack()
    const all = [jobs.run(count(3, 'a', log)), jobs.run(count(2, 'b', log))]
    expect(await Promise.all(all)).toEqual(['a', 'b'])
    expect(log.join('')).toBe('bbaaa')
  })

  it('tells of a failure and goes on with the rest', async () => {
    const jobs = createJobStack()
    const fine = jobs.run(count(2, 'a', []))
    const failing = jobs.run(
      // biome-ignore lint/correctness/useYield: it fails before its first step ends
      (function* (): Job<string> {
        throw new Error('no')
      })(),
    )
    await expect(failing).rejects.toThrow('no')
    expect(await fine).toBe('a')
    expect(await jobs.run(count(1, 'c', []))).toBe('c')
  })
})

describe('gradual()', () => {
  it('is made once, by whoever waits for it', async () => {
    const log: string[] = []
    const jobs = createJobStack()
    const shared = gradual(
      (function* (): Job<{ readonly made: string }> {
        return { made: yield* count(4, 'x', log) }
      })(),
    )
    const [one, other] = await Promise.all([jobs.run(whole(shared)), jobs.run(whole(shared))])
    expect(one).toBe(other)
    expect(log).toHaveLength(4)
  })

  it('fails for everybody when it fails', async () => {
    const jobs = createJobStack()
    const shared = gradual(
      (function* (): Job<object> {
        yield
        throw new Error('no')
      })(),
    )
    await expect(jobs.run(whole(shared))).rejects.toThrow('no')
    await expect(jobs.run(whole(shared))).rejects.toThrow('no')
  })
})

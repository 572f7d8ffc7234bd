import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Status } from '#shared/domain/settings'
import { queryKeys } from '../../../renderer/ipc/query-keys'
import { readStatus, setStatus } from '../../../renderer/ipc/set-status'
import { sampleStatus } from '../harness/samples'

const status = sampleStatus()

/** An overview on screen, of which each read is answered by the test. */
function showOverview() {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const reads: ((figures: string) => void)[] = []
  const observer = new QueryObserver<string>(client, {
    queryKey: queryKeys.overview,
    queryFn: () => new Promise((resolve) => reads.push(resolve)),
    staleTime: Number.POSITIVE_INFINITY,
  })
  onTestFinished(observer.subscribe(() => undefined))
  const set = (change: Partial<Status>) => setStatus(client, { ...status, ...change })
  set({ syncedAt: 100, userCount: 20 })
  return { reads, set, shown: () => observer.getCurrentResult().data }
}

describe('setStatus()', () => {
  it.each([
    ['was synced', { syncedAt: 200, userCount: 20 }],
    ['has other users', { syncedAt: 100, userCount: 21 }],
  ])('has the overview read again when the copy %s', async (_what, change) => {
    const { reads, set, shown } = showOverview()
    reads[0]?.('before')
    await expect.poll(shown).toBe('before')
    set(change)
    await expect.poll(() => reads.length).toBe(2)
    reads[1]?.('after')
    await expect.poll(shown).toBe('after')
  })

  it('does not take an overview whose read began before for the new one', async () => {
    const { reads, set, shown } = showOverview()
    set({ syncedAt: 200, userCount: 21 })
    await expect.poll(() => reads.length).toBe(2)
    reads[0]?.('before')
    reads[1]?.('after')
    await expect.poll(shown).toBe('after')
  })

  it('leaves the overview alone when nothing of it changed', async () => {
    const { reads, set, shown } = showOverview()
    reads[0]?.('before')
    await expect.poll(shown).toBe('before')
    set({ syncedAt: 100, userCount: 20, connection: 'offline' })
    expect(reads).toHaveLength(1)
  })

  it('keeps the newer of two, in whatever order they come', () => {
    const client = new QueryClient()
    setStatus(client, { ...status, revision: 3, userCount: 30 })
    setStatus(client, { ...status, revision: 2, userCount: 20 })
    expect(client.getQueryData(queryKeys.status)).toMatchObject({ userCount: 30 })
    setStatus(client, { ...status, revision: 4, userCount: 40 })
    expect(client.getQueryData(queryKeys.status)).toMatchObject({ userCount: 40 })
  })
})

describe('readStatus()', () => {
  it.each([
    ['was told a newer status meanwhile', 2, 20],
    ['was told an older one', 0, 10],
  ])('gives the newest where the page %s', async (_what, told, userCount) => {
    const client = new QueryClient()
    let answer: (read: Status) => void = () => undefined
    const first = client.fetchQuery({
      queryKey: queryKeys.status,
      queryFn: () =>
        readStatus(
          client,
          () =>
            new Promise((resolve) => {
              answer = resolve
            }),
        ),
    })
    setStatus(client, { ...status, revision: told, userCount: 20 })
    answer({ ...status, revision: 1, userCount: 10 })
    await first
    expect(client.getQueryData(queryKeys.status)).toMatchObject({ userCount })
  })
})

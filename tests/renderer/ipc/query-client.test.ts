import { MutationObserver, QueryObserver } from '@tanstack/react-query'
import { describe, expect, it, onTestFinished } from 'vitest'
import { wholeHistory } from '#shared/domain/history'
import { createQueryClient } from '../../../renderer/ipc/query-client'
import { queryKeys } from '../../../renderer/ipc/query-keys'

describe('createQueryClient()', () => {
  it.each([
    ['was done', async () => 'shown'],
    ['was tried in vain', () => Promise.reject(new Error('refused'))],
  ])('has history read again once something %s', async (_what, mutationFn) => {
    const client = createQueryClient()
    let reads = 0
    const observer = new QueryObserver(client, {
      queryKey: queryKeys.historyList(wholeHistory),
      queryFn: async () => {
        reads += 1
        return reads
      },
    })
    onTestFinished(observer.subscribe(() => undefined))
    await expect.poll(() => observer.getCurrentResult().data).toBe(1)
    const mutation = new MutationObserver(client, { mutationFn })
    await mutation.mutate().catch(() => undefined) // What came of it is no matter here.
    await expect.poll(() => observer.getCurrentResult().data).toBe(2)
  })
})

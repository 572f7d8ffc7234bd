import { describe, expect, it } from 'vitest'
import { createPacketList, type PacketsDeps } from '#electron/services/reference/packet-list'
import type { KeptReference } from '#shared/domain/users/reference'
import { practiceUsers } from '../users/practice-users'

/** A list over the real practice service; the cache is what this test is not about. */
async function openList(change: Partial<PacketsDeps> = {}) {
  const { server, api } = await practiceUsers({ users: 1 })
  let kept: KeptReference | null = null
  let now = 1000
  const cache: PacketsDeps['cache'] = {
    putReferenceData: async (reference, readAt) => {
      kept = { ...reference, readAt }
    },
    readReferenceData: async () => kept,
  }
  const wait = () => new Promise<void>(() => undefined)
  const list = createPacketList({ api, cache, now: () => now, wait, ...change })
  return {
    list,
    server,
    later(seconds: number) {
      now += seconds
    },
    calls: () => server.counts().calls.reference,
  }
}

describe('createPacketList()', () => {
  it('reads the packets once and keeps them for a while', async () => {
    const { list, calls, later } = await openList()
    expect((await list())?.map(({ description }) => description)).toContain('1 Bulan')
    await Promise.all([list(), list()])
    expect(calls()).toBe(1)
    later(601)
    await list()
    expect(calls()).toBe(2)
  })

  it('gives the packets as last read while the service is away', async () => {
    const { list, server, later } = await openList()
    await list()
    await server.close()
    later(601)
    expect(await list()).toHaveLength(5)
  })

  it('has none where they were never read', async () => {
    const { list, server } = await openList()
    await server.close()
    expect(await list()).toBeNull()
  })

  it('does not ask a service that failed again at once', async () => {
    const { list, server, calls, later } = await openList()
    server.setFaults([{ fault: 'error-500-before', call: 'reference', until: 1 }])
    expect(await list()).toBeNull()
    expect(await list()).toBeNull()
    expect(calls()).toBe(1)
    later(16)
    expect(await list()).toHaveLength(5)
  })

  it('does not wait long for a service that says nothing', async () => {
    const { list, server } = await openList({ wait: async () => undefined })
    server.setFaults([{ fault: 'silence', call: 'reference' }])
    expect(await list()).toBeNull()
  })
})

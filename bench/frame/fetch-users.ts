import { join } from 'node:path'
import { Pool } from 'undici'
import { createElkassaApi } from '#electron/api/elkassa-api'
import { systemClock } from '#electron/async/clock'
import { openCache } from '#electron/cache/cache-client'
import { syncUsers } from '#electron/services/users/sync/sync-users'
import type { Service } from './practice'
import { builtWorkers } from './processes/workers'

export interface FetchInput {
  readonly service: Service
  readonly folder: string
  readonly inFlight: number
  /** Makes the copy of one measurement differ from those of all others. */
  readonly series: string
}

/**
 * A first sync into an empty copy; gives users/s until the last page is kept aside. What follows, the
 * exchange of the copy, is measured with the lists.
 */
export async function fetchByConsole(input: FetchInput): Promise<number> {
  const { url, key, token } = input.service
  const api = createElkassaApi({ baseUrl: url, credentials: { key, token } })
  const path = join(input.folder, `sync-${input.series}.db`)
  const cache = await openCache({ path, workerUrl: builtWorkers.cache })
  const startedAt = performance.now()
  let keptAt = startedAt
  await syncUsers(
    {
      api,
      cache,
      now: () => Math.floor(systemClock.now() / 1000),
      wait: systemClock.wait,
      inFlight: input.inFlight,
      warn: () => undefined,
    },
    { signal: new AbortController().signal, onStep: () => (keptAt = performance.now()) },
  )
  const seconds = (keptAt - startedAt) / 1000
  const users = await cache.countUsers()
  await cache.close()
  await api.close()
  return users / seconds
}

/** Fetches and parses the same pages at the same number in flight, and keeps nothing; gives users/s. */
export async function fetchBare(input: FetchInput): Promise<number> {
  const { url, key, token } = input.service
  const { origin, pathname } = new URL(url)
  const pool = new Pool(origin, { connections: input.inFlight, pipelining: 1 })
  const query = new URLSearchParams({ key, token }).toString()
  let nextPage = 1
  let users = 0
  let isOver = false
  const work = async () => {
    while (!isOver) {
      const page = nextPage
      nextPage += 1
      const path = `${pathname}/users/${page}?${query}`
      const { body } = await pool.request({ method: 'GET', path })
      const found = usersOf(await body.json())
      users += found
      if (found === 0) isOver = true
    }
  }
  const startedAt = performance.now()
  await Promise.all(Array.from({ length: input.inFlight }, work))
  const seconds = (performance.now() - startedAt) / 1000
  await pool.destroy()
  return users / seconds
}

function usersOf(answer: unknown): number {
  if (typeof answer !== 'object' || answer === null || !('data' in answer)) return 0
  return Array.isArray(answer.data) ? answer.data.length : 0
}

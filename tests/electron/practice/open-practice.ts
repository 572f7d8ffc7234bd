import { afterEach } from 'vitest'
import { createElkassaApi } from '#electron/api/elkassa-api'
import type { Timeouts } from '#electron/api/http/timeouts'
import type { ElkassaApi } from '#electron/api/outcome'
import {
  type PracticeOptions,
  type PracticeServer,
  startPracticeServer,
} from '#electron/practice/practice-server'

const openThings: (() => Promise<unknown>)[] = []

afterEach(async () => {
  for (const close of openThings.splice(0).reverse()) await close()
})

export interface Practice {
  readonly server: PracticeServer
  readonly api: ElkassaApi
}

/** A practice service and a client of it, both closed after the test. */
export async function openPractice(
  options: PracticeOptions = {},
  timeouts: Partial<Timeouts> = {},
): Promise<Practice> {
  const server = await startPracticeServer(options)
  openThings.push(() => server.close())
  const api = createElkassaApi({
    baseUrl: server.url,
    credentials: { key: server.key, token: server.token },
    timeouts,
  })
  openThings.push(() => api.close())
  return { server, api }
}

export function shopAt(number: number) {
  return {
    storeName: `Toko Baru ${number}`,
    userType: '0',
    phone: '081234567890',
    email: `baru${number}@contoh.example`,
    password: 'rahasia',
    address: 'Jl. Merdeka 1, Bandung',
  }
}

import { Pool } from 'undici'
import type { Service } from './practice'

export interface SendInput {
  readonly service: Service
  readonly folder: string
  readonly rows: number
  readonly inFlight: number
  /** Whether each address is looked up before it is registered. */
  readonly checksFirst: boolean
  /** Makes the addresses of one measurement differ from those of all others. */
  readonly series: string
}

/** Sent first and not counted: the engine and the pool get warm. */
export const warmUpRows = 150

/** The fields of a registration as they go on the wire, but for key and token. */
export function storeFields(series: string, n: number) {
  return {
    storeName: `Toko ${n}`,
    userType: '0',
    phone: '081234567890',
    email: `toko${n}.${series}@contoh.co.id`,
    address: 'Jl. Melati No. 1, Bandung',
  }
}

/** Sends as many registrations through the same kind of pool with no ledger at all; gives rows/s. */
export async function sendBare(input: SendInput): Promise<number> {
  const { origin, pathname } = new URL(input.service.url)
  const pool = new Pool(origin, { connections: input.inFlight, pipelining: 1 })
  const { key, token } = input.service

  async function post(path: string, fields: Record<string, string>): Promise<void> {
    const { body } = await pool.request({
      method: 'POST',
      path: pathname + path,
      headers: {
        'accept-encoding': 'identity',
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({ ...fields, key, token }).toString(),
    })
    await body.json()
  }

  async function sendAll(series: string, rows: number): Promise<void> {
    let next = 0
    const work = async () => {
      while (next < rows) {
        const { storeName, userType, phone, email, address } = storeFields(series, next)
        next += 1
        if (input.checksFirst) await post('/user_check', { email })
        const store = { toko_name: storeName, user_type: userType, no_telp: phone, email, address }
        await post('/registration', { ...store, password: 'rahasia-uji' })
      }
    }
    await Promise.all(Array.from({ length: input.inFlight }, work))
  }

  await sendAll(`${input.series}.warm`, warmUpRows)
  const startedAt = performance.now()
  await sendAll(input.series, input.rows)
  const seconds = (performance.now() - startedAt) / 1000
  await pool.destroy()
  return input.rows / seconds
}

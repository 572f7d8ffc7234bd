import { writeFileSync } from 'node:fs'
import { createElkassaApi } from '#electron/api/elkassa-api'
import type { PracticeServer } from '#electron/practice/practice-server'
import type { RunKind } from '#shared/domain/runs/run'
import type { User } from '#shared/domain/users/user'

/** A row of a file, by what the service and the ledger know it by. */
export interface WorkRow {
  readonly email: string
  /** Of the user that is activated; empty for other kinds. */
  readonly registrationId: string
  /** What must not be done twice: an e-mail, or an invoice. */
  readonly key: string
}

type Table = readonly { readonly row: WorkRow; readonly line: string }[]

/** Writes a file of so many good rows; row n of the answer is at position n of the run. */
export async function writeWork(
  path: string,
  { kind, rows }: { readonly kind: RunKind; readonly rows: number },
  server: PracticeServer,
): Promise<readonly WorkRow[]> {
  const users = kind === 'register' ? [] : await listUsers(server)
  const [header, table] = tables[kind](rows, users)
  if (table.length !== rows) throw new Error(`only ${table.length} rows for ${kind}`)
  writeFileSync(path, [header, ...table.map(({ line }) => line), ''].join('\r\n'))
  return table.map(({ row }) => row)
}

const tables: Record<RunKind, (rows: number, users: readonly User[]) => [string, Table]> = {
  register: (rows) => [
    'nama toko;jenis;no telp;email;password;alamat',
    Array.from({ length: rows }, (_, n) => {
      const email = `toko${n}@contoh.co.id`
      const phone = `0812${String(n).padStart(8, '0')}`
      const line = `Toko ${n};retail;${phone};${email};rahasia${n};Jl. Uji ${n}`
      return { row: { email, registrationId: '', key: email }, line }
    }),
  ],
  activate: (rows, users) => [
    'No. Invoice;Tgl Bayar;Email;Paket;Nominal;Payment Gateway;Channel',
    users
      .filter(({ branches }) => branches.length === 1)
      .slice(0, rows)
      .map(({ email, packetId, registrationId }, n) => {
        const packet = packetId === '11' ? '6 Bulan' : '3 Bulan'
        const key = `INV-${n}`
        const line = `${key};23/11/2026 10:00;${email};${packet};Rp 420.000,00;finpay195;ATM`
        return { row: { email, registrationId, key }, line }
      }),
  ],
  // Every third one is nobody.
  check: (rows, users) => [
    'Email',
    Array.from({ length: rows }, (_, n) => {
      const email = n % 3 === 2 ? `nihil${n}@contoh.co.id` : (users[n]?.email ?? '')
      return { row: { email, registrationId: '', key: email }, line: email }
    }),
  ],
}

async function listUsers({ url: baseUrl, key, token }: PracticeServer): Promise<User[]> {
  const api = createElkassaApi({ baseUrl, credentials: { key, token } })
  const users: User[] = []
  for (let page = 1; ; page += 1) {
    const outcome = await api.listUsers(page)
    if (outcome.kind !== 'success' || outcome.value.users.length === 0) break
    users.push(...outcome.value.users)
  }
  await api.close()
  return users
}

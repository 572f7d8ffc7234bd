import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openCache } from '#electron/cache/cache-client'
import type { User } from '#shared/domain/users/user'
import { builtWorkers } from './workers'

const usersAtOnce = 5000
const days = 24 * 3600

/** Fills the copy of the practice service's users as a sync does. */
export async function seedUsers(input: {
  readonly profile: string
  readonly users: number
}): Promise<void> {
  const folder = join(input.profile, 'practice')
  mkdirSync(folder, { recursive: true })
  const cache = await openCache({ path: join(folder, 'cache.db'), workerUrl: builtWorkers.cache })
  const now = Math.floor(Date.now() / 1000)
  for (let first = 0; first < input.users; first += usersAtOnce) {
    const count = Math.min(usersAtOnce, input.users - first)
    const page = first / usersAtOnce + 1
    await cache.stageUsers(
      page,
      Array.from({ length: count }, (_, n) => inventUser(first + n)),
      now,
    )
  }
  await cache.commitSync(now)
  await cache.close()
}

const goods = ['Sembako', 'Kelontong', 'Elektronik', 'Buah', 'Roti', 'Kopi', 'Batik', 'Sepatu']
const places = ['Bandung', 'Jakarta', 'Surabaya', 'Medan', 'Semarang', 'Makassar', 'Bogor']

function inventUser(n: number): User {
  const storeName = `Toko ${goods[n % goods.length]} ${places[n % places.length]} ${n}`
  const registrationId = `ELK${1_000_000 + n}`
  const registeredAt = 1_458_313_682 + n * 600
  return {
    registrationId,
    email: `toko${n}@contoh.co.id`,
    storeName,
    storeAddress: `Jl. Melati No. ${n % 300}, ${places[n % places.length]}`,
    userType: String(n % 2),
    accountState: 'ACTIVE',
    packetId: '12',
    packetName: '6 Bulan',
    registeredAt: { at: registeredAt, text: '2016-03-18 22:08:02' },
    expiresAt: { at: registeredAt + 180 * days, text: '2016-09-18 22:08:02' },
    branches: [{ id: `${registrationId}-1`, name: storeName, address: 'Pusat' }],
  }
}

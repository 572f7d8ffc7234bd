import type { ActivationKnown, KnownUser } from '#shared/domain/fields/check-activation'
import { parsePartnerTime } from '#shared/domain/values/partner-time'

export const now = parsePartnerTime('2026-11-24 10:00:00')?.at ?? 0
export const day = 86_400
export function branch(id: string, name: string) {
  return { id, name, address: '' }
}
export const one: KnownUser = {
  registrationId: 'ELK10001',
  email: 'ahe@contoh.co.id',
  storeName: 'Toko AHE',
  expiresAt: now + day,
  branches: [branch('C1', 'Toko AHE')],
}
export const several: KnownUser = {
  ...one,
  registrationId: 'ELK10002',
  email: 'dua@contoh.co.id',
  branches: [branch('C2', 'Pusat'), branch('C3', 'Pasar Baru')],
}
export const none: KnownUser = { ...one, registrationId: 'ELK10003', branches: [] }
export const packets = [
  { id: '9', code: 'TRIAL-30HARI', description: 'Trial 30 Hari' },
  { id: '10', code: 'REG-1BULAN', description: '1 Bulan' },
  { id: '13', code: 'REG-12BULAN', description: '12 Bulan' },
]
export const known: ActivationKnown = {
  users: new Map(
    [one, several, none].flatMap((user) => [
      [user.registrationId, [user]] as const,
      [user.email, [user]] as const,
    ]),
  ).set('ahe@contoh.co.id', [one]),
  packets,
  statusWords: new Map(),
  lastAmounts: new Map(),
  isMonthFirst: false,
  now,
}
/** A row that is right. */
export const good = {
  user: 'ahe@contoh.co.id',
  branch: '',
  packet: '1 Bulan',
  invoiceCode: 'INV-001',
  amount: 'Rp 150.000',
  gateway: 'finpay195',
  method: 'ATM',
  paymentDate: '24/11/2026',
}

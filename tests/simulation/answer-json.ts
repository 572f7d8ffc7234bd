import { formatPartnerTime } from '#shared/domain/values/partner-time'
import type { Account } from './service-record'
import { serviceSeconds } from './virtual-time'

/** An answer of the service; `data` is JSON, left out where null. */
export function answerJson({
  flag,
  data,
  messages,
}: {
  readonly flag: boolean
  readonly data: string | null
  readonly messages: string
}): string {
  const rest = data === null ? '' : `,"data":${data}`
  return `{"status":${flag},"messages":${JSON.stringify(messages)}${rest}}`
}

/** What an account had at a moment, milliseconds of the simulation. */
export function packetOf(account: Account, atMs: number): Account['packets'][number] | undefined {
  return account.packets.filter((packet) => packet.atMs <= atMs).at(-1) ?? account.packets[0]
}

/** A user as calls 5 and 6 give one. */
export function userJson(account: Account, atMs: number): string {
  const packet = packetOf(account, atMs)
  return JSON.stringify({
    registration_id: account.id,
    email: account.email,
    registered_date: formatPartnerTime(serviceSeconds(account.madeAtMs)),
    user_type: '0',
    contract_id: packet?.packetId ?? '',
    expired_date: packet ? formatPartnerTime(packet.endsAt) : '',
    contract_notes: 'Paket',
    toko_name: account.storeName,
    toko_address: account.storeAddress,
    user_type_desc: 'ACTIVE',
    cabangs: [],
  })
}

import type { ChosenFault } from './faults'
import { trialPacket } from './packets'
import type { PracticeUser } from './practice-user'

const monthSeconds = 30 * 86_400

/** The same user twice: as it is, and as it was a month before on trial. The later end never comes last. */
export function withDouble(users: readonly PracticeUser[]): readonly PracticeUser[] {
  const user = users.at(-1)
  if (user === undefined) return users
  const { expiresAt } = user
  if (expiresAt === null)
    return [...users.slice(0, -1), { ...user, packetId: trialPacket.id }, user]
  return [...users, { ...user, packetId: trialPacket.id, expiresAt: expiresAt - monthSeconds }]
}

const branches = /,"cabangs":\[.*\]\}$/
const spoilRecord: readonly ((json: string) => string)[] = [
  (json) => json.replace(branches, ',"cabangs":""}'),
  (json) => json.replace(branches, ',"cabangs":false}'),
  (json) => json.replace(branches, ',"cabangs":null}'),
  (json) => json.replace(branches, ',"cabangs":{"pusat":"Bandung"}}'),
  (json) => json.replace(branches, '}'),
  (json) => json.replace(/"email":"[^"]*"/, '"email":{"utama":null}'),
  (json) => json.replace(/"toko_name":/, '"nama":'),
  (json) => json.replace(/"registration_id":"[^"]*"/, '"registration_id":null'),
]

const end = /"expired_date":"([1-9][^" ]*) ([^"]*)"/
const spoilDate: readonly ((json: string) => string)[] = [
  (json) => json.replace(end, '"expired_date":"$1"'),
  (json) => json.replace(end, '"expired_date":"$1T$2"'),
  (json) => json.replace(end, '"expired_date":"$1 $2.000000"'),
  (json) => json.replace(end, '"expired_date":"$1T$2+07:00"'),
  (json) => json.replace(end, '"expired_date":"akhir bulan"'),
]

/** The JSON of the user at a place of a page, spoilt as the fault says; whole behind the last way to. */
export function spoilUser(json: string, place: number, chosen: ChosenFault | null): string {
  const ways =
    chosen?.fault === 'odd-records' ? spoilRecord : chosen?.fault === 'odd-dates' ? spoilDate : []
  return ways[place]?.(json) ?? json
}

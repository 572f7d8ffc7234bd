import type { z } from 'zod'
import type { Branch, OddRecord, PartnerTime, User } from '#shared/domain/users/user'
import { unreadTextOf } from '#shared/domain/values/partner-time'
import { readPartnerTime } from '#shared/domain/values/read-partner-time'
import {
  wireBranch,
  wireBranches,
  wireLooseBranch,
  wireRecord,
  wireUserId,
  wireUserText,
} from './answer-schemas'
import { hideSecrets } from './messages'

export interface UserReading {
  /** Lower-case names of user types: one of them in the place of the state says nothing. */
  readonly typeNames: ReadonlySet<string>
  /** Blotted out of what is kept as it came. */
  readonly secrets: readonly string[]
}

/**
 * Reads one record of calls 5 and 6; null where it has no id that can be used.
 *
 * What is odd about one field costs that field alone: its JSON is kept beside what could be read
 * (reliability.md, rule 11). A null is no text, and no branches are an empty list; a field that is not there
 * is odd.
 */
export function readUser(record: unknown, { typeNames, secrets }: UserReading): User | null {
  const id = wireUserId.safeParse(record)
  if (!id.success) return null
  const fields = createFields(wireRecord.parse(record), secrets)
  const text = (name: string): string => fields.read(name, wireUserText) ?? ''
  const textOrNull = (name: string): string | null => text(name) || null
  const time = (name: string, dayMeans: 'its-start' | 'its-end'): PartnerTime => {
    const written = fields.read(name, wireUserText) ?? fields.rawOf(name)
    // Where nothing is said of a time, nobody can say that there is none.
    const found = fields.has(name) ? readPartnerTime(written, dayMeans) : { text: '' }
    if (unreadTextOf(found) !== null) fields.markOdd(name)
    return found
  }
  const state = text('user_type_desc')
  const user = {
    registrationId: id.data.registration_id,
    email: text('email'),
    storeName: text('toko_name'),
    storeAddress: text('toko_address'),
    userType: text('user_type'),
    accountState: typeNames.has(state.toLowerCase()) ? null : state || null,
    packetId: textOrNull('contract_id'),
    packetName: textOrNull('contract_notes'),
    registeredAt: time('registered_date', 'its-start'),
    expiresAt: time('expired_date', 'its-end'),
    branches: readBranches(fields),
  }
  const odd = fields.odd()
  return odd.length === 0 ? user : { ...user, odd: { fields: odd, isDoubled: false } }
}

function readBranches(fields: ReturnType<typeof createFields>): Branch[] {
  const records = fields.read('cabangs', wireBranches) ?? []
  return records.flatMap((record) => {
    const { data: whole } = wireBranch.safeParse(record)
    if (whole === undefined) fields.markOdd('cabangs')
    const branch = whole ?? wireLooseBranch.safeParse(record).data
    if (branch === undefined) return []
    return [{ id: branch.cabang_id, name: branch.cabang_name, address: branch.cabang_address }]
  })
}

/** Characters of JSON kept of one record. */
const longestText = 2000

/** The fields of a record, and those among them that were odd. */
function createFields(record: Readonly<Record<string, unknown>>, secrets: readonly string[]) {
  const odd = new Set<string>()
  const has = (name: string): boolean => Object.hasOwn(record, name)
  const rawOf = (name: string): string | null =>
    has(name) ? hideSecrets(JSON.stringify(record[name]), secrets) : null
  return {
    has,
    rawOf,
    markOdd: (name: string) => odd.add(name),
    /** The value by its schema; undefined for one that is odd. */
    read<S extends z.ZodType>(name: string, schema: S): z.output<S> | undefined {
      const parsed = schema.safeParse(record[name])
      if (!parsed.success || !has(name)) odd.add(name)
      return parsed.data
    },
    odd: (): OddRecord['fields'] => {
      let left = longestText
      return [...odd].map((name) => {
        const text = rawOf(name)?.slice(0, left) ?? null
        left -= text?.length ?? 0
        return { name, text }
      })
    },
  }
}

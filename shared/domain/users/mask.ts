import type { OddRecord, User } from './user'
import type { UserRow } from './user-row'

/** `a***@d***.com`: enough to tell two apart, not enough to write to. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@')
  if (at < 0) return maskWord(email)
  const domain = email.slice(at + 1)
  const dot = domain.lastIndexOf('.')
  const ending = dot < 0 ? '' : domain.slice(dot)
  return `${maskWord(email.slice(0, at))}@${maskWord(dot < 0 ? domain : domain.slice(0, dot))}${ending}`
}

/** The first word alone: `Jl. …`. A single word keeps its first sign. */
export function maskAddress(address: string): string {
  const words = address.trim().split(/\s+/u)
  const [first = ''] = words
  if (first === '') return ''
  return words.length === 1 ? `${firstSign(first)}…` : `${first} …`
}

/** As it leaves main while the operator has personal data masked. */
export function maskUser(user: User): User {
  return {
    ...user,
    email: maskEmail(user.email),
    storeAddress: maskAddress(user.storeAddress),
    branches: user.branches.map((branch) => ({ ...branch, address: maskAddress(branch.address) })),
    ...(user.odd && { odd: maskOdd(user.odd) }),
  }
}

export function maskUserRow(row: UserRow): UserRow {
  return {
    ...row,
    email: maskEmail(row.email),
    storeAddress: maskAddress(row.storeAddress),
    isMasked: true,
  }
}

/** What nobody could read may hold anything. */
function maskOdd(odd: OddRecord): OddRecord {
  const fields = odd.fields.map(({ name, text }) => ({ name, text: text === null ? null : '…' }))
  return { ...odd, fields }
}

function maskWord(text: string): string {
  return text === '' ? '' : `${firstSign(text)}***`
}

function firstSign(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 0x2a)
}

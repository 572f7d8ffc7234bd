import { findBranch } from '../users/find-branch'
import type { Branch, Packet } from '../users/user'
import { repairEmail } from '../values/email'
import { toEmailKey } from '../values/email-key'
import { isMoneyOut, readCheckedRupiah, readRupiah } from '../values/money'
import { parsePartnerTime } from '../values/partner-time'
import { repairPaymentDate } from '../values/payment-date'
import {
  type NamedWords,
  readLineType,
  readStatus,
  type UnpaidStatus,
} from '../values/payment-status'
import {
  type ActivateField,
  activateFieldSchema,
  type PaymentStateField,
  paymentStateFields,
} from './activate-fields'
import type { CheckedCell, Problem, Repair } from './cell-notes'
import { type CellCheck, checkCells } from './check-cells'
import { normalizeHeader } from './header'
import { repairText } from './required-text'
import type { CellDamage } from './sheet'

/** A user as far as an activation needs one. */
export interface KnownUser {
  readonly registrationId: string
  readonly email: string
  readonly storeName: string
  /** Epoch seconds, UTC. */
  readonly expiresAt: number | null
  readonly branches: readonly Branch[]
}

/** What is known of the partner's users and packets when rows are checked. */
export interface ActivationKnown {
  /** By `toUserKey`; every user that a key leads to. */
  readonly users: ReadonlyMap<string, readonly KnownUser[]>
  /** Null where they were never read. */
  readonly packets: readonly Packet[] | null
  /** Words of statuses that a person named. */
  readonly statusWords: NamedWords
  /** Packet id → the amount of its latest activation, rupiah. */
  readonly lastAmounts: ReadonlyMap<string, number>
  /** The column has dates that only make sense with the month first. */
  readonly isMonthFirst: boolean
  /** Epoch seconds, UTC. */
  readonly now: number
}

/** Beside the fields: what they were resolved to; empty where they were not. */
export const resolvedNames = [
  'registrationId',
  'email',
  'storeName',
  'branchId',
  'packetId',
  /** `yes` where the file has a column of statuses: a cell of it that is empty says nothing. */
  'hasStatus',
] as const
type ActivationValue = ActivateField | PaymentStateField | (typeof resolvedNames)[number]

export interface CheckedActivation {
  readonly values: Readonly<Record<ActivationValue, string>>
  readonly repairs: readonly Repair[]
  readonly problems: readonly Problem[]
  /** Why the row is no payment to activate; null where it may be one. */
  readonly unpaid: UnpaidStatus | null
}

type CheckedField = ActivateField | PaymentStateField
const checkedFields: readonly CheckedField[] = [
  ...activateFieldSchema.options,
  ...paymentStateFields,
]

const maxTextLength = 100
const daySeconds = 86_400
/** A payment this old is activated late, or a typing error. */
const oldPaymentDays = 30
/** A user that ran out this long ago may have been given up. */
const longExpiredDays = 90

/** What a user is looked up by: an e-mail key, or a registration id in capitals. */
export function toUserKey(text: string): string {
  if (!text.includes('@')) return text.trim().toUpperCase()
  const email = repairEmail(text)
  return 'problem' in email ? '' : toEmailKey(email.value)
}

/**
 * Checks the cells of one activation and resolves its user, branch and packet.
 *
 * What looks unusual and may still be right (an old payment, an amount unlike the last) is among the
 * repairs: it is shown, and stops nothing.
 */
export function checkActivation(
  values: Readonly<Partial<Record<CheckedField | 'hasStatus', string>>>,
  damage: Readonly<Partial<Record<CheckedField, CellDamage>>>,
  known: ActivationKnown,
): CheckedActivation {
  const checks = { ...plainChecks, paymentDate: dateCheck(known), packet: packetCheck(known) }
  const cells = checkCells(
    { fields: checkedFields, checks, dateField: 'paymentDate' },
    values,
    damage,
  )
  const problems = [...cells.problems]
  const isBad = (field: ActivateField) => problems.some((problem) => problem.field === field)
  const user = isBad('user') ? null : findUser(cells.values.user, known, problems)
  const branch =
    user && !isBad('branch') ? resolveBranch(cells.values.branch, user, problems) : null
  const packet = isBad('packet') ? undefined : findPacket(known.packets ?? [], cells.values.packet)
  const hasStatus = values.hasStatus ?? ''
  const unpaid = findUnpaid({ ...cells.values, hasStatus }, known, problems)
  const warnings = listWarnings(cells.values, { user, packet, known, isBad })
  return {
    values: {
      ...cells.values,
      registrationId: user?.registrationId ?? '',
      email: user?.email ?? '',
      storeName: user?.storeName ?? '',
      branch: branch?.name ?? cells.values.branch,
      branchId: branch?.id ?? '',
      packetId: packet?.id ?? '',
      hasStatus,
    },
    unpaid,
    repairs: [...cells.repairs, ...warnings],
    problems: problems.sort((a, b) => placeOf(a) - placeOf(b)),
  }
}

const places = new Map<string, number>(checkedFields.map((name, at) => [name, at]))

function placeOf({ field }: Problem): number {
  return places.get(field) ?? places.size
}

const requiredText: CellCheck = (text) => repairText(text, maxTextLength)

const optionalText = (text: string): CheckedCell =>
  text.trim() === '' ? { value: '' } : repairText(text, maxTextLength)

/** The cells that say which payment a row is. */
export const paymentChecks = {
  invoiceCode: requiredText,
  amount: repairAmount,
} satisfies Partial<Record<ActivateField, CellCheck>>

const plainChecks = {
  ...paymentChecks,
  user: (text: string) =>
    text.includes('@') ? repairEmail(text) : repairText(text, maxTextLength),
  branch: optionalText,
  gateway: requiredText,
  method: requiredText,
  status: optionalText,
  lineType: optionalText,
} satisfies Partial<Record<CheckedField, CellCheck>>

/** An amount in whole rupiah, as digits. */
function repairAmount(text: string, damage: CellDamage | undefined): CheckedCell {
  const trimmed = text.trim()
  if (trimmed === '') return { problem: 'required' }
  // In a cell that holds a number a dot begins its decimals, whatever a person means by one.
  if (damage === 'number' && /\.\d*[1-9]/.test(trimmed)) return { problem: 'amount-fraction' }
  const amount = readRupiah(damage === 'number' ? trimmed.replace(/\.0+$/, '') : trimmed)
  if ('problem' in amount) return amount
  if (amount.rupiah === 0) return { problem: 'amount-zero' }
  // Whoever checks the row again has to see that this was no payment.
  if (isMoneyOut(trimmed)) return { value: `${amount.rupiah} DB` }
  const value = String(amount.rupiah)
  if (!amount.isRewritten) return { value }
  const hasDecimals = /[.,](?:0+|-)\D*$/.test(trimmed)
  return { value, repair: hasDecimals ? 'amount-decimals-removed' : 'amount-rewritten' }
}

function dateCheck({ isMonthFirst }: ActivationKnown): CellCheck {
  return (text) => repairPaymentDate(text, isMonthFirst)
}

function packetCheck({ packets }: ActivationKnown): CellCheck {
  return (text) => {
    if (text.trim() === '') return { problem: 'required' }
    if (packets === null) return { problem: 'packets-missing' }
    const packet = findPacket(packets, text)
    if (packet === undefined) {
      const choices = packets.map(({ description }) => description).join(', ')
      return { problem: 'packet-unknown', details: { choices } }
    }
    const { description } = packet
    const isAlike = normalizeHeader(text) === normalizeHeader(description)
    return isAlike ? { value: description } : { value: description, repair: 'packet-matched' }
  }
}

/** The one packet that a text names: by description, code or id, or as the only one it mentions. */
export function findPacket(packets: readonly Packet[], text: string): Packet | undefined {
  const name = normalizeHeader(text)
  const ways: readonly ((packet: Packet) => boolean)[] = [
    ({ description }) => normalizeHeader(description) === name,
    ({ code }) => normalizeHeader(code) === name,
    ({ id }) => id === text.trim(),
    ({ description, code }) =>
      [description, code].some((part) => ` ${name} `.includes(` ${normalizeHeader(part)} `)),
  ]
  for (const isMeant of ways) {
    const [packet, another] = packets.filter(isMeant)
    if (packet) return another ? undefined : packet
  }
  return undefined
}

/** Whether status, kind of line or amount say that this was not paid; a word nobody named is a problem. */
export function findUnpaid(
  { status, lineType, amount, gateway, hasStatus }: Readonly<Record<PaidBy, string>>,
  { statusWords }: Pick<ActivationKnown, 'statusWords'>,
  problems: Problem[],
): UnpaidStatus | null {
  const line = readLineType(lineType) ?? (isMoneyOut(amount) ? 'no-payment' : null)
  if (line !== null || hasStatus === '') return line
  const found = readStatus(status, gateway, statusWords)
  if (found === null) {
    problems.push({ field: 'status', code: status === '' ? 'status-empty' : 'status-unknown' })
  }
  return found === 'paid' ? null : found
}

type PaidBy = 'status' | 'lineType' | 'amount' | 'gateway' | 'hasStatus'

function findUser(text: string, { users }: ActivationKnown, problems: Problem[]): KnownUser | null {
  const [user, another] = users.get(toUserKey(text)) ?? []
  if (user && !another) return user
  problems.push({ field: 'user', code: user ? 'user-several' : 'user-unknown' })
  return null
}

function resolveBranch(
  text: string,
  { branches }: KnownUser,
  problems: Problem[],
): Pick<Branch, 'id' | 'name'> | null {
  const found = findBranch(text, branches)
  if (!('problem' in found)) return found
  const choices = branches.map(({ name, id }) => `${name} (${id})`).join(', ')
  problems.push({ field: 'branch', code: found.problem, details: { choices } })
  return null
}

function listWarnings(
  values: Readonly<Record<ActivateField, string>>,
  around: {
    readonly user: KnownUser | null
    readonly packet: Packet | undefined
    readonly known: ActivationKnown
    readonly isBad: (field: ActivateField) => boolean
  },
): Repair[] {
  const { user, packet, known, isBad } = around
  const { now } = known
  const warnings: Repair[] = []
  const warn = (field: ActivateField, code: Repair['code'], last?: number) =>
    warnings.push({ field, code, before: '', ...(last === undefined ? {} : { details: { last } }) })
  const endedAt = user?.expiresAt ?? now
  if (endedAt < now - longExpiredDays * daySeconds) warn('user', 'user-expired', endedAt)
  if (packet && /trial/i.test(`${packet.code} ${packet.description}`))
    warn('packet', 'packet-trial')
  const last = packet && known.lastAmounts.get(packet.id)
  if (last !== undefined && !isBad('amount') && last !== readCheckedRupiah(values.amount)) {
    warn('amount', 'amount-unlike', last)
  }
  const paidAt = parsePartnerTime(values.paymentDate)?.at ?? now
  if (paidAt > now) warn('paymentDate', 'date-future')
  if (paidAt < now - oldPaymentDays * daySeconds) warn('paymentDate', 'date-old')
  return warnings
}

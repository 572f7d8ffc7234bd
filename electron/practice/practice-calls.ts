import type { CallName } from '#electron/api/answer-schemas'
import { answerReference } from './answer-reference'
import { type Answer, json, refuse } from './answers'
import type { ChosenFault } from './faults'
import { findPacket, trialPacket, userTypes } from './packets'
import { countOne, type PracticeCounts } from './practice-counts'
import { answerUser, answerUsers } from './user-pages'
import type { World, WorldEvent } from './world'

export interface PracticeRequest {
  readonly call: CallName
  /** What stands behind the call's path: a page or a registration id. */
  readonly suffix: string
  readonly fields: Readonly<Record<string, string>>
  readonly chosen: ChosenFault | null
}

export interface PracticeContext {
  readonly world: World
  readonly counts: PracticeCounts
  /** Makes an event true, on disk first where there is a state file. */
  readonly commit: (event: WorldEvent) => void
  /** Epoch seconds. */
  readonly now: () => number
}

type Fields = PracticeRequest['fields']

/** What another desk registers with the same e-mail. */
const anotherShop = { toko_name: 'Toko Meja Sebelah', address: 'Jl. Kenanga 3, Bogor' } as const

function packetJson(id: string) {
  return json({ packet_id: id, packet_desc: findPacket(id)?.description ?? '' })
}

function isEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)
}

type Check = readonly [isGood: (fields: Fields) => boolean, complaint: string]

function has(name: string) {
  return (fields: Fields) => (fields[name] ?? '').trim() !== ''
}

const registrationChecks: readonly Check[] = [
  [has('toko_name'), 'Nama toko wajib diisi.'],
  [(fields) => userTypes.some((type) => type.code === fields.user_type), 'Tipe user tidak valid.'],
  [(fields) => /^\d{6,15}$/.test(fields.no_telp ?? ''), 'No. telp harus berupa angka.'],
  [(fields) => isEmail(fields.email ?? ''), 'Format email tidak valid.'],
  [(fields) => (fields.password ?? '').length >= 6, 'Password minimal 6 karakter.'],
  [has('address'), 'Alamat wajib diisi.'],
]

const activationChecks: readonly Check[] = [
  [(fields) => isEmail(fields.email ?? ''), 'Format email tidak valid.'],
  [
    ({ packet_id: id = '' }) => id !== trialPacket.id && findPacket(id) !== undefined,
    'Paket tidak valid.',
  ],
  [has('invoice_code'), 'Kode invoice wajib diisi.'],
  [(fields) => /^\d+$/.test(fields.invoice_amount ?? ''), 'Jumlah invoice harus berupa angka.'],
  [has('payment_gateway'), 'Payment gateway wajib diisi.'],
  [has('payment_method'), 'Metode pembayaran wajib diisi.'],
  [
    (fields) => /^\d{4}-\d{2}-\d{2}( \d{2}:\d{2}:\d{2})?$/.test(fields.payment_date ?? ''),
    'Tanggal pembayaran tidak valid.',
  ],
]

function complain(checks: readonly Check[], fields: Fields): Answer | null {
  const complaints = checks.flatMap(([isGood, complaint]) => (isGood(fields) ? [] : [complaint]))
  return complaints.length === 0 ? null : refuse(complaints.join(' '))
}

function register(fields: Fields, { world, counts, commit, now }: PracticeContext): Answer {
  const complaint = complain(registrationChecks, fields)
  if (complaint !== null) return complaint
  const { email = '', toko_name = '', user_type = '', no_telp = '', address = '' } = fields
  countOne(counts.registrations, email.toLowerCase())
  if (world.findByEmail(email) !== undefined) {
    counts.duplicatesRefused += 1
    return refuse('Email sudah terdaftar.')
  }
  const event = world.register(
    { email, storeName: toko_name, userType: user_type, phone: no_telp, address },
    now(),
  )
  commit(event)
  counts.registered += 1
  return {
    status: true,
    messages: 'Register success!',
    data: json({ registration_id: event.user.registrationId }),
  }
}

function check(fields: Fields, { world }: PracticeContext): Answer {
  const user = world.findByEmail(fields.email ?? '')
  if (user === undefined) return refuse('User tidak ditemukan.')
  return {
    status: true,
    messages: `User berlangganan paket ${findPacket(user.packetId)?.description ?? ''}.`,
    data: packetJson(user.packetId),
  }
}

/** What another desk does with the same payment. */
function renewElsewhere({ email = '' }: Fields, { world, counts, commit, now }: PracticeContext) {
  const user = world.findByEmail(email)
  if (user === undefined || counts.renewedElsewhere.has(user.registrationId)) return
  counts.renewedElsewhere.add(user.registrationId)
  commit(world.activate(user, user.packetId, now()))
}

function activate(fields: Fields, { world, counts, commit, now }: PracticeContext): Answer {
  const complaint = complain(activationChecks, fields)
  if (complaint !== null) return complaint
  const { email = '', packet_id: packetId = '', registration_id = '', cabang_id = '' } = fields
  const user = world.findById(registration_id)
  if (user === undefined || user.email.toLowerCase() !== email.toLowerCase()) {
    return refuse('User tidak ditemukan.')
  }
  const isFree = user.branches.length === 0
  if (!isFree && cabang_id === '') return refuse('Cabang wajib diisi.')
  if (isFree ? cabang_id !== '' : !user.branches.some(({ id }) => id === cabang_id)) {
    return refuse('Cabang tidak ditemukan.')
  }
  commit(world.activate(user, packetId, now()))
  counts.activated += 1
  const invoice = fields.invoice_code ?? ''
  if (counts.invoices.has(invoice)) counts.repeatedInvoices += 1
  countOne(counts.invoices, invoice)
  return {
    status: true,
    messages: 'Aktifasi user success!',
    data: json({
      registration_id,
      packet_id: packetId,
      packet_desc: findPacket(packetId)?.description ?? '',
    }),
  }
}

/** Does one call of the partner's document, credentials already accepted, and says how it went. */
export function performCall(request: PracticeRequest, context: PracticeContext): Answer {
  const { call, suffix, fields, chosen } = request
  switch (call) {
    case 'register':
      if (chosen?.fault === 'taken-meanwhile') register({ ...fields, ...anotherShop }, context)
      return register(fields, context)
    case 'reference':
      return answerReference(chosen)
    case 'check':
      if (chosen?.fault === 'renewed-elsewhere') renewElsewhere(fields, context)
      return check(fields, context)
    case 'activate':
      return activate(fields, context)
    case 'users':
      return answerUsers(context.world, suffix, chosen)
    case 'user':
      return answerUser(context.world, suffix, chosen)
  }
}

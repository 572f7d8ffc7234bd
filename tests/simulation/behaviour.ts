/**
 * How a simulated service behaves. Adding an answer or a fault is one line here, and one where it
 * happens (`service.ts`).
 */
export interface Behaviour {
  /** Milliseconds of one way. */
  readonly latencyMs: readonly [least: number, most: number]
  /** Of writes: how often each ending happens in place of a plain one. */
  readonly writes: Partial<Readonly<Record<WriteFault, number>>>
  /** Of reads: how often the answer is lost. */
  readonly readsLost: number
  /** Milliseconds until a late commit is done. */
  readonly lateMs: readonly [least: number, most: number]
  /** How far behind each replica is that answers reads, milliseconds. */
  readonly replicasMs: readonly number[]
  /** How long a new user stays invisible to call 3, milliseconds. */
  readonly invisibleMs: readonly [least: number, most: number]
  /** How long "no such user" is remembered for an address that was asked about, milliseconds. */
  readonly negativeCacheMs: number
  /** How long one answer is given to every call 3, whatever it asks, milliseconds. */
  readonly pathCacheMs: number
  /** Times at which the service as a whole says something else. */
  readonly outages: readonly Outage[]
  /** How it says "no such user". */
  readonly absence: Wording
  /** From then on it says that otherwise; null for never. */
  readonly changes: { readonly atMs: number; readonly absence: Wording } | null
  /** The practice service's words need not be learnt. */
  readonly isKnown: boolean
  /** Whether a second registration of an address is refused. */
  readonly refusesDuplicates: boolean
  /** Whether case, spaces and dots of an address do not matter to it, and what it shows is written its own way. */
  readonly normalises: boolean
  /** Users that are there before. */
  readonly users: number
  /** Users that go away while the run is sent. */
  readonly usersGone: number
  /** How far behind the list of users is, milliseconds. */
  readonly listLagMs: number
  /** How often another desk registers one of the addresses, or activates one of the users. */
  readonly otherDesk: number
  /** How often another desk sends the payment of a row after the copy was made and before the run. */
  readonly otherDeskFirst: number
  /** How often the console is killed, at chance moments. */
  readonly kills: number
  /** How often and how far the computer's clock jumps, seconds. */
  readonly jumps: readonly number[]
}

export type WriteFault =
  | 'lost-before' // given to a socket, never done
  | 'lost-after' // done, the answer is lost
  | 'late' // the answer is lost, done later
  | 'unsent' // never given to a socket
  | 'no-after' // done, then answered "no": a gateway sent it twice
  | 'no-before' // refused in words of its own, not done
  | 'html-after' // done, answered with a page
  | 'other-packet' // done with another packet than was asked for
  | 'other-answer' // done, answered with what belongs to the call before

export interface Wording {
  readonly httpStatus: number
  readonly flag: boolean
  /** JSON of `data`; left out where null. */
  readonly data: string | null
  /** Of each answer one; `{ref}` is a reference of its own, `{email}` the address asked about. */
  readonly messages: readonly string[]
}

export interface Outage {
  readonly fromMs: number
  readonly toMs: number
  readonly calls: 'checks' | 'writes' | 'lists' | 'all'
  /** Answers in these words; null for none at all. */
  readonly says: Wording | null
  /** Whether writes are done all the same. */
  readonly isDone: boolean
  /** Of all addresses, those it is about: shards are away one by one. */
  readonly shard: number
}

function no(...messages: string[]): Wording {
  return {
    httpStatus: 200,
    flag: false,
    data: null,
    messages,
  }
}
function emptyYes(data: string | null): Wording {
  return {
    httpStatus: 200,
    flag: true,
    data,
    messages: ['Success', ''],
  }
}

/** Ways to say "no such user". */
export const absences: readonly Wording[] = [
  no('User tidak ditemukan.'),
  no('Email {email} belum terdaftar. Ref: {ref}'),
  { ...no('User not found'), data: '[]' },
  { ...no(''), data: 'null' },
  { ...emptyYes('null'), messages: ['Data tidak ditemukan'] },
  { ...no('Not found', 'Tidak ada', 'Nihil'), data: '{}' },
  { ...no('User tidak ada'), httpStatus: 404 },
]

/** What a service says that is in trouble. */
export const troubles: readonly Wording[] = [
  no('Layanan dalam pemeliharaan'),
  no('Server sibuk, silakan coba beberapa saat lagi. Kode {ref}'),
  no('SQLSTATE[HY000] [2002] Connection refused'),
  no(''),
  no('Terjadi kesalahan'),
  emptyYes('null'),
  emptyYes('{}'),
  emptyYes('[]'),
  emptyYes(null),
  emptyYes('{"packet_id":"","packet_desc":""}'),
]

/** What a service says to a write that it does not do, or has done before. */
export const refusals: readonly Wording[] = [
  no('Email sudah terdaftar.'),
  no('Permintaan tidak dapat diproses. Ref: {ref}'),
  no('Data tidak valid.'),
  { ...no('Invoice sudah pernah digunakan'), data: '[]' },
]

/** A service that does what it is asked. */
export const calm: Behaviour = {
  latencyMs: [20, 200],
  writes: {},
  readsLost: 0,
  lateMs: [1000, 60_000],
  replicasMs: [0],
  invisibleMs: [0, 0],
  negativeCacheMs: 0,
  pathCacheMs: 0,
  outages: [],
  absence: absences[0] as Wording, // The first of a list that is not empty.
  changes: null,
  isKnown: true,
  refusesDuplicates: false,
  normalises: false,
  users: 14,
  usersGone: 0,
  listLagMs: 0,
  otherDesk: 0,
  otherDeskFirst: 0,
  kills: 0,
  jumps: [],
}

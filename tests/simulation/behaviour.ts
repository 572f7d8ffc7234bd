import type { Random } from './random'

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

const no = (...messages: string[]): Wording => ({
  httpStatus: 200,
  flag: false,
  data: null,
  messages,
})
const emptyYes = (data: string | null): Wording => ({
  httpStatus: 200,
  flag: true,
  data,
  messages: ['Success', ''],
})

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
  kills: 0,
  jumps: [],
}

/** A family of behaviours, made for one thing that goes wrong. */
export interface Family {
  readonly name: string
  /** Whether its rows must come to an end by themselves. */
  readonly isHealthy: boolean
  /** What reading cannot decide is declared: so many of a thousand rows may end wrong. */
  readonly budget: number
  /** Families that only bring out the worst have more weight than their share. */
  readonly weight: number
  readonly make: (random: Random) => Behaviour
}

const lossy = { 'lost-after': 0.15, 'lost-before': 0.1 } as const
const minute = 60_000

function outage(random: Random, part: Partial<Outage> = {}): Outage {
  const fromMs = random.between(0, 20_000)
  return {
    fromMs,
    toMs: fromMs + random.between(5, 25) * minute,
    calls: 'checks',
    says: random.pick(troubles),
    isDone: false,
    shard: 1,
    ...part,
  }
}

const family = (
  name: string,
  make: Family['make'],
  more: Partial<Omit<Family, 'name' | 'make'>> = {},
): Family => ({ name, isHealthy: false, budget: 0, weight: 1, make, ...more })
const healthy = { isHealthy: true } as const

export const families: readonly Family[] = [
  family('calm', () => calm, healthy),
  family('lossy', () => ({ ...calm, writes: lossy, readsLost: 0.05 }), healthy),
  family('slow', () => ({ ...calm, latencyMs: [500, 8000] }), healthy),
  family(
    'unlearnt',
    (random) => ({ ...calm, isKnown: false, absence: random.pick(absences) }),
    healthy,
  ),
  family(
    'unlearnt and lossy',
    (random) => ({ ...calm, isKnown: false, absence: random.pick(absences), writes: lossy }),
    healthy,
  ),
  family('killed', (random) => ({ ...calm, writes: lossy, kills: random.between(1, 4) }), healthy),
  family(
    'jumping clock',
    (random) => ({ ...calm, writes: lossy, jumps: [random.pick([-86_400, -3600, 3600, 86_400])] }),
    healthy,
  ),
  family('late commits', () => ({ ...calm, writes: { late: 0.25 }, lateMs: [1000, 300_000] })),
  family('very late commits', () => ({ ...calm, writes: { late: 0.2 }, lateMs: [1000, 900_000] }), {
    budget: 3,
  }),
  family('trouble in words', (random) => ({ ...calm, writes: lossy, outages: [outage(random)] }), {
    weight: 3,
  }),
  family('trouble for a shard', (random) => ({
    ...calm,
    writes: lossy,
    outages: [outage(random, { shard: 0.3 })],
  })),
  family('trouble for writes', (random) => ({
    ...calm,
    outages: [outage(random, { calls: 'writes', isDone: random.chance(0.5) })],
  })),
  family('trouble for all', (random) => ({
    ...calm,
    writes: lossy,
    outages: [outage(random, { calls: 'all', isDone: random.chance(0.5) })],
  })),
  family('silence', (random) => ({
    ...calm,
    writes: lossy,
    outages: [outage(random, { calls: 'all', says: null })],
  })),
  family('lists away', (random) => ({
    ...calm,
    writes: lossy,
    outages: [outage(random, { calls: 'lists' })],
  })),
  family(
    'trouble while unlearnt',
    (random) => ({
      ...calm,
      isKnown: false,
      absence: random.pick(absences),
      writes: lossy,
      outages: [outage(random, { fromMs: 0 })],
    }),
    { weight: 2 },
  ),
  family('no after the deed', () => ({ ...calm, writes: { 'no-after': 0.3 } }), { weight: 2 }),
  family('refusals', () => ({
    ...calm,
    refusesDuplicates: true,
    writes: { 'no-before': 0.3, 'lost-after': 0.1 },
  })),
  family('answers of others', () => ({
    ...calm,
    writes: { 'other-answer': 0.2, 'other-packet': 0.2 },
  })),
  family('pages', () => ({ ...calm, writes: { 'html-after': 0.2, unsent: 0.1 } }), healthy),
  family('replicas', (random) => ({
    ...calm,
    writes: lossy,
    replicasMs: [0, random.between(1, 120) * 1000],
  })),
  family('replicas beyond the settle time', (random) => ({
    ...calm,
    writes: lossy,
    replicasMs: [random.between(600, 1500) * 1000],
  })),
  family('invisible for a while', () => ({ ...calm, writes: lossy, invisibleMs: [0, 400_000] })),
  family('remembers absence', (random) => ({
    ...calm,
    writes: lossy,
    negativeCacheMs: random.between(60, 1500) * 1000,
  })),
  family('one answer for all', (random) => ({
    ...calm,
    writes: lossy,
    pathCacheMs: random.between(2, 60) * 1000,
  })),
  family('list behind', (random) => ({
    ...calm,
    writes: lossy,
    listLagMs: random.between(10, 900) * 1000,
  })),
  family('another desk', () => ({ ...calm, writes: lossy, otherDesk: 0.2 })),
  family('changes its words', (random) => ({
    ...calm,
    writes: lossy,
    changes: { atMs: random.between(1000, 60_000), absence: random.pick(absences) },
  })),
  family('normalises', () => ({ ...calm, writes: lossy, normalises: true }), healthy),
  family('no users yet', () => ({ ...calm, writes: lossy, users: 0 })),
  family('controls go away', () => ({ ...calm, writes: lossy, usersGone: 4 })),
  // An outage that words itself exactly as absence, for call 3 alone and for shards: reading cannot tell.
  family(
    'trouble worded as absence',
    (random) => ({
      ...calm,
      writes: lossy,
      outages: [outage(random, { says: calm.absence, shard: random.pick([1, 0.5]) })],
    }),
    { budget: 20 },
  ),
  family('swarm', swarm, { weight: 6, budget: 3 }),
]

/** Many rare things at once. */
function swarm(random: Random): Behaviour {
  const maybe = <T>(value: T, otherwise: T): T => (random.chance(0.35) ? value : otherwise)
  const rate = () => (random.chance(0.3) ? random.next() * 0.25 : 0)
  return {
    latencyMs: maybe([200, 4000], calm.latencyMs),
    writes: {
      'lost-before': rate(),
      'lost-after': rate(),
      late: rate() / 2,
      unsent: rate(),
      'no-after': rate(),
      'no-before': rate(),
      'html-after': rate(),
      'other-answer': rate() / 2,
    },
    readsLost: rate(),
    lateMs: [1000, 240_000],
    replicasMs: maybe([0, random.between(1, 90) * 1000], [0]),
    invisibleMs: maybe([0, 200_000], [0, 0]),
    negativeCacheMs: maybe(random.between(30, 900) * 1000, 0),
    pathCacheMs: random.chance(0.1) ? random.between(1, 20) * 1000 : 0,
    outages: maybe(
      [
        outage(random, {
          calls: random.pick(['checks', 'writes', 'lists', 'all']),
          shard: random.pick([1, 0.4]),
        }),
      ],
      [],
    ),
    absence: random.pick(absences),
    changes: null,
    isKnown: false,
    refusesDuplicates: random.chance(0.5),
    normalises: random.chance(0.3),
    users: random.chance(0.1) ? 0 : 14,
    usersGone: random.chance(0.2) ? 2 : 0,
    listLagMs: maybe(random.between(1, 300) * 1000, 0),
    otherDesk: rate() / 2,
    kills: random.chance(0.3) ? random.between(1, 3) : 0,
    jumps: random.chance(0.2) ? [random.pick([-7200, 7200])] : [],
  }
}

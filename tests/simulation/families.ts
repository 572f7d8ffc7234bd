import { absences, type Behaviour, calm, type Outage, troubles } from './behaviour'
import type { Random } from './random'

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

function family(
  name: string,
  make: Family['make'],
  more: Partial<Omit<Family, 'name' | 'make'>> = {},
): Family {
  return { name, isHealthy: false, budget: 0, weight: 1, make, ...more }
}
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
    budget: 80,
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
  // Where the cache runs out between an answer and its control, both look right: a list to check is then wrong.
  family(
    'one answer for all',
    (random) => ({ ...calm, writes: lossy, pathCacheMs: random.between(2, 60) * 1000 }),
    { budget: 5 },
  ),
  family('list behind', (random) => ({
    ...calm,
    writes: lossy,
    listLagMs: random.between(10, 900) * 1000,
  })),
  family('another desk', () => ({ ...calm, writes: lossy, otherDesk: 0.2 })),
  family('another desk was first', () => ({ ...calm, otherDeskFirst: 0.3 })),
  family('another desk was first, lossy', () => ({
    ...calm,
    writes: lossy,
    readsLost: 0.05,
    otherDeskFirst: 0.3,
  })),
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
  family('swarm', swarm, { weight: 6, budget: 4 }),
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
    otherDeskFirst: 0,
    kills: random.chance(0.3) ? random.between(1, 3) : 0,
    jumps: random.chance(0.2) ? [random.pick([-7200, 7200])] : [],
  }
}

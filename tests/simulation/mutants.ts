import { type ProofRules, proofRules } from '#electron/services/proof/answer-rules'
import { absences, type Behaviour, calm, troubles } from './behaviour'
import type { Violation } from './judge'
import type { Random } from './random'
import { type Simulation, simulate } from './simulate'

/** A rule taken out, and the service that brings it to light. */
export interface Mutant {
  /** The rule's number in docs/reliability.md, and what is left without it. */
  readonly name: string
  /** The rule as it is broken. */
  readonly broken: Partial<ProofRules>
  /** Other layers that would hide it. */
  readonly others?: Partial<ProofRules>
  readonly kind: NonNullable<Simulation['kind']>
  readonly behaviour: (random: Random) => Behaviour
  /** What its absence leads to; `stuck`: rows do not come to an end, `talk`: calls without end. */
  readonly leadsTo: readonly (Violation | 'stuck' | 'talk')[]
  readonly usesWallClock?: boolean
}

const minute = 60_000
function always(
  says: Behaviour['absence'] | null,
  more: Partial<Behaviour['outages'][number]> = {},
) {
  return {
    fromMs: 0,
    toMs: 20 * minute,
    calls: 'checks' as const,
    says,
    isDone: false,
    shard: 1,
    ...more,
  }
}
const lossy = { 'lost-after': 0.3 } as const
const late = { late: 0.4 } as const
const busy = { httpStatus: 200, flag: false, data: null, messages: ['Layanan dalam pemeliharaan'] }
const noControls: Partial<ProofRules> = { needsControl: () => false }
const unseen: Partial<ProofRules> = { looksAgain: false }

/** Each rule of docs/reliability.md, taken out one at a time. */
export const mutants: readonly Mutant[] = [
  {
    name: '1: an empty "yes" is presence',
    broken: {
      isPresent: (outcome) =>
        outcome.kind === 'success' || ('sign' in outcome && outcome.sign?.flag === true),
    },
    others: { ...noControls, ...unseen },
    kind: 'register',
    behaviour: () => ({ ...calm, outages: [always(troubles[5] ?? null)] }),
    leadsTo: ['skipped in vain'],
  },
  {
    name: '1: whatever is not presence is absence',
    broken: { isAbsent: () => true },
    others: noControls,
    kind: 'check',
    behaviour: () => ({ ...calm, outages: [always(busy)] }),
    leadsTo: ['falsely failed'],
  },
  {
    name: '2: no controls',
    broken: noControls,
    kind: 'check',
    behaviour: () => ({ ...calm, outages: [always(calm.absence)] }),
    leadsTo: ['falsely failed'],
  },
  {
    name: '3: any sign is learnt',
    broken: { isLearnable: () => true },
    others: noControls,
    kind: 'check',
    behaviour: () => ({
      ...calm,
      isKnown: false,
      absence: absences[2] ?? calm.absence,
      outages: [always(busy, { shard: 0.5 })],
    }),
    leadsTo: ['falsely failed'],
  },
  {
    name: '4: an unlearnt sign stops nothing',
    broken: { stopsRows: () => false },
    kind: 'register',
    behaviour: () => ({ ...calm, outages: [always(busy)] }),
    leadsTo: ['stuck'],
  },
  {
    name: '5: no twin is needed',
    broken: { mayResend: () => true },
    kind: 'register',
    behaviour: () => ({ ...calm, writes: late, lateMs: [20_000, 300_000] }),
    leadsTo: ['doubled'],
  },
  {
    name: '5: no settle time is needed',
    broken: { mayResend: ({ seenForMs }) => seenForMs !== null },
    kind: 'register',
    behaviour: () => ({ ...calm, writes: late, lateMs: [20_000, 300_000] }),
    leadsTo: ['doubled'],
  },
  {
    name: '6: a "no" is believed',
    broken: { isClaim: () => false },
    others: { ...unseen, isOverload: () => false },
    kind: 'activate',
    behaviour: () => ({ ...calm, writes: { 'no-after': 0.3 } }),
    leadsTo: ['falsely failed'],
  },
  {
    name: '6: words of overload are a "no" like any other',
    broken: { isOverload: () => false },
    others: { ...unseen, isClaim: () => false },
    kind: 'register',
    behaviour: () => ({ ...calm, outages: [always(busy, { calls: 'writes', isDone: true })] }),
    leadsTo: ['falsely failed'],
  },
  {
    name: '7: whoever is there is ours',
    broken: { isOurs: () => true },
    kind: 'register',
    behaviour: () => ({
      ...calm,
      latencyMs: [500, 4000],
      writes: { 'lost-before': 0.4 },
      otherDesk: 0.8,
    }),
    leadsTo: ['not ours'],
  },
  {
    name: '7: the packet asked for proves the activation',
    broken: { isActivated: (packetId, _, now) => now.packetId === packetId },
    kind: 'activate',
    others: unseen,
    behaviour: () => ({ ...calm, writes: { 'lost-before': 0.3 } }),
    leadsTo: ['falsely done'],
  },
  {
    name: '8: an answer is about whatever was asked',
    broken: { isAboutAsked: () => true },
    others: unseen,
    kind: 'activate',
    behaviour: () => ({ ...calm, writes: { 'other-packet': 0.3 } }),
    leadsTo: ['not ours'],
  },
  {
    name: '8: a kept answer about another address counts',
    broken: { isAboutAddress: () => true },
    others: noControls,
    kind: 'check',
    behaviour: () => ({
      ...calm,
      absence: absences[1] ?? calm.absence,
      isKnown: false,
      pathCacheMs: 400,
    }),
    leadsTo: ['falsely failed'],
  },
  {
    name: '9: ended rows are not looked at again',
    broken: unseen,
    kind: 'register',
    behaviour: () => ({ ...calm, writes: { 'no-after': 0.3 }, replicasMs: [90_000] }),
    leadsTo: ['falsely failed'],
  },
  {
    name: '14: what moved since the copy was made is no matter',
    broken: { isMoved: () => false },
    kind: 'activate',
    behaviour: () => ({ ...calm, writes: lossy, otherDeskFirst: 0.3 }),
    leadsTo: ['paid twice'],
  },
  {
    name: "12: time goes by the computer's clock",
    broken: {},
    kind: 'register',
    behaviour: () => ({
      ...calm,
      writes: { ...late, ...lossy },
      lateMs: [60_000, 400_000],
      jumps: [7200, 7200, 7200, 7200],
    }),
    leadsTo: ['doubled'],
    usesWallClock: true,
  },
]

/** The first seed at which a rule's absence shows, or where the rule is there does wrong; null where none does. */
export async function findSeed(
  mutant: Mutant,
  isBroken: boolean,
  seeds: number,
): Promise<number | null> {
  const { behaviour, kind, others = {}, broken, usesWallClock = false, leadsTo } = mutant
  const rules = { ...proofRules, ...others, ...(isBroken ? broken : {}) }
  for (let seed = 0; seed < seeds; seed += 1) {
    const verdict = await simulate({
      seed,
      behaviour,
      kind,
      rules,
      usesWallClock: isBroken && usesWallClock,
    })
    const found = new Set<string>(verdict.violations.map(({ violation }) => violation))
    if (verdict.ended + verdict.forPerson < verdict.rows) found.add('stuck')
    if (leadsTo.some((harm) => found.has(harm))) return seed
  }
  return null
}

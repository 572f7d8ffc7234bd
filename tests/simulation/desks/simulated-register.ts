import { OfficeAway } from '#electron/office/office-failure'
import type {
  AskedClaim,
  ClaimAnswer,
  ClaimEvent,
  DeskAtWork,
  Register,
} from '#electron/office/register'
import type { Settled, Settlement } from '#electron/office/settle-claims'
import type { Random } from '../random'
import { serviceSeconds, type VirtualTime } from '../virtual-time'

/** How the register's server and the way to it fail. */
export interface RegisterBehaviour {
  readonly latencyMs: readonly [least: number, most: number]
  /** How often a question is cut off before it is answered, and after it was committed. */
  readonly cutBefore: number
  readonly cutAfter: number
  /** Times at which nobody is there. */
  readonly away: readonly (readonly [fromMs: number, toMs: number])[]
}

interface Claim {
  readonly id: number
  readonly key: string
  readonly deskId: string
  readonly seq: number
  readonly operator: string
  readonly atMs: number
  readonly events: Told[]
}

/** `by` is the desk that told it. */
interface Told extends Pick<ClaimEvent, 'event' | 'registrationId'> {
  readonly by: string
}

export interface SimulatedRegister {
  /** The register as one life of a console sees it. */
  connect(life: number): Promise<Register>
  /** Claims of which nobody told what became of them. */
  countUntold(): number
  /** Claims that were settled by another desk. */
  countSettled(): { readonly done: number; readonly void: number }
}

/** A register that keeps what it committed, whatever its client hears of it. */
export function createSimulatedRegister(
  behaviour: RegisterBehaviour,
  random: Random,
  time: VirtualTime,
): SimulatedRegister {
  const claims: Claim[] = []
  const names = new Map<string, string>()
  const numbers = new Set<string>()
  let desks = 0

  const isAway = () =>
    behaviour.away.some(([fromMs, toMs]) => time.nowMs >= fromMs && time.nowMs < toMs)
  const isVoid = ({ events }: Claim) => events.some(({ event }) => event === 'void')
  const lastOf = (key: string) => claims.findLast((claim) => claim.key === key)

  function claimOne({ deskId, operator }: DeskAtWork, { key, seq, at }: AskedClaim): ClaimAnswer {
    const last = lastOf(key)
    if (!last || isVoid(last)) {
      const atMs = at === null ? time.nowMs : at * 1000
      claims.push({ id: claims.length + 1, key, deskId, seq, operator, atMs, events: [] })
      return { kind: 'ours', seq }
    }
    if (last.deskId === deskId) return { kind: 'ours', seq: last.seq }
    const told = last.events.at(-1)
    return {
      kind: 'theirs',
      holder: {
        deskId: last.deskId,
        desk: names.get(last.deskId) ?? '',
        operator: last.operator,
        at: serviceSeconds(last.atMs),
        state: told?.event === 'done' ? 'done' : told ? 'unknown' : 'sending',
        registrationId: told?.registrationId ?? null,
        isRecent: time.nowMs - last.atMs < 120_000,
        claimId: last.id,
        claimedAt: serviceSeconds(last.atMs),
        ageSeconds: Math.round((time.nowMs - last.atMs) / 1000),
      },
    }
  }

  function addEvent(deskId: string, told: ClaimEvent): void {
    const name = `${deskId} ${told.id}`
    const claim = claims.find((one) => one.deskId === deskId && one.seq === told.seq)
    if (!claim || numbers.has(name) || (told.event === 'void' && isVoid(claim))) return
    numbers.add(name)
    claim.events.push({ ...told, by: deskId })
  }

  function settle(deskId: string, told: Settlement): void {
    const name = `${deskId} ${told.id}`
    const claim = claims.find(({ id }) => id === told.claimId)
    if (!claim || numbers.has(name) || isVoid(claim)) return
    const isDone = claim.events.some(({ event }) => event === 'done')
    if (isDone && told.event !== 'done') return
    numbers.add(name)
    claim.events.push({ ...told, by: deskId })
  }

  function listSettled(deskId: string): Settled[] {
    return claims
      .filter((claim) => claim.deskId === deskId)
      .flatMap(({ seq, operator, atMs, events }) => {
        const told = events.findLast(({ by, event }) => by !== deskId && event !== 'doubt')
        if (!told || told.event === 'doubt') return []
        const { event, registrationId, by } = told
        const desk = names.get(by) ?? ''
        return [{ seq, event, desk, operator, at: serviceSeconds(atMs), registrationId }]
      })
  }

  function ask<T>(life: number, perform: () => T): Promise<T> {
    const [least, most] = behaviour.latencyMs
    const later = (fire: () => void) =>
      time.at(time.nowMs + random.between(least, most), life, fire)
    return new Promise((resolve, reject) => {
      later(() => {
        if (isAway() || random.chance(behaviour.cutBefore)) {
          later(() => reject(new OfficeAway('cut')))
          return
        }
        const value = perform()
        const isCut = random.chance(behaviour.cutAfter)
        later(() => (isCut ? reject(new OfficeAway('cut')) : resolve(value)))
      })
    })
  }

  return {
    connect: (life) =>
      ask(life, () => ({
        officeId: 'kantor',
        addDesk: () =>
          ask(life, () => {
            desks += 1
            return `desk ${desks}`
          }),
        nameDesk: (deskId, name) => ask(life, () => void names.set(deskId, name)),
        findLastSeq: (deskId) =>
          ask(life, () => {
            const seqs = claims.filter((claim) => claim.deskId === deskId).map(({ seq }) => seq)
            return Math.max(0, ...seqs)
          }),
        claim: (desk, asked) => ask(life, () => asked.map((one) => claimOne(desk, one))),
        listUntold: (deskId) =>
          ask(life, () =>
            claims
              .filter((claim) => claim.deskId === deskId && claim.events.length === 0)
              .map(({ seq }) => seq),
          ),
        addEvents: (deskId, events) =>
          ask(life, () => {
            for (const told of events) addEvent(deskId, told)
          }),
        settle: ({ deskId }, settlements) =>
          ask(life, () => {
            for (const told of settlements) settle(deskId, told)
          }),
        listSettled: (deskId) => ask(life, () => listSettled(deskId)),
        noteSighting: () => ask(life, () => undefined),
        listDesks: () => ask(life, () => []),
        close: async () => undefined,
      })),
    countSettled: () => {
      const told = claims.flatMap(({ deskId, events }) =>
        events.filter(({ by }) => by !== deskId).map(({ event }) => event),
      )
      const count = (event: string) => told.filter((one) => one === event).length
      return { done: count('done'), void: count('void') }
    },
    countUntold: () => claims.filter(({ events }) => events.length === 0).length,
  }
}

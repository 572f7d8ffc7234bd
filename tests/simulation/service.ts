import type { HttpAnswer, HttpCall } from '#electron/api/http/http-client'
import { answerJson, packetOf, userJson } from './answer-json'
import {
  type Behaviour,
  type Outage,
  refusals,
  troubles,
  type Wording,
  type WriteFault,
} from './behaviour'
import { describeCall } from './describe-call'
import type { Random } from './random'
import type { Account, Activation, Maker, SimulatedService } from './service-record'
import { serviceSeconds, type VirtualTime, worldLife } from './virtual-time'

type Fields = Readonly<Record<string, string>>
type Effect = WriteFault | 'plain'

const pageSize = 10
const packetDays: Readonly<Record<string, number>> = { '1': 30, '11': 30, '12': 90, '13': 180 }
const trialPacket = '1'
const otherPacket = '13'
/** A service with a state, replicas, caches and bad days; it cannot tell a control from a row. */
export function createSimulatedService(
  behaviour: Behaviour,
  random: Random,
  time: VirtualTime,
  trace: (line: string) => void = () => undefined,
): SimulatedService {
  const accounts: Account[] = []
  const activations: Activation[] = []
  const attempts = new Map<string, number>()
  const absentUntil = new Map<string, number>()
  let pathAnswer: { readonly untilMs: number; readonly answer: HttpAnswer } | null = null
  let lastWrite: HttpAnswer | null = null
  let calls = 0

  const between = (range: readonly [number, number]) => random.between(range[0], range[1])
  const norm = (email: string) => (behaviour.normalises ? email.trim().toLowerCase() : email.trim())

  function makeAccount(fields: Fields, madeBy: Maker, madeAtMs = time.nowMs): Account {
    const shown = (text: string) => (behaviour.normalises ? ` ${text.toUpperCase()} ` : text)
    const endsAt = serviceSeconds(madeAtMs) + 30 * 86_400
    const account = {
      id: `S${1000 + accounts.length}`,
      email: fields.email ?? '',
      storeName: shown(fields.toko_name ?? ''),
      storeAddress: shown(fields.address ?? ''),
      madeBy,
      madeAtMs,
      visibleAtMs: madeAtMs + between(behaviour.invisibleMs),
      isGone: false,
      packets: [{ atMs: madeAtMs, packetId: trialPacket, endsAt }],
    }
    accounts.push(account)
    return account
  }

  for (let n = 0; n < behaviour.users; n += 1) {
    const fields = { email: `lama${n}@toko.id`, toko_name: `Lama ${n}`, address: `Jl. Lama ${n}` }
    makeAccount(fields, { row: null, attempt: 0 }, -30 * 86_400_000)
  }

  function answer(wording: Wording, email = ''): HttpAnswer {
    const messages = random
      .pick(wording.messages)
      .replace('{email}', email)
      .replace('{ref}', Math.floor(random.next() * 1e9).toString(36))
    const text = answerJson({ ...wording, messages })
    return { kind: 'answered', httpStatus: wording.httpStatus, text }
  }

  const yes = (data: string): HttpAnswer => ({
    kind: 'answered',
    httpStatus: 200,
    text: answerJson({ flag: true, data, messages: 'Success' }),
  })

  function absence(email: string): HttpAnswer {
    const { changes } = behaviour
    const isChanged = changes !== null && time.nowMs >= changes.atMs
    return answer(isChanged ? changes.absence : behaviour.absence, email)
  }

  function shardOf(text: string): number {
    let sum = 0
    for (const letter of text) sum = (sum * 31 + letter.charCodeAt(0)) % 997
    return sum / 997
  }

  function outageOf(calls: Outage['calls'], about: string): Outage | undefined {
    return behaviour.outages.find(
      (outage) =>
        (outage.calls === 'all' || outage.calls === calls) &&
        time.nowMs >= outage.fromMs &&
        time.nowMs < outage.toMs &&
        shardOf(about) < outage.shard,
    )
  }

  const lost: HttpAnswer = { kind: 'unknown', cause: 'reset', detail: 'ECONNRESET' }
  const silence: HttpAnswer = { kind: 'unknown', cause: 'timeout', detail: 'DeadlinePassed' }
  const says = (outage: Outage, email: string) =>
    outage.says ? answer(outage.says, email) : silence

  /** What a reader of one replica sees. */
  function seenBy(lagMs: number): Account[] {
    return accounts.filter(
      ({ isGone, visibleAtMs }) => !isGone && visibleAtMs <= time.nowMs - lagMs,
    )
  }

  function check(email: string): HttpAnswer {
    const outage = outageOf('checks', email)
    if (outage) return says(outage, email)
    if (pathAnswer && pathAnswer.untilMs > time.nowMs) return pathAnswer.answer
    const result = lookUp(email)
    if (behaviour.pathCacheMs > 0) {
      pathAnswer = { untilMs: time.nowMs + behaviour.pathCacheMs, answer: result }
    }
    return result
  }

  function lookUp(email: string): HttpAnswer {
    const key = norm(email)
    if ((absentUntil.get(key) ?? 0) > time.nowMs) return absence(email)
    const lagMs = random.pick(behaviour.replicasMs)
    const account = seenBy(lagMs).find((one) => norm(one.email) === key)
    const packet = account && packetOf(account, time.nowMs - lagMs)
    if (packet) return yes(`{"packet_id":"${packet.packetId}","packet_desc":"Paket"}`)
    if (behaviour.negativeCacheMs > 0) absentUntil.set(key, time.nowMs + behaviour.negativeCacheMs)
    return absence(email)
  }

  function list(page: number): HttpAnswer {
    const outage = outageOf('lists', String(page))
    if (outage) return says(outage, '')
    const lagMs = behaviour.listLagMs
    const shown = accounts.filter(
      ({ isGone, madeAtMs }) => !isGone && madeAtMs <= time.nowMs - lagMs,
    )
    const users = shown.slice((page - 1) * pageSize, page * pageSize)
    return yes(`[${users.map((account) => userJson(account, time.nowMs - lagMs)).join(',')}]`)
  }

  function detail(id: string): HttpAnswer {
    const outage = outageOf('checks', id)
    if (outage) return says(outage, '')
    const lagMs = random.pick(behaviour.replicasMs)
    const account = seenBy(lagMs).find((one) => one.id === id)
    return account ? yes(`[${userJson(account, time.nowMs - lagMs)}]`) : absence('')
  }

  function makerOf(key: string, row: number | null): Maker {
    const attempt = (attempts.get(key) ?? 0) + 1
    attempts.set(key, attempt)
    return { row, attempt }
  }

  function register(fields: Fields, madeBy: Maker): HttpAnswer {
    const email = norm(fields.email ?? '')
    const isTaken = accounts.some((one) => !one.isGone && norm(one.email) === email)
    if (behaviour.refusesDuplicates && isTaken) return answer(refusals[0] as Wording, fields.email)
    const { id } = makeAccount(fields, madeBy)
    return yes(`{"registration_id":"${id}"}`)
  }

  function activate(fields: Fields, madeBy: Maker, isOther: boolean): HttpAnswer {
    const account = accounts.find((one) => one.id === fields.registration_id)
    if (!account) return answer(refusals[2] as Wording)
    const packetId = isOther ? otherPacket : (fields.packet_id ?? '')
    const before = account.packets.at(-1)
    const from = Math.max(serviceSeconds(time.nowMs), before?.endsAt ?? 0)
    const endsAt = from + (packetDays[packetId] ?? 30) * 86_400
    account.packets.push({ atMs: time.nowMs, packetId, endsAt })
    activations.push({ id: packetId, invoice: fields.invoice_code ?? '', madeBy })
    return yes(
      `{"registration_id":"${account.id}","packet_id":"${packetId}","packet_desc":"Paket"}`,
    )
  }

  function chooseEffect(): Effect {
    let left = random.next()
    for (const [effect, rate] of Object.entries(behaviour.writes)) {
      left -= rate
      if (left < 0) return effect as Effect // A key of `writes`.
    }
    return 'plain'
  }

  function write(path: string, fields: Fields): HttpAnswer {
    const isRegistration = path === '/registration'
    const row = Number(
      /\d+$/.exec(isRegistration ? (fields.toko_name ?? '') : (fields.invoice_code ?? ''))?.[0] ??
        Number.NaN,
    )
    const email = fields.email ?? ''
    const madeBy = makerOf(`${path} ${row}`, row)
    const effect = chooseEffect()
    const perform = () =>
      isRegistration
        ? register(fields, madeBy)
        : activate(fields, madeBy, effect === 'other-packet')
    const outage = outageOf('writes', email)
    if (outage) {
      if (outage.isDone) perform()
      return says(outage, email)
    }
    switch (effect) {
      case 'lost-before':
        return lost
      case 'lost-after':
        perform()
        return lost
      case 'late':
        time.at(time.nowMs + between(behaviour.lateMs), worldLife, perform)
        return lost
      case 'unsent':
        return { kind: 'unsent', cause: 'connect-failed', detail: 'ECONNREFUSED' }
      case 'no-after':
        perform()
        return answer(random.chance(0.3) ? random.pick(troubles) : random.pick(refusals), email)
      case 'no-before':
        return answer(random.pick(refusals), email)
      case 'html-after':
        perform()
        return { kind: 'answered', httpStatus: random.pick([200, 502]), text: '<h1>Error</h1>' }
      case 'other-answer': {
        const own = perform()
        const other = lastWrite ?? own
        lastWrite = own
        return other
      }
      default: {
        lastWrite = perform()
        return lastWrite
      }
    }
  }

  function perform({ method, path, body }: HttpCall): HttpAnswer {
    calls += 1
    const [place = '', query = ''] = path.split('?')
    const fields: Fields = Object.fromEntries(new URLSearchParams(body?.text ?? query))
    if (method === 'POST' && place !== '/user_check') return write(place, fields)
    if (random.chance(behaviour.readsLost)) return lost
    if (place === '/user_check') return check(fields.email ?? '')
    if (place.startsWith('/users/')) return list(Number(place.slice(7)))
    if (place.startsWith('/user/')) return detail(decodeURIComponent(place.slice(6)))
    return yes('{"registration_packets":[],"user_type":[]}')
  }

  return {
    accounts,
    activations,
    get calls() {
      return calls
    },
    client: (life) => ({
      send: (call) =>
        new Promise((resolve) => {
          // The call arrives even where nobody waits for its answer any more.
          time.at(time.nowMs + between(behaviour.latencyMs), worldLife, () => {
            const result = perform(call)
            trace(describeCall(time.nowMs, call, result))
            time.at(time.nowMs + between(behaviour.latencyMs), life, () => resolve(result))
          })
        }),
      close: () => Promise.resolve(),
    }),
    list: () =>
      accounts
        .filter(({ isGone, madeAtMs }) => !isGone && madeAtMs <= time.nowMs - behaviour.listLagMs)
        .map((account) => ({
          emailKey: account.email.trim().toLowerCase(),
          registrationId: account.id,
          storeName: account.storeName,
          storeAddress: account.storeAddress,
          registeredAt: serviceSeconds(account.madeAtMs),
          packetId: packetOf(account, time.nowMs - behaviour.listLagMs)?.packetId ?? null,
          packetName: null,
          copiedAt: serviceSeconds(time.nowMs),
          expiresAt: packetOf(account, time.nowMs - behaviour.listLagMs)?.endsAt ?? null,
        })),
    registerElsewhere(email) {
      const fields = { email, toko_name: 'Toko Lain', address: 'Jl. Lain' }
      makeAccount(fields, { row: null, attempt: 0 })
    },
    activateElsewhere({ id: registration_id, packetId: packet_id, invoice: invoice_code }) {
      activate({ registration_id, packet_id, invoice_code }, { row: null, attempt: 0 }, false)
    },
    removeUser() {
      const account = accounts.find(({ madeBy, isGone }) => madeBy.row === null && !isGone)
      if (account) account.isGone = true
    },
  }
}

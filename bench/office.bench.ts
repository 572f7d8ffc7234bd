import { readOfficeAddress } from '#electron/office/office-address'
import { openRegister, type Register } from '#electron/office/register'
import {
  officePassword,
  type RegisterServer,
  startRegisterServer,
} from '#tests/electron/office/register-server'
import type { Bench, BenchContext, Figure } from './frame/bench'
import { median, percentile } from './frame/numbers'
import { type Service, servePractice } from './frame/practice'
import { type RegisterAccess, sendRun } from './frame/send-run'

export const bench: Bench = {
  title: 'A run whose desk shares a register, on the same machine, beside one that works alone',
  parts: { servePractice, sendRun },
  async run(context) {
    const server = await startRegisterServer()
    const access = { address: server.address(), password: officePassword }
    try {
      return [
        ...(await measureRuns(context, access)),
        ...(await measureDesks(access, context.isQuick)),
        ...(await measureGrowth(server, access, context.isQuick)),
      ]
    } finally {
      await server.remove()
    }
  },
}

async function measureRuns(context: BenchContext, register: RegisterAccess): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const [latencyMs, atLeast] of [
    [20, 0.85],
    [0, 0.6],
  ] as const) {
    const { answer, stop } = await context.start(servePractice, { latencyMs, users: 0 })
    for (const inFlight of [16, 8]) {
      const one = { latencyMs, inFlight, register }
      figures.push(await measureRun(context, answer, one, atLeast))
    }
    await stop()
  }
  return figures
}

async function measureRun(
  { folder, isQuick, run }: BenchContext,
  service: Service,
  one: {
    readonly latencyMs: number
    readonly inFlight: number
    readonly register: RegisterAccess
  },
  atLeast: number,
): Promise<Figure> {
  const { latencyMs, inFlight, register } = one
  const rows = (latencyMs === 0 ? 2000 : inFlight * 50) * (isQuick ? 1 : 5)
  const alone: number[] = []
  const together: number[] = []
  for (let round = 0; round < 3; round += 1) {
    const series = `${latencyMs}-${inFlight}-${round}`
    const input = { service, folder, rows, inFlight, checksFirst: false }
    const own = await run(sendRun, { ...input, series: `alone-${series}` })
    alone.push(own.rowsPerSecond)
    const shared = await run(sendRun, { ...input, register, series: `office-${series}` })
    together.push(shared.rowsPerSecond)
  }
  return {
    what: `${latencyMs} ms, ${inFlight} in flight`,
    value: median(together),
    unit: 'rows/s',
    beside: { what: 'alone', value: median(alone) },
    bar: { of: 'ratio', atLeast },
  }
}

const batch = 16

function open({ address, password }: RegisterAccess): Promise<Register> {
  return openRegister(readOfficeAddress(address), { password, authorities: [] })
}

/** Claims batches of new keys for so long; gives how long each took, milliseconds. */
async function claimFor(register: Register, name: string, ms: number): Promise<number[]> {
  const desk = { deskId: await register.addDesk(), service: 'https://bench', operator: 'bench' }
  const times: number[] = []
  const end = performance.now() + ms
  for (let seq = 1; performance.now() < end; seq += batch) {
    const first = seq
    const asked = Array.from({ length: batch }, (_, n) => ({
      ...{ key: `${name} ${first + n}`, seq: first + n, at: null },
    }))
    const startedAt = performance.now()
    await register.claim(desk, asked)
    times.push(performance.now() - startedAt)
  }
  return times
}

async function measureDesks(access: RegisterAccess, isQuick: boolean): Promise<Figure[]> {
  const ms = isQuick ? 2000 : 10_000
  const registers = await Promise.all(Array.from({ length: 10 }, () => open(access)))
  const times = await Promise.all(registers.map((one, n) => claimFor(one, `desk ${n}`, ms)))
  await Promise.all(registers.map((one) => one.close()))
  const all = times.flat()
  return [
    {
      what: `ten desks at once, ${batch} claims a statement`,
      value: (all.length * batch * 1000) / ms,
      unit: 'rows/s',
    },
    { what: 'their statements, p95', value: percentile(all, 0.95), unit: 'ms' },
  ]
}

/** The same statement in a register that is full; growth is flat where both take as long. */
async function measureGrowth(
  server: RegisterServer,
  access: RegisterAccess,
  isQuick: boolean,
): Promise<Figure[]> {
  const register = await open(access)
  const ms = isQuick ? 1000 : 5000
  const before = median(await claimFor(register, 'empty', ms))
  const claims = isQuick ? 1_000_000 : 10_000_000
  const [deskId, service] = [await register.addDesk(), 'https://bench']
  await register.claim({ deskId, service, operator: 'bench' }, [{ key: 'one', seq: 1, at: null }])
  await server.query(
    `INSERT INTO elkassa.claims (service_id, key, turn, desk_id, seq, operator, claimed_at)
     SELECT s.service_id, sha256(n::text::bytea), 1, $1, n + 1, 'bench', now()
     FROM elkassa.services s, generate_series(1, $2::bigint) n WHERE s.address = $3`,
    [deskId, claims, service],
  )
  await server.query('ANALYZE elkassa.claims')
  const after = median(await claimFor(register, 'full', ms))
  await register.close()
  return [
    {
      what: `a statement beside ${claims.toLocaleString('en')} claims`,
      value: after,
      unit: 'ms',
      beside: { what: 'beside few', value: before },
      bar: { of: 'ratio', atMost: 1.2 },
    },
  ]
}

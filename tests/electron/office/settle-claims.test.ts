import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { ClaimAnswer, Register } from '#electron/office/register'
import { type RegisterServer, startRegisterServer } from './register-server'

const service = 'https://layanan.contoh'
const key = 'toko@contoh.co.id'
let server: RegisterServer
const opened: Register[] = []

beforeAll(async () => {
  server = await startRegisterServer()
}, 60_000)
afterAll(() => server.remove())
afterEach(async () => {
  for (const register of opened.splice(0)) await register.close()
  await server.query('DROP SCHEMA IF EXISTS elkassa CASCADE')
})

async function openDesk(name: string) {
  const register = await server.open()
  opened.push(register)
  const deskId = await register.addDesk()
  await register.nameDesk(deskId, name)
  const desk = { deskId, service, operator: `di ${name}` }
  return {
    register,
    desk,
    claim: async (seq: number) => (await register.claim(desk, [{ key, seq, at: null }]))[0],
    tell: (id: number, event: 'done' | 'doubt' | 'void', seq = 1) =>
      register.addEvents(deskId, [{ id, seq, event, registrationId: null, at: 5 }]),
    settle: (id: number, claimId: number, event: 'done' | 'void') => {
      const registrationId = event === 'done' ? 'ELK1' : null
      return register.settle(desk, [{ id, claimId, event, registrationId, at: 7 }])
    },
  }
}

function claimIdOf(answer: ClaimAnswer | undefined): number {
  if (answer?.kind !== 'theirs') throw new Error('not claimed by another desk')
  return answer.holder.claimId
}

describe('a claim that another desk settles', () => {
  it('is free once it was ended, and its own desk learns who read that', async () => {
    const [one, two] = [await openDesk('Meja 1'), await openDesk('Meja 2')]
    await one.claim(1)
    await two.settle(1, claimIdOf(await two.claim(1)), 'void')
    expect(await two.claim(2)).toEqual({ kind: 'ours', seq: 2 })
    expect(await one.claim(2)).toMatchObject({ kind: 'theirs', holder: { desk: 'Meja 2' } })
    expect(await one.register.listSettled(one.desk.deskId)).toEqual([
      ...[{ seq: 1, event: 'void', desk: 'Meja 2', operator: 'di Meja 2', at: 7 }].map((told) => ({
        ...told,
        registrationId: null,
      })),
    ])
  })

  it('stays where its own desk told that it is done, before or in the same moment', async () => {
    const [one, two] = [await openDesk('Meja 1'), await openDesk('Meja 2')]
    await one.claim(1)
    const claimId = claimIdOf(await two.claim(1))
    await one.tell(1, 'done')
    await two.settle(1, claimId, 'void')
    expect(await two.claim(2)).toMatchObject({ kind: 'theirs', holder: { state: 'done' } })
  })

  it('is decided by one of them, however often both speak at once', async () => {
    const [one, two] = [await openDesk('Meja 1'), await openDesk('Meja 2')]
    for (let seq = 1; seq <= 20; seq += 1) {
      const own = { key: `toko${seq}@contoh.co.id`, seq, at: null }
      await one.register.claim(one.desk, [own])
      const claimId = claimIdOf((await two.register.claim(two.desk, [own]))[0])
      await Promise.all([one.tell(seq, 'done', seq), two.settle(seq, claimId, 'void')])
    }
    const claims = await server.query<{ events: string[] }>(
      `SELECT array(SELECT e.event FROM elkassa.claim_events e WHERE e.claim_id = c.claim_id
         ORDER BY e.recorded_at) AS events FROM elkassa.claims c`,
    )
    expect(claims).toHaveLength(20)
    // Ended after it was done: never.
    for (const { events } of claims) expect(events.join(' ')).toMatch(/^(done|void done)$/)
  })

  it('is settled once where the answer was lost and it is told again', async () => {
    const [one, two] = [await openDesk('Meja 1'), await openDesk('Meja 2')]
    await one.claim(1)
    const claimId = claimIdOf(await two.claim(1))
    await two.settle(1, claimId, 'done')
    await two.settle(1, claimId, 'done')
    await two.settle(2, claimId, 'void')
    expect(await one.register.listSettled(one.desk.deskId)).toMatchObject([
      { event: 'done', registrationId: 'ELK1' },
    ])
    expect(await server.query('SELECT event FROM elkassa.claim_events')).toHaveLength(1)
  })
})

describe('desks of an office', () => {
  it('are listed with who works there, when they were seen and what they did not tell of', async () => {
    const [one, two] = [await openDesk('Meja 1'), await openDesk('Meja 2')]
    await one.claim(1)
    await one.register.noteSighting(one.desk, true)
    await one.register.noteSighting(one.desk, true)
    await two.register.noteSighting(two.desk, false)
    expect(await two.register.listDesks()).toMatchObject([
      { name: 'Meja 2', operator: 'di Meja 2', isSending: false, openClaims: 0 },
      { name: 'Meja 1', operator: 'di Meja 1', isSending: true, openClaims: 1 },
    ])
    expect(await server.query('SELECT FROM elkassa.desk_sightings')).toHaveLength(2)
  })
})

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { findDesk } from '#electron/ledger/office/desk-table'
import { confirmRefusal } from '#electron/ledger/runs/proof-rows'
import { recordUnknown } from '#electron/ledger/runs/sending-table'
import { clearDoubt } from '#electron/ledger/runs/unresolved-rows'
import { OfficeAway } from '#electron/office/office-failure'
import { type RegisterServer, startRegisterServer } from '#tests/electron/office/register-server'
import { openOfficeOf } from './desk'

let register: RegisterServer
let office: Awaited<ReturnType<typeof openOfficeOf>>

beforeAll(async () => {
  register = await startRegisterServer()
}, 60_000)
afterAll(() => register.remove())
beforeEach(async () => {
  office = await openOfficeOf(register)
})
afterEach(async () => {
  await office.close()
  await register.start()
  await register.query('DROP SCHEMA IF EXISTS elkassa CASCADE')
})

const names = (count: number) => Array.from({ length: count }, (_, n) => `toko${n}@contoh.co.id`)

describe('two desks with the same file', () => {
  it('send each row once between them, and each says who sent the others', async () => {
    const desks = [await office.openDesk('Meja 1'), await office.openDesk('Meja 2')]
    const runs = desks.map((desk) => ({ desk, runId: desk.addRun(40) }))
    await Promise.all(runs.map(({ desk, runId }) => desk.start(runId).ended))
    expect(office.server.counts().calls.register).toBe(40)
    expect(names(40).every((email) => office.server.findUser(email) !== undefined)).toBe(true)
    const totals = runs.map(({ desk, runId }) => desk.totals(runId))
    expect(totals.map(({ done, excluded }) => done + excluded)).toEqual([40, 40])
    expect((totals[0]?.done ?? 0) + (totals[1]?.done ?? 0)).toBe(40)
    for (const [at, other] of ['Meja 2', 'Meja 1'].entries()) {
      const left = runs[at]?.desk.rows(runs[at].runId).filter(({ state }) => state === 'excluded')
      for (const row of left ?? []) {
        const registrationId = office.server.findUser(row.values.email ?? '')?.registrationId
        expect(row.conflict).toMatchObject({
          kind: 'sent-elsewhere',
          ...{ desk: other, operator: 'siti', state: 'done', registrationId },
        })
      }
    }
    await Promise.all(desks.map((desk) => desk.office().close()))
    expect((await office.claims()).filter(({ events }) => events.at(-1) === 'done')).toHaveLength(
      40,
    )
  })

  it('leave what is in doubt at one desk alone at the other, until it is known', async () => {
    const [one, two] = [await office.openDesk('Meja 1'), await office.openDesk('Meja 2')]
    office.server.setFaults([{ fault: 'reset-after', call: 'register', every: 1 }])
    const first = one.addRun(1)
    const sending = one.start(first)
    await vi.waitFor(() => expect(one.totals(first).unknown).toBe(1), { timeout: 20_000 })
    sending.pause()
    await sending.ended
    await one.joinAgain()
    const second = two.addRun(1)
    expect(await two.start(second).ended).toBe('stopped')
    expect(two.run(second)).toMatchObject({ stopCause: 'rows-elsewhere' })
    expect(two.rows(second)[0]).toMatchObject({
      ...{ state: 'unsent', cause: 'claimed-elsewhere', attempts: 0 },
      conflict: { kind: 'sent-elsewhere', desk: 'Meja 1', state: 'unknown' },
    })
    expect(two.rows(second)[0]?.passwordSealed).not.toBeNull()
    expect(office.server.counts().calls.register).toBe(1)
  })

  it('give back at once what is not sent after all', async () => {
    const desk = await office.openDesk('Meja 1')
    const [taken] = names(1)
    await desk.start(desk.addRun(1)).ended
    const again = await office.openDesk('Meja 2')
    // Asked for by another key, so that the office has nothing against it: the service has.
    const runId = again.addRun(1, () => taken?.toUpperCase() ?? '')
    expect(await again.start(runId).ended).toBe('finished')
    expect(again.rows(runId)).toMatchObject([
      { state: 'excluded', conflict: { kind: 'already-user' } },
    ])
    await vi.waitFor(
      async () =>
        expect((await office.claims()).at(-1)).toMatchObject({ desk: 'Meja 2', events: ['void'] }),
      { timeout: 20_000 },
    )
  })

  it('let the other desk send what came to nothing at one', async () => {
    const [one, two] = [await office.openDesk('Meja 1'), await office.openDesk('Meja 2')]
    office.server.setFaults([{ fault: 'reset-before', call: 'register', every: 1 }])
    const first = one.addRun(1)
    const sending = one.start(first, { settleSeconds: 600 })
    await vi.waitFor(() => expect(one.totals(first).unknown).toBe(1), { timeout: 20_000 })
    sending.cancel()
    await sending.ended
    clearDoubt(one.db, { runId: first, position: 0 })
    await one.joinAgain()
    office.server.setFaults([])
    const second = two.addRun(1)
    expect(await two.start(second).ended).toBe('finished')
    expect(two.totals(second).done).toBe(1)
    expect(await office.claims()).toMatchObject([
      { desk: 'Meja 1', turn: 1, events: ['doubt', 'void'] },
      { desk: 'Meja 2', turn: 2 },
    ])
  })
})

describe('an office that is away', () => {
  it('keeps rows from being sent, and the run goes on by itself once it is back', async () => {
    const desk = await office.openDesk('Meja 1')
    await desk.office().whenAnswered(AbortSignal.timeout(20_000))
    await register.stop()
    const runId = desk.addRun(3)
    const sending = desk.start(runId)
    await vi.waitFor(() => expect(desk.office().state.kind).toBe('away'), { timeout: 20_000 })
    expect(sending.progress().officeAwaySince).toEqual(expect.any(Number))
    expect(office.server.counts().calls.register).toBe(0)
    await register.start()
    expect(await sending.ended).toBe('finished')
    expect(sending.progress().officeAwaySince).toBeNull()
    expect(desk.totals(runId).done).toBe(3)
  })

  it.each([
    ['its disk is full', '53100'],
    ['it is shutting down', '57P01'],
    ['two transactions stand in each other’s way', '40001'],
  ])('is one that can write nothing: %s', async (_, code) => {
    const desk = await office.openDesk('Meja 1')
    await desk.office().whenAnswered(AbortSignal.timeout(20_000))
    await register.query(`CREATE FUNCTION elkassa.fail() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'uji' USING ERRCODE = '${code}'; END $$;
      CREATE TRIGGER fail BEFORE INSERT ON elkassa.claims EXECUTE FUNCTION elkassa.fail()`)
    const runId = desk.addRun(3)
    const sending = desk.start(runId)
    await vi.waitFor(() => expect(desk.office().state.kind).toBe('away'), { timeout: 20_000 })
    expect(office.server.counts().calls.register).toBe(0)
    await register.query('DROP TRIGGER fail ON elkassa.claims')
    expect(await sending.ended).toBe('finished')
    expect(desk.totals(runId).done).toBe(3)
  })

  it('lets a run be paused, stops one that nobody looks at, and claims nothing for either', async () => {
    const desk = await office.openDesk('Meja 1')
    await desk.office().whenAnswered(AbortSignal.timeout(20_000))
    await register.stop()
    const runId = desk.addRun(3)
    const sending = desk.start(runId)
    await vi.waitFor(() => expect(desk.office().state.kind).toBe('away'), { timeout: 20_000 })
    sending.pause()
    expect(await sending.ended).toBe('paused')
    expect(await desk.start(runId, { patienceMs: 300 }).ended).toBe('stopped')
    expect(desk.run(runId)).toMatchObject({ stopCause: 'office-away' })
    await register.start()
    await desk.joinAgain()
    await desk.joinAgain()
    expect((await office.claims()).every(({ events }) => events.includes('void'))).toBe(true)
    expect(desk.totals(runId)).toMatchObject({ ready: 3 })
  })

  it('keeps nobody who pauses while a question to it is lost', async () => {
    let lose: () => void = () => undefined
    const asked = vi.fn()
    const desk = await office.openDesk('Meja 1', {
      openRegister: async () => ({
        ...(await register.open()),
        claim: () =>
          new Promise((_, reject) => {
            asked()
            lose = () => reject(new OfficeAway('lost'))
          }),
      }),
    })
    await desk.office().whenAnswered(AbortSignal.timeout(20_000))
    const runId = desk.addRun(2)
    const sending = desk.start(runId)
    await vi.waitFor(() => expect(asked).toHaveBeenCalled(), { timeout: 20_000 })
    sending.pause()
    lose()
    expect(await sending.ended).toBe('paused')
    expect(desk.totals(runId)).toMatchObject({ ready: 2 })
  })

  it('hears of what was done meanwhile, once it is back', async () => {
    const desk = await office.openDesk('Meja 1')
    await desk.office().whenAnswered(AbortSignal.timeout(20_000))
    office.server.setLatency(300)
    const runId = desk.addRun(1)
    const sending = desk.start(runId)
    await vi.waitFor(() => expect(desk.totals(runId).sending).toBe(1), { timeout: 20_000 })
    await register.stop()
    expect(await sending.ended).toBe('finished')
    await register.start()
    await vi.waitFor(
      async () => expect(await office.claims()).toMatchObject([{ events: ['done'] }]),
      { timeout: 30_000 },
    )
  })
})

describe('a refusal that proves untrue', () => {
  it('is claimed anew, however late the office hears of both', async () => {
    const [one, two] = [await office.openDesk('Meja 1'), await office.openDesk('Meja 2')]
    office.server.setFaults([{ fault: 'field-refused', call: 'register' }])
    const first = one.addRun(1)
    const sending = one.start(first)
    await vi.waitFor(() => expect(one.totals(first).sending).toBe(1), {
      ...{ timeout: 20_000, interval: 1 },
    })
    await register.stop()
    await vi.waitFor(() => expect(one.totals(first).refused).toBe(1), { timeout: 20_000 })
    sending.pause()
    await sending.ended
    await vi.waitFor(() => expect(one.office().state.kind).toBe('away'), { timeout: 20_000 })
    const row = { runId: first, position: 0 }
    confirmRefusal(one.db, row)
    // As the next sync shows it.
    recordUnknown(one.db, row, { cause: 'there-in-copy', nextCheckAt: null })
    await register.start()
    await one.joinAgain()
    expect(await office.claims()).toMatchObject([
      { desk: 'Meja 1', turn: 1, events: ['doubt', 'void'] },
      { desk: 'Meja 1', turn: 2, events: ['doubt'] },
    ])
    const second = two.addRun(1)
    expect(await two.start(second).ended).toBe('stopped')
    expect(two.run(second)).toMatchObject({ stopCause: 'rows-elsewhere' })
  })
})

describe('a desk that joins', () => {
  it('tells what it sent before, and another desk does not send it', async () => {
    const one = await office.openDesk('Meja 1')
    const early = one.addRun(2)
    await one.start(early, { office: null }).ended
    await one.joinAgain()
    const two = await office.openDesk('Meja 2')
    const late = two.addRun(3)
    expect(await two.start(late).ended).toBe('finished')
    expect(two.totals(late)).toMatchObject({ done: 1, excluded: 2 })
    expect(office.server.counts().calls.register).toBe(3)
  })

  it('may send nothing before a person has looked at what two desks sent', async () => {
    const one = await office.openDesk('Meja 1')
    await one.start(one.addRun(2)).ended
    const two = await office.openDesk('Meja 2')
    await two.office().whenAnswered(AbortSignal.timeout(20_000))
    const runId = two.addRun(2)
    // As if both had sent before there was an office.
    two.db
      .prepare(`UPDATE run_rows SET state = 'done', sent_at = 1, settled_at = 1 WHERE run_id = ?`)
      .run(runId)
    await two.joinAgain()
    expect(two.office().state.refusal).toMatchObject({
      code: 'office-collisions',
      options: { details: { count: 2 } },
    })
    const next = two.addRun(1, () => 'baru@contoh.co.id')
    expect(await two.start(next).ended).toBe('stopped')
    expect(two.run(next)).toMatchObject({
      ...{ stopCause: 'office-refused', stopDetail: 'office-collisions' },
    })
    expect(office.server.findUser('baru@contoh.co.id')).toBeUndefined()
  })

  it('goes on as a new desk where its record was put back from a copy', async () => {
    const desk = await office.openDesk('Meja 1')
    await desk.start(desk.addRun(1, () => 'lama@contoh.co.id')).ended
    await desk.office().close()
    const copy = findDesk(desk.db)
    // What the copy does not have: a row that was claimed and sent after it was made.
    await desk.joinAgain()
    await desk.start(desk.addRun(1, () => 'sesudah@contoh.co.id')).ended
    await desk.office().close()
    desk.db.exec(`DELETE FROM office_claims WHERE key = 'sesudah@contoh.co.id';
      DELETE FROM run_rows WHERE dedupe_key = 'sesudah@contoh.co.id';
      UPDATE office_desk SET used_seq = ${copy?.usedSeq ?? 0}`)
    await desk.joinAgain()
    expect(desk.office().state).toEqual({ kind: 'joined', refusal: null })
    expect(findDesk(desk.db)?.deskId).not.toBe(copy?.deskId)
    const again = desk.addRun(2, (n) => ['lama@contoh.co.id', 'sesudah@contoh.co.id'][n] ?? '')
    await desk.start(again).ended
    expect(desk.totals(again)).toMatchObject({ done: 0, excluded: 2 })
    expect(office.server.counts().calls.register).toBe(2)
  })

  it('tells everything again to a register that was put back from a copy', async () => {
    const one = await office.openDesk('Meja 1')
    await one.start(one.addRun(2)).ended
    await one.office().close()
    // The copy was made before the second row.
    await register.query(`DELETE FROM elkassa.claim_events;
      DELETE FROM elkassa.claims WHERE seq = (SELECT max(seq) FROM elkassa.claims)`)
    await one.joinAgain()
    expect(one.office().state).toEqual({ kind: 'joined', refusal: null })
    const two = await office.openDesk('Meja 2')
    const late = two.addRun(2)
    await two.start(late).ended
    expect(two.totals(late).done).toBe(0)
    expect(office.server.counts().calls.register).toBe(2)
  })

  it('ends claims that it stopped on before anything was written down', async () => {
    const one = await office.openDesk('Meja 1')
    await one.office().whenAnswered(AbortSignal.timeout(20_000))
    const runId = one.addRun(1)
    const [row] = one.rows(runId)
    if (!row) throw new Error('no row')
    expect(await one.office().claim(row, AbortSignal.timeout(20_000))).toMatchObject({
      kind: 'ours',
    })
    await one.joinAgain()
    expect(await office.claims()).toMatchObject([{ desk: 'Meja 1', events: ['void'] }])
    const two = await office.openDesk('Meja 2')
    const other = two.addRun(1)
    expect(await two.start(other).ended).toBe('finished')
    expect(two.totals(other).done).toBe(1)
  })
})

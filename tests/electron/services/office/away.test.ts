import { describe, expect, it, vi } from 'vitest'
import { OfficeAway } from '#electron/office/office-failure'
import { officeForTests } from './desk'

const used = officeForTests()

describe('an office that is away', () => {
  it('keeps rows from being sent, and the run goes on by itself once it is back', async () => {
    const desk = await used.office.openDesk('Meja 1')
    await desk.office().whenAnswered(AbortSignal.timeout(20_000))
    await used.register.stop()
    const runId = desk.addRun(3)
    const sending = desk.start(runId)
    await vi.waitFor(() => expect(desk.office().state.kind).toBe('away'), { timeout: 20_000 })
    expect(sending.progress().officeAwaySince).toEqual(expect.any(Number))
    expect(used.office.server.counts().calls.register).toBe(0)
    await used.register.start()
    expect(await sending.ended).toBe('finished')
    expect(sending.progress().officeAwaySince).toBeNull()
    expect(desk.totals(runId).done).toBe(3)
  })

  it.each([
    ['its disk is full', '53100'],
    ['it is shutting down', '57P01'],
    ['two transactions stand in each other’s way', '40001'],
  ])('is one that can write nothing: %s', async (_, code) => {
    const desk = await used.office.openDesk('Meja 1')
    await desk.office().whenAnswered(AbortSignal.timeout(20_000))
    await used.register.query(`CREATE FUNCTION elkassa.fail() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'uji' USING ERRCODE = '${code}'; END $$;
      CREATE TRIGGER fail BEFORE INSERT ON elkassa.claims EXECUTE FUNCTION elkassa.fail()`)
    const runId = desk.addRun(3)
    const sending = desk.start(runId)
    await vi.waitFor(() => expect(desk.office().state.kind).toBe('away'), { timeout: 20_000 })
    expect(used.office.server.counts().calls.register).toBe(0)
    await used.register.query('DROP TRIGGER fail ON elkassa.claims')
    expect(await sending.ended).toBe('finished')
    expect(desk.totals(runId).done).toBe(3)
  })

  it('lets a run be paused, stops one that nobody looks at, and claims nothing for either', async () => {
    const desk = await used.office.openDesk('Meja 1')
    await desk.office().whenAnswered(AbortSignal.timeout(20_000))
    await used.register.stop()
    const runId = desk.addRun(3)
    const sending = desk.start(runId)
    await vi.waitFor(() => expect(desk.office().state.kind).toBe('away'), { timeout: 20_000 })
    sending.pause()
    expect(await sending.ended).toBe('paused')
    expect(await desk.start(runId, { patienceMs: 300 }).ended).toBe('stopped')
    expect(desk.run(runId)).toMatchObject({ stopCause: 'office-away' })
    await used.register.start()
    await desk.joinAgain()
    await desk.joinAgain()
    expect((await used.office.claims()).every(({ events }) => events.includes('void'))).toBe(true)
    expect(desk.totals(runId)).toMatchObject({ ready: 3 })
  })

  it('keeps nobody who pauses while a question to it is lost', async () => {
    let lose: () => void = () => undefined
    const asked = vi.fn()
    const desk = await used.office.openDesk('Meja 1', {
      openRegister: async () => ({
        ...(await used.register.open()),
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
    const desk = await used.office.openDesk('Meja 1')
    await desk.office().whenAnswered(AbortSignal.timeout(20_000))
    used.office.server.setLatency(300)
    const runId = desk.addRun(1)
    const sending = desk.start(runId)
    await vi.waitFor(() => expect(desk.totals(runId).sending).toBe(1), { timeout: 20_000 })
    await used.register.stop()
    expect(await sending.ended).toBe('finished')
    await used.register.start()
    await vi.waitFor(
      async () => expect(await used.office.claims()).toMatchObject([{ events: ['done'] }]),
      { timeout: 30_000 },
    )
  })
})

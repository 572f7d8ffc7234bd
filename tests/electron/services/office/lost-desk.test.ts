import { describe, expect, it, vi } from 'vitest'
import { askAgain } from '#electron/ledger/runs/sending-table'
import { officeForTests } from './desk'

const used = officeForTests()

type Desk = Awaited<ReturnType<typeof used.office.openDesk>>

/** A desk that claimed a row, sent it, and never told what became of it. */
async function openLostDesk(fault: 'reset-before' | 'reset-after') {
  const desk = await used.office.openDesk('Meja 1')
  used.office.server.setFaults([{ fault, call: 'register', every: 1 }])
  const runId = desk.addRun(1)
  const sending = desk.start(runId, { settleSeconds: 600 })
  await vi.waitFor(() => expect(desk.totals(runId).unknown).toBe(1), { timeout: 20_000 })
  sending.pause()
  await sending.ended
  await desk.office().close()
  used.office.server.setFaults([])
  await used.register.query(`UPDATE elkassa.claims SET claimed_at = claimed_at - interval '1 hour'`)
  return { desk, runId }
}

async function takeOn(desk: Desk, runId: number) {
  askAgain(desk.db, runId, 1)
  return desk.start(runId, { takesOn: true }).ended
}

describe('what a lost desk claimed', () => {
  it('is not taken on before a person asks for it, nor while it is young', async () => {
    await openLostDesk('reset-before')
    const two = await used.office.openDesk('Meja 2')
    const runId = two.addRun(1)
    expect(await two.start(runId).ended).toBe('stopped')
    expect(two.rows(runId)[0]).toMatchObject({ state: 'unsent', cause: 'claimed-elsewhere' })
    await used.register.query(
      'UPDATE elkassa.claims SET claimed_at = clock_timestamp() - $1::interval',
      ['5 minutes'],
    )
    expect(await takeOn(two, runId)).toBe('stopped')
    expect(two.rows(runId)[0]).toMatchObject({ state: 'unsent', cause: 'claimed-elsewhere' })
  })

  it('is sent from here once a row sent later shows that nothing came of it', async () => {
    const lost = await openLostDesk('reset-before')
    const two = await used.office.openDesk('Meja 2')
    const runId = two.addRun(1)
    await takeOn(two, runId)
    // Nothing shows yet how long the service takes: it says why it is in doubt.
    expect(two.rows(runId)[0]).toMatchObject({ state: 'unknown', cause: 'no-twin', attempts: 0 })
    expect(used.office.server.counts().calls.register).toBe(1)
    await two.start(two.addRun(1, () => 'lain@contoh.co.id')).ended
    expect(await takeOn(two, runId)).toBe('finished')
    expect(two.rows(runId)[0]).toMatchObject({ state: 'done', knownBy: 'answer' })
    expect(await used.office.claims()).toMatchObject([
      { desk: 'Meja 1', turn: 1, events: expect.arrayContaining(['doubt', 'void']) },
      { desk: 'Meja 2', turn: 1 },
      { desk: 'Meja 2', turn: 2 },
    ])
    // It comes back, reads, and sends nothing again.
    await lost.desk.joinAgain()
    askAgain(lost.desk.db, lost.runId, 1)
    await lost.desk.start(lost.runId).ended
    expect(lost.desk.totals(lost.runId).unknown).toBe(0)
    expect(used.office.server.findUser('toko0@contoh.co.id')).toBeDefined()
    expect(used.office.server.counts().registered).toBe(2)
  })

  it('is on record as done for that desk, proven by reading', async () => {
    const lost = await openLostDesk('reset-after')
    const { registrationId } = used.office.server.findUser('toko0@contoh.co.id') ?? {}
    const two = await used.office.openDesk('Meja 2')
    const runId = two.addRun(1)
    await takeOn(two, runId)
    expect(two.rows(runId)[0]).toMatchObject({
      ...{ state: 'excluded', knownBy: 'reading' },
      conflict: { kind: 'sent-elsewhere', desk: 'Meja 1', state: 'done', registrationId },
    })
    await two.office().close()
    expect(await used.office.claims()).toMatchObject([
      { desk: 'Meja 1', events: expect.arrayContaining(['done']) },
    ])
    await lost.desk.joinAgain()
    askAgain(lost.desk.db, lost.runId, 1)
    await lost.desk.start(lost.runId).ended
    expect(lost.desk.rows(lost.runId)[0]).toMatchObject({ state: 'done', registrationId })
    expect(used.office.server.counts().calls.register).toBe(1)
  })

  it('is left to its desk where that one told of it meanwhile', async () => {
    const lost = await openLostDesk('reset-before')
    const two = await used.office.openDesk('Meja 2')
    const runId = two.addRun(1)
    await takeOn(two, runId)
    expect(two.totals(runId).unknown).toBe(1)
    lost.desk.db
      .prepare(`UPDATE run_rows SET state = 'done', registration_id = 'ELK9' WHERE run_id = ?`)
      .run(lost.runId)
    await lost.desk.joinAgain()
    await two.start(two.addRun(1, () => 'lain@contoh.co.id')).ended
    await takeOn(two, runId)
    expect(two.rows(runId)[0]).toMatchObject({
      ...{ state: 'excluded' },
      conflict: { kind: 'sent-elsewhere', state: 'done', registrationId: 'ELK9' },
    })
  })
})

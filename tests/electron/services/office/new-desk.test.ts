import { describe, expect, it, vi } from 'vitest'
import { clearDoubt } from '#electron/ledger/runs/unresolved-rows'
import { createOfficeDesk } from '#electron/services/office/office-desk'
import { officeForTests } from './desk'

const used = officeForTests()

/** A desk whose record was put back from a copy, with one row in doubt: it goes on as another one. */
async function openRenewedDesk() {
  const desk = await used.office.openDesk('Meja 1')
  used.office.server.setFaults([{ fault: 'reset-before', call: 'register', every: 1 }])
  const runId = desk.addRun(1)
  const sending = desk.start(runId, { settleSeconds: 600 })
  await vi.waitFor(() => expect(desk.totals(runId).unknown).toBe(1), { timeout: 20_000 })
  sending.pause()
  await sending.ended
  await desk.office().close()
  used.office.server.setFaults([])
  desk.db.exec('UPDATE office_desk SET used_seq = 0')
  await desk.joinAgain()
  expect(desk.office().state.kind).toBe('joined')
  return { desk, row: { runId, position: 0 } }
}

describe('a desk that went on as a new one', () => {
  it('tells that its old claim came to nothing, and another desk may send', async () => {
    const { desk, row } = await openRenewedDesk()
    const two = await used.office.openDesk('Meja 2')
    const early = two.addRun(1)
    await two.start(early).ended
    expect(two.totals(early).unsent).toBe(1)
    clearDoubt(desk.db, row)
    await desk.joinAgain()
    expect(await two.start(early).ended).toBe('finished')
    expect(two.totals(early).done).toBe(1)
    expect(used.office.server.counts().calls.register).toBe(2)
  })

  it('tells that what its old claim was for is done', async () => {
    const { desk, row } = await openRenewedDesk()
    desk.db
      .prepare(`UPDATE run_rows SET state = 'done', registration_id = 'ELK7' WHERE run_id = ?`)
      .run(row.runId)
    await desk.joinAgain()
    const two = await used.office.openDesk('Meja 2')
    const late = two.addRun(1)
    expect(await two.start(late).ended).toBe('finished')
    expect(two.rows(late)[0]).toMatchObject({
      state: 'excluded',
      conflict: { kind: 'sent-elsewhere', state: 'done', registrationId: 'ELK7' },
    })
  })

  it('tells it still where it went on as a new one twice', async () => {
    const { desk, row } = await openRenewedDesk()
    await desk.start(desk.addRun(1, () => 'lain@contoh.co.id')).ended
    await desk.office().close()
    desk.db.exec('UPDATE office_desk SET used_seq = 0')
    await desk.joinAgain()
    expect(desk.office().state).toEqual({ kind: 'joined', refusal: null })
    clearDoubt(desk.db, row)
    await desk.joinAgain()
    const two = await used.office.openDesk('Meja 2')
    const late = two.addRun(1)
    expect(await two.start(late).ended).toBe('finished')
    expect(two.totals(late).done).toBe(1)
  })
})

describe('the desks of an office', () => {
  it('are told apart by what they do now, and one’s own is known', async () => {
    const [one, two] = [await used.office.openDesk('Meja 1'), await used.office.openDesk('Meja 2')]
    for (const desk of [one, two]) await desk.start(desk.addRun(1)).ended
    const shown = createOfficeDesk({ writer: one.writer, office: one.office(), now: () => 0 })
    await vi.waitFor(async () => expect(await shown.listDesks()).toHaveLength(2), {
      timeout: 50_000,
    })
    const desks = await shown.listDesks()
    expect(desks.find(({ isOwn }) => isOwn)).toMatchObject({ name: 'Meja 1', operator: 'siti' })
    await used.register.query(`INSERT INTO elkassa.desk_sightings (desk_id, seen_at, operator, is_sending)
      SELECT desk_id, seen_at - interval '1 hour', operator, is_sending FROM elkassa.desk_sightings`)
    await used.register.query(
      `DELETE FROM elkassa.desk_sightings WHERE seen_at > clock_timestamp() - interval '30 minutes'`,
    )
    expect((await shown.listDesks()).map(({ state }) => state)).toEqual(['gone', 'gone'])
    await used.register.stop()
    expect(await shown.listDesks()).toEqual([])
  }, 90_000)
})

import { describe, expect, it, vi } from 'vitest'
import { findDesk } from '#electron/ledger/office/desk-table'
import { confirmRefusal } from '#electron/ledger/runs/proof-rows'
import { recordUnknown } from '#electron/ledger/runs/sending-table'
import { officeForTests } from './desk'

const used = officeForTests()

describe('a refusal that proves untrue', () => {
  it('is claimed anew, however late the office hears of both', async () => {
    const [one, two] = [await used.office.openDesk('Meja 1'), await used.office.openDesk('Meja 2')]
    used.office.server.setFaults([{ fault: 'field-refused', call: 'register' }])
    const first = one.addRun(1)
    const sending = one.start(first)
    await vi.waitFor(() => expect(one.totals(first).sending).toBe(1), {
      ...{ timeout: 20_000, interval: 1 },
    })
    await used.register.stop()
    await vi.waitFor(() => expect(one.totals(first).refused).toBe(1), { timeout: 20_000 })
    sending.pause()
    await sending.ended
    await vi.waitFor(() => expect(one.office().state.kind).toBe('away'), { timeout: 20_000 })
    const row = { runId: first, position: 0 }
    confirmRefusal(one.db, row)
    // As the next sync shows it.
    recordUnknown(one.db, row, { cause: 'there-in-copy', nextCheckAt: null })
    await used.register.start()
    await one.joinAgain()
    expect(await used.office.claims()).toMatchObject([
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
    const one = await used.office.openDesk('Meja 1')
    const early = one.addRun(2)
    await one.start(early, { office: null }).ended
    await one.joinAgain()
    const two = await used.office.openDesk('Meja 2')
    const late = two.addRun(3)
    expect(await two.start(late).ended).toBe('finished')
    expect(two.totals(late)).toMatchObject({ done: 1, excluded: 2 })
    expect(used.office.server.counts().calls.register).toBe(3)
  })

  it('may send nothing before a person has looked at what two desks sent', async () => {
    const one = await used.office.openDesk('Meja 1')
    await one.start(one.addRun(2)).ended
    const two = await used.office.openDesk('Meja 2')
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
    expect(used.office.server.findUser('baru@contoh.co.id')).toBeUndefined()
  })

  it('goes on as a new desk where its record was put back from a copy', async () => {
    const desk = await used.office.openDesk('Meja 1')
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
    expect(used.office.server.counts().calls.register).toBe(2)
  })

  it('tells everything again to a register that was put back from a copy', async () => {
    const one = await used.office.openDesk('Meja 1')
    await one.start(one.addRun(2)).ended
    await one.office().close()
    // The copy was made before the second row.
    await used.register.query(`DELETE FROM elkassa.claim_events;
      DELETE FROM elkassa.claims WHERE seq = (SELECT max(seq) FROM elkassa.claims)`)
    await one.joinAgain()
    expect(one.office().state).toEqual({ kind: 'joined', refusal: null })
    const two = await used.office.openDesk('Meja 2')
    const late = two.addRun(2)
    await two.start(late).ended
    expect(two.totals(late).done).toBe(0)
    expect(used.office.server.counts().calls.register).toBe(2)
  })

  it('ends claims that it stopped on before anything was written down', async () => {
    const one = await used.office.openDesk('Meja 1')
    await one.office().whenAnswered(AbortSignal.timeout(20_000))
    const runId = one.addRun(1)
    const [row] = one.rows(runId)
    if (!row) throw new Error('no row')
    expect(await one.office().claim(row, AbortSignal.timeout(20_000))).toMatchObject({
      kind: 'ours',
    })
    await one.joinAgain()
    expect(await used.office.claims()).toMatchObject([{ desk: 'Meja 1', events: ['void'] }])
    const two = await used.office.openDesk('Meja 2')
    const other = two.addRun(1)
    expect(await two.start(other).ended).toBe('finished')
    expect(two.totals(other).done).toBe(1)
  })
})

import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, describe, expect, it } from 'vitest'
import { type Clock, systemClock } from '#electron/async/clock'
import { beginSending } from '#electron/ledger/runs/sending-table'
import { openSendingHarness, type SendingHarness, sumOfStates } from './sending-harness'

let harness: SendingHarness

afterEach(() => harness.close())

describe('startEngine()', () => {
  it('sends every row once, keeps its id, and adds up at every moment', async () => {
    harness = await openSendingHarness()
    const runId = harness.addRun(60)
    const engine = harness.start(runId)
    expect(await engine.ended).toBe('finished')
    expect(harness.totals(runId)).toMatchObject({ total: 60, done: 60 })
    expect(harness.server.counts()).toMatchObject({ registered: 60, duplicatesRefused: 0 })
    for (const row of harness.rows(runId)) {
      expect(row.registrationId).toMatch(/^ELK\d+$/)
      expect(row.passwordSealed).toBeNull()
    }
    for (const { totals } of engine.seen) expect(sumOfStates(totals)).toBe(totals.total)
  })

  it('has each intent on disk before the call leaves', async () => {
    harness = await openSendingHarness()
    const runId = harness.addRun(20)
    const witness = new Database(join(harness.folder, 'ledger.db'), { readonly: true })
    const states: unknown[] = []
    const engine = harness.start(runId, {
      wrapStrategy: (kind) => ({
        ...kind,
        send: (row, password, context) => {
          states.push(
            witness
              .prepare('SELECT state FROM run_rows WHERE run_id = ? AND position = ?')
              .pluck()
              .get(runId, row.position),
          )
          return kind.send(row, password, context)
        },
      }),
    })
    await engine.ended
    witness.close()
    expect(states).toEqual(Array(20).fill('sending'))
  })

  it('leaves out a row whose address is registered already, and sends nothing for it', async () => {
    harness = await openSendingHarness()
    const first = harness.addRun(3)
    await harness.start(first).ended
    harness.db.exec('DELETE FROM run_rows')
    const second = harness.addRun(3)
    expect(await harness.start(second).ended).toBe('finished')
    expect(harness.totals(second)).toMatchObject({ excluded: 3, done: 0 })
    expect(harness.rows(second)[0]?.conflict).toEqual({
      kind: 'already-user',
      registrationId: null,
    })
    expect(harness.server.counts().registered).toBe(3)
  })

  it('never sends an address that another run sent', async () => {
    harness = await openSendingHarness()
    const first = harness.addRun(3)
    await harness.start(first).ended
    const second = harness.addRun(3)
    await harness.start(second, { checksFirst: false }).ended
    expect(harness.rows(second)[0]?.conflict).toMatchObject({
      kind: 'sent-before',
      runId: first,
      state: 'done',
    })
    expect(harness.server.counts().calls.register).toBe(3)
  })

  it("keeps a refusal in the server's own words", async () => {
    harness = await openSendingHarness()
    const listed = await harness.api().listUsers(1)
    if (listed.kind !== 'success') throw new Error('the list is there')
    const taken = listed.value.users[0]?.email ?? ''
    const runId = harness.addRun(2, (n) => (n === 0 ? taken : `toko${n}@contoh.co.id`))
    expect(await harness.start(runId, { checksFirst: false }).ended).toBe('finished')
    expect(harness.rows(runId)[0]).toMatchObject({
      state: 'refused',
      cause: 'existed-before',
      serverMessage: expect.stringMatching(/terdaftar/i),
    })
    expect(harness.rows(runId)[1]).toMatchObject({ state: 'done' })
  })

  it('stops after twenty like refusals in a row', async () => {
    harness = await openSendingHarness({ faults: [{ fault: 'status-false', call: 'register' }] })
    const runId = harness.addRun(60)
    expect(await harness.start(runId, { inFlight: { start: 1, most: 1 } }).ended).toBe('stopped')
    expect(harness.run(runId)).toMatchObject({ stopCause: 'alike-failures' })
    expect(harness.totals(runId)).toMatchObject({ refused: 20, ready: 40 })
  })

  it('stops at once when the credentials turn bad, and goes on with good ones', async () => {
    harness = await openSendingHarness()
    const runId = harness.addRun(40)
    const good = { key: harness.server.key, token: harness.server.token }
    harness.useCredentials({ ...good, token: 'salah' })
    expect(await harness.start(runId).ended).toBe('stopped')
    expect(harness.run(runId)).toMatchObject({ stopCause: 'credentials' })
    expect(harness.totals(runId)).toMatchObject({ ready: 40 })
    expect(harness.server.counts().calls.register).toBe(0)
    harness.useCredentials(good)
    expect(await harness.start(runId).ended).toBe('finished')
    expect(harness.totals(runId)).toMatchObject({ done: 40 })
  })

  it('burns through no row when the credentials turn bad in the middle', async () => {
    harness = await openSendingHarness({
      faults: [
        { fault: 'wrong-credentials', call: 'check', from: 10 },
        { fault: 'wrong-credentials', call: 'register', from: 10 },
        { fault: 'wrong-credentials', call: 'reference', from: 3 },
      ],
    })
    const runId = harness.addRun(60)
    expect(await harness.start(runId).ended).toBe('stopped')
    expect(harness.run(runId)).toMatchObject({ stopCause: 'credentials' })
    const { refused, unknown, done, ready, unsent } = harness.totals(runId)
    expect({ refused, unknown }).toEqual({ refused: 0, unknown: 0 })
    expect(done + ready + unsent).toBe(60)
    harness.server.setFaults([])
    expect(await harness.start(runId).ended).toBe('finished')
    expect(harness.server.counts()).toMatchObject({ registered: 60, duplicatesRefused: 0 })
  })

  it('stops when the network is gone, with nothing called failed', async () => {
    harness = await openSendingHarness()
    const runId = harness.addRun(30)
    const engine = harness.start(runId, {
      clock: hastenedClock(20),
      inFlight: { start: 2, most: 2 },
      wrapStrategy: (kind) => ({
        ...kind,
        send: async (row, password, context) => {
          if (row.position === 10) await harness.closeServer()
          return kind.send(row, password, context)
        },
      }),
    })
    expect(await engine.ended).toBe('stopped')
    expect(harness.run(runId)).toMatchObject({ stopCause: 'network' })
    const totals = harness.totals(runId)
    expect(totals.refused + totals.excluded).toBe(0)
    expect(sumOfStates(totals)).toBe(30)
    const { registered } = harness.server.counts()
    expect(registered).toBeGreaterThanOrEqual(totals.done)
    expect(registered).toBeLessThanOrEqual(totals.done + totals.unknown)
  })

  it('pauses with nothing on the wire, and goes on where it was', async () => {
    harness = await openSendingHarness({ latencyMs: 10 })
    const runId = harness.addRun(60)
    const engine = harness.start(runId, {
      onProgress: ({ totals }) => {
        if (totals.done >= 5) engine.pause()
      },
    })
    expect(await engine.ended).toBe('paused')
    const { done, sending } = harness.totals(runId)
    expect(sending).toBe(0)
    expect(done).toBeLessThan(60)
    expect(harness.server.counts().registered).toBe(done)
    expect(await harness.start(runId).ended).toBe('finished')
    expect(harness.server.counts()).toMatchObject({ registered: 60, duplicatesRefused: 0 })
  })

  it('sends one row alone as a trial', async () => {
    harness = await openSendingHarness()
    const runId = harness.addRun(5)
    expect(await harness.start(runId, { scope: 'trial' }).ended).toBe('paused')
    expect(harness.totals(runId)).toMatchObject({ done: 1, ready: 4 })
    expect(harness.server.counts().calls.register).toBe(1)
  })

  it('takes up rows that a crash left half sent', async () => {
    harness = await openSendingHarness()
    const runId = harness.addRun(4)
    const [arrived, lost] = harness.rows(runId)
    if (!arrived || !lost) throw new Error('the run has rows')
    const times = { sentAt: Math.floor(Date.now() / 1000), absentAt: 1 }
    beginSending(harness.db, arrived, times)
    beginSending(harness.db, lost, times)
    const { storeName = '', userType = '', phone = '', email = '', address = '' } = arrived.values
    await harness
      .api()
      .register({ storeName, userType, phone, email, address, password: 'rahasia' })
    expect(await harness.start(runId).ended).toBe('finished')
    expect(harness.totals(runId)).toMatchObject({ done: 4 })
    expect(harness.server.counts()).toMatchObject({ registered: 4, duplicatesRefused: 0 })
  })

  it('leaves a found row in doubt where nothing says that it was not there before', async () => {
    harness = await openSendingHarness()
    const taken = harness.addRun(1, () => 'lama@contoh.co.id')
    await harness.start(taken).ended
    harness.db.exec('DELETE FROM run_rows')
    harness.server.setFaults([{ fault: 'reset-before', call: 'register' }])
    const runId = harness.addRun(1, () => 'lama@contoh.co.id')
    const engine = harness.start(runId, {
      checksFirst: false,
      wrapStrategy: (kind) => ({
        ...kind,
        identify: async (keys) =>
          new Map(
            [...keys].map((key) => [
              key,
              { registrationId: 'ELK1', storeName: '', storeAddress: '', registeredAt: 1 },
            ]),
          ),
      }),
    })
    expect(await engine.ended).toBe('finished')
    expect(harness.rows(runId)[0]).toMatchObject({
      state: 'unknown',
      cause: 'existed-before',
      nextCheckAt: null,
    })
  })

  it('stops when the disk takes no more, with every sent row on record', async () => {
    harness = await openSendingHarness()
    const runId = harness.addRun(400)
    harness.db.pragma(`max_page_count = ${harness.db.pragma('page_count', { simple: true })}`)
    const engine = harness.start(runId)
    expect(await engine.ended).toBe('stopped')
    expect(engine.progress().stopCause).toBe('disk-full')
    const { done, sending, unknown } = harness.totals(runId)
    expect(harness.server.counts().calls.register).toBeLessThan(400)
    expect(harness.server.counts().registered).toBeLessThanOrEqual(done + sending + unknown)
    expect(harness.server.counts().registered).toBeGreaterThanOrEqual(done)
  })

  it('stops where a password can no longer be opened', async () => {
    harness = await openSendingHarness()
    const runId = harness.addRun(3)
    expect(await harness.start(runId, { openPassword: () => null }).ended).toBe('stopped')
    expect(harness.run(runId)).toMatchObject({ stopCause: 'passwords-locked' })
    expect(harness.totals(runId)).toMatchObject({ ready: 3 })
    expect(harness.server.counts().calls.register).toBe(0)
  })
})

/** A clock that goes so many times as fast: the rests of a run without waiting for them. */
function hastenedClock(times: number): Clock {
  const startedAt = systemClock.now()
  return {
    now: () => startedAt + (systemClock.now() - startedAt) * times,
    monotonic: () => systemClock.monotonic() * times,
    wait: (ms, signal) => systemClock.wait(ms / times, signal),
  }
}

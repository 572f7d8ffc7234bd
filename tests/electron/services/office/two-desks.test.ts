import { describe, expect, it, vi } from 'vitest'
import { clearDoubt } from '#electron/ledger/runs/unresolved-rows'
import { officeForTests } from './desk'

const used = officeForTests()

const names = (count: number) => Array.from({ length: count }, (_, n) => `toko${n}@contoh.co.id`)

describe('two desks with the same file', () => {
  it('send each row once between them, and each says who sent the others', async () => {
    const desks = [await used.office.openDesk('Meja 1'), await used.office.openDesk('Meja 2')]
    const runs = desks.map((desk) => ({ desk, runId: desk.addRun(40) }))
    await Promise.all(runs.map(({ desk, runId }) => desk.start(runId).ended))
    expect(used.office.server.counts().calls.register).toBe(40)
    expect(names(40).every((email) => used.office.server.findUser(email) !== undefined)).toBe(true)
    const totals = runs.map(({ desk, runId }) => desk.totals(runId))
    expect(totals.map(({ done, excluded }) => done + excluded)).toEqual([40, 40])
    expect((totals[0]?.done ?? 0) + (totals[1]?.done ?? 0)).toBe(40)
    for (const [at, other] of ['Meja 2', 'Meja 1'].entries()) {
      const left = runs[at]?.desk.rows(runs[at].runId).filter(({ state }) => state === 'excluded')
      for (const row of left ?? []) {
        const registrationId = used.office.server.findUser(row.values.email ?? '')?.registrationId
        expect(row.conflict).toMatchObject({
          kind: 'sent-elsewhere',
          ...{ desk: other, operator: 'siti', state: 'done', registrationId },
        })
      }
    }
    await Promise.all(desks.map((desk) => desk.office().close()))
    expect(
      (await used.office.claims()).filter(({ events }) => events.at(-1) === 'done'),
    ).toHaveLength(40)
  })

  it('leave what is in doubt at one desk alone at the other, until it is known', async () => {
    const [one, two] = [await used.office.openDesk('Meja 1'), await used.office.openDesk('Meja 2')]
    used.office.server.setFaults([{ fault: 'reset-after', call: 'register', every: 1 }])
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
    expect(used.office.server.counts().calls.register).toBe(1)
  })

  it('give back at once what is not sent after all', async () => {
    const desk = await used.office.openDesk('Meja 1')
    const [taken] = names(1)
    await desk.start(desk.addRun(1)).ended
    const again = await used.office.openDesk('Meja 2')
    // Asked for by another key, so that the office has nothing against it: the service has.
    const runId = again.addRun(1, () => taken?.toUpperCase() ?? '')
    expect(await again.start(runId).ended).toBe('finished')
    expect(again.rows(runId)).toMatchObject([
      { state: 'excluded', conflict: { kind: 'already-user' } },
    ])
    await vi.waitFor(
      async () =>
        expect((await used.office.claims()).at(-1)).toMatchObject({
          desk: 'Meja 2',
          events: ['void'],
        }),
      { timeout: 20_000 },
    )
  })

  it('let the other desk send what came to nothing at one', async () => {
    const [one, two] = [await used.office.openDesk('Meja 1'), await used.office.openDesk('Meja 2')]
    used.office.server.setFaults([{ fault: 'reset-before', call: 'register', every: 1 }])
    const first = one.addRun(1)
    const sending = one.start(first, { settleSeconds: 600 })
    await vi.waitFor(() => expect(one.totals(first).unknown).toBe(1), { timeout: 20_000 })
    sending.cancel()
    await sending.ended
    clearDoubt(one.db, { runId: first, position: 0 })
    await one.joinAgain()
    used.office.server.setFaults([])
    const second = two.addRun(1)
    expect(await two.start(second).ended).toBe('finished')
    expect(two.totals(second).done).toBe(1)
    expect(await used.office.claims()).toMatchObject([
      { desk: 'Meja 1', turn: 1, events: ['doubt', 'void'] },
      { desk: 'Meja 2', turn: 2 },
    ])
  })
})

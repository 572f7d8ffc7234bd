import { describe, expect, it, onTestFinished } from 'vitest'
import { describeCause } from '#shared/locales/cause-text'
import { en } from '#shared/locales/en'
import { id } from '#shared/locales/id'
import { openOther } from '../other-desk'
import { openSendingHarness } from '../sending-harness'

describe('a shop that another desk registers between the check and the sending', () => {
  it.each([
    ['answered', []],
    ['in doubt', [{ fault: 'reset-after', call: 'register', every: 2 }] as const],
  ])('waits for a person where the sending is %s, and is not sent again', async (_, faults) => {
    const opened = await openSendingHarness({ faults: [...faults] })
    onTestFinished(opened.close)
    const other = openOther(opened)
    const runId = opened.addRun(1)
    const start = () =>
      opened.start(runId, {
        wrapStrategy: (kind) => ({
          ...kind,
          async send(row, password, context) {
            await other.register(row.values.email ?? '', 'Toko Meja Sebelah', 'Jl. Kenanga 3')
            return kind.send(row, password, context)
          },
        }),
      }).ended
    expect(await start()).toBe('finished')
    const [row] = opened.rows(runId)
    expect(row).toMatchObject({
      state: 'unknown',
      cause: 'not-ours',
      nextCheckAt: null,
      found: { storeName: 'Toko Meja Sebelah' },
    })
    if (!row) throw new Error('the run has a row')
    expect(describeCause(row, id)).toContain('mungkin didaftarkan dari meja lain')
    expect(describeCause(row, en)).toContain('another desk may have registered it')
    await start()
    expect(opened.totals(runId)).toMatchObject({ unknown: 1, done: 0 })
    expect(opened.server.counts().calls.register).toBe(2)
    expect(opened.server.counts().registered).toBe(1)
  })

  it('is refused with the reason where the list says that it stood before', async () => {
    const opened = await openSendingHarness()
    onTestFinished(opened.close)
    const other = openOther(opened)
    const runId = opened.addRun(1)
    await opened.start(runId, {
      wrapStrategy: (kind) => ({
        ...kind,
        async send(row, password, context) {
          await other.register(row.values.email ?? '', 'Toko Meja Sebelah', 'Jl. Kenanga 3')
          return kind.send(row, password, context)
        },
        // The list of a service whose replicas lagged when it was asked.
        identify: async (keys) => new Map([...keys].map((key) => [key, oldShop])),
      }),
    }).ended
    expect(opened.rows(runId)[0]).toMatchObject({
      state: 'refused',
      cause: 'existed-before',
      serverMessage: 'Email sudah terdaftar.',
    })
  })
})

const oldShop = {
  registrationId: 'ELK1',
  storeName: 'Toko Meja Sebelah',
  storeAddress: 'Jl. Kenanga 3',
  registeredAt: 1,
}

import { afterEach, describe, expect, it } from 'vitest'
import type { SendingKind } from '#electron/services/sending/kind'
import { type ActivationBench, openActivationBench } from './activation-bench'

let bench: ActivationBench

afterEach(() => bench.close())

const crash = new Error('power cut')

/** Breaks the console off at the first row, at a point of its sending. */
const points: Record<string, (kind: SendingKind) => SendingKind> = {
  'before the reading': (kind) => ({
    ...kind,
    prepare: async () => {
      throw crash
    },
  }),
  'before the intent': (kind) => ({
    ...kind,
    async prepare(context, row) {
      await kind.prepare(context, row)
      throw crash
    },
  }),
  'after the intent': (kind) => ({
    ...kind,
    send: async () => {
      throw crash
    },
  }),
  'after the send': (kind) => ({
    ...kind,
    async send(row, password) {
      await kind.send(row, password)
      throw crash
    },
  }),
}

/** What the first row comes to, and how many activations the service did in all. */
const cases: [string, string, number][] = [
  ['before the reading', 'done', 3],
  ['before the intent', 'done', 3],
  ['after the intent', 'unknown', 2],
  ['after the send', 'done', 3],
]

describe('an activation that a crash broke off', () => {
  it.each(cases)('%s is never sent twice', async (point, state, activated) => {
    bench = await openActivationBench()
    const users = (await bench.users(20)).filter(({ packetId }) => packetId !== '11').slice(0, 3)
    const runId = bench.addRun(users.map((user, n) => ({ user, invoiceCode: `INV-${n}` })))
    const wrapKind = points[point]
    if (!wrapKind) throw new Error(`no point ${point}`)
    const broken = bench.activate(runId, { inFlight: { start: 1, most: 1 }, wrapKind })
    await expect(broken.ended).rejects.toBe(crash)
    expect(await bench.activate(runId).ended).toBe('finished')
    expect(bench.rows(runId).map((row) => row.state)).toEqual([state, 'done', 'done'])
    expect(bench.rows(runId)[0]?.readings?.before).not.toBeNull()
    expect(bench.server.counts()).toMatchObject({ activated, repeatedInvoices: 0 })
    expect(bench.invoices()).toHaveLength(3)
  })
})

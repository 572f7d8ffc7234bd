import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, describe, expect, it } from 'vitest'
import type { FaultRule } from '#electron/practice/faults'
import type { User } from '#shared/domain/users/user'
import { momentOf } from '#shared/domain/values/partner-time'
import {
  type ActivationHarness,
  type ActivationRow,
  openActivationHarness,
} from '../activation-harness'
import { sumOfStates } from '../sending-harness'

let harness: ActivationHarness

afterEach(() => harness.close())

function invoices(users: readonly User[], more: Partial<ActivationRow> = {}): ActivationRow[] {
  return users.map((user, n) => ({ user, invoiceCode: `INV-${n}`, ...more }))
}

/** A packet the user does not have, so that its change can be seen. */
function other(user: User) {
  return user.packetId === '11' ? '12' : '11'
}
function toOthers(users: readonly User[]) {
  return users.map((user, n) => ({ user, invoiceCode: `INV-${n}`, packetId: other(user) }))
}

const alone = { inFlight: { start: 1, most: 1 } }

describe('activation as a kind of work', () => {
  it('sends every row once, with what the user had before and has after', async () => {
    harness = await openActivationHarness()
    const users = await harness.users(12)
    const runId = harness.addRun(toOthers(users))
    const engine = harness.activate(runId)
    expect(await engine.ended).toBe('finished')
    expect(harness.totals(runId)).toMatchObject({ total: 12, done: 12 })
    expect(harness.server.counts()).toMatchObject({ activated: 12, repeatedInvoices: 0 })
    for (const [place, row] of harness.rows(runId).entries()) {
      const user = users[place]
      expect(row).toMatchObject({
        registrationId: user?.registrationId,
        serverMessage: 'Aktifasi user success!',
        readings: {
          before: {
            packetId: user?.packetId,
            expiresAt: momentOf(user?.expiresAt ?? null) ?? null,
          },
          after: { packetId: row.values.packetId },
        },
      })
    }
    for (const { totals } of engine.seen) expect(sumOfStates(totals)).toBe(totals.total)
    expect(harness.invoices()).toHaveLength(12)
  })

  it('has the intent, the reading before and the invoice on disk before the call leaves', async () => {
    harness = await openActivationHarness()
    const runId = harness.addRun(invoices(await harness.users(6)))
    const witness = new Database(join(harness.folder, 'ledger.db'), { readonly: true })
    const seen: unknown[] = []
    await harness.activate(runId, {
      wrapStrategy: (kind) => ({
        ...kind,
        send: (row, password, context) => {
          seen.push(
            witness
              .prepare(
                `SELECT r.state, r.readings_json ->> '$.before.packetId' IS NOT NULL AS was_read,
                   a.invoice_code FROM run_rows AS r JOIN activations AS a USING (run_id, position)
                 WHERE run_id = ? AND position = ?`,
              )
              .get(runId, row.position),
          )
          return kind.send(row, password, context)
        },
      }),
    }).ended
    witness.close()
    expect(seen).toHaveLength(6)
    for (const record of seen) expect(record).toMatchObject({ state: 'sending', was_read: 1 })
  })

  const certain: FaultRule[][] = [
    [{ fault: 'late', delayMs: 900, call: 'activate', every: 3 }],
    [{ fault: 'late-commit', delayMs: 400, call: 'activate', every: 3 }],
    [{ fault: 'silence', call: 'activate', every: 4 }],
    [{ fault: 'reset-after', call: 'activate', every: 3 }],
    [{ fault: 'cut-body', call: 'activate', every: 3 }],
    [{ fault: 'error-500-after', call: 'activate', every: 3 }],
    [{ fault: 'html', call: 'activate', every: 3 }],
    [{ fault: 'empty', call: 'activate', every: 3 }],
    [{ fault: 'truncated', call: 'activate', every: 3 }],
    [{ fault: 'php-warning', call: 'activate' }],
    [{ fault: 'status-string', call: 'activate' }],
    [{ fault: 'html', call: 'check', every: 3 }],
    [{ fault: 'reset-before', call: 'check', every: 3 }],
    [{ fault: 'error-500-before', call: 'user', every: 2 }],
  ]
  const named = (rules: FaultRule[][]) =>
    rules.map(
      (some) => [some.map((rule) => `${rule.call} ${rule.fault}`).join(', '), some] as const,
    )

  it.each(named(certain))('proves by reading what was done under %s', async (_, rules) => {
    harness = await openActivationHarness({ faults: rules })
    const runId = harness.addRun(toOthers(await harness.users(10)))
    expect(await harness.activate(runId).ended).toBe('finished')
    expect(harness.totals(runId)).toMatchObject({ total: 10, done: 10 })
    expect(harness.server.counts()).toMatchObject({ activated: 10, repeatedInvoices: 0 })
  })

  const lost: FaultRule[][] = [
    [{ fault: 'reset-before', call: 'activate', every: 3 }],
    [{ fault: 'error-500-before', call: 'activate', every: 3 }],
    [{ fault: 'redirect', call: 'activate', every: 3 }],
    [{ fault: 'rate-limit-429', call: 'activate', every: 3 }],
  ]

  it.each(named(lost))('sends again only by a twin, under %s', async (_, rules) => {
    harness = await openActivationHarness({ faults: rules })
    const runId = harness.addRun(toOthers(await harness.users(9)))
    expect(await harness.activate(runId, alone).ended).toBe('finished')
    // Of the three that were lost at first, those before others are sent once more; the last has no twin.
    const { done, unknown } = harness.totals(runId)
    expect([done + unknown, done > 6]).toEqual([9, true])
    expect(harness.server.counts()).toMatchObject({ activated: done, repeatedInvoices: 0 })
    for (const row of harness.rows(runId).filter(({ state }) => state === 'unknown')) {
      expect(row).toMatchObject({ cause: 'no-twin', nextCheckAt: null })
      expect(row.readings?.after).toMatchObject({
        packetId: row.readings?.before?.packetId,
        expiresAt: row.readings?.before?.expiresAt,
      })
    }
  })

  it('leaves to a person what has no twin, and never sends it again', async () => {
    harness = await openActivationHarness({ faults: [{ fault: 'reset-before', call: 'activate' }] })
    const runId = harness.addRun(toOthers(await harness.users(2)))
    await harness.activate(runId).ended
    harness.server.setFaults([])
    await harness.activate(runId).ended
    expect(harness.totals(runId)).toMatchObject({ unknown: 2 })
    expect(harness.server.counts().calls.activate).toBe(2)
  })

  it('knows a renewal of the same packet by its later end', async () => {
    harness = await openActivationHarness({ faults: [{ fault: 'reset-after', call: 'activate' }] })
    const users = (await harness.users(6)).filter(({ expiresAt }) => expiresAt !== null)
    const rows = users.map((user, n) => ({
      user,
      invoiceCode: `INV-${n}`,
      packetId: user.packetId === '9' ? '10' : (user.packetId ?? '10'),
    }))
    const runId = harness.addRun(rows)
    expect(await harness.activate(runId).ended).toBe('finished')
    expect(harness.totals(runId)).toMatchObject({ done: rows.length, unknown: 0 })
    expect(harness.server.counts()).toMatchObject({ activated: rows.length })
  })

  it('cannot tell a renewal from nothing where the end cannot be read', async () => {
    harness = await openActivationHarness({
      faults: [
        { fault: 'reset-after', call: 'activate' },
        { fault: 'error-500-before', call: 'user' },
      ],
    })
    const [user] = (await harness.users(20)).filter(({ packetId }) => packetId === '11')
    if (!user) throw new Error('nobody has this packet')
    const runId = harness.addRun(invoices([user]))
    expect(await harness.activate(runId).ended).toBe('finished')
    expect(harness.rows(runId)[0]).toMatchObject({
      state: 'unknown',
      cause: 'packet-unchanged',
      nextCheckAt: null,
      readings: { before: { packetId: '11' }, after: { packetId: '11' } },
    })
    expect(harness.invoices()).toMatchObject([{ invoice_code: 'INV-0', done_at: null }])
  })

  it('never sends an invoice that another run sent, or may have sent', async () => {
    harness = await openActivationHarness({
      faults: [{ fault: 'reset-before', call: 'activate', from: 2, until: 2 }],
    })
    const users = await harness.users(4)
    const first = harness.addRun(toOthers(users.slice(0, 2)))
    await harness.activate(first, { inFlight: { start: 1, most: 1 } }).ended
    expect(harness.totals(first)).toMatchObject({ done: 1, unknown: 1 })
    const second = harness.addRun([
      ...users.slice(2).map((user, n) => ({ user, invoiceCode: ` inv-${n}` })),
    ])
    expect(await harness.activate(second).ended).toBe('finished')
    expect(harness.rows(second).map(({ conflict }) => conflict)).toMatchObject([
      { kind: 'sent-before', runId: first, state: 'done' },
      { kind: 'sent-before', runId: first, state: 'unknown' },
    ])
    expect(harness.server.counts().calls.activate).toBe(2)
  })

  it("refuses in the server's words a user that it does not know, and sends nothing", async () => {
    harness = await openActivationHarness()
    const users = await harness.users(1)
    const runId = harness.addRun(
      invoices(users.map((user) => ({ ...user, email: 'siapa@contoh.co.id' }))),
    )
    expect(await harness.activate(runId).ended).toBe('finished')
    expect(harness.rows(runId)[0]).toMatchObject({
      state: 'refused',
      serverMessage: 'User tidak ditemukan.',
    })
    expect(harness.server.counts().calls.activate).toBe(0)
  })

  it('sends activations of one user one after another, each read after the one before', async () => {
    harness = await openActivationHarness({ latencyMs: 20 })
    const [user] = await harness.users(1)
    if (!user) throw new Error('no user')
    const runId = harness.addRun([
      { user, invoiceCode: 'A', packetId: '12' },
      { user, invoiceCode: 'B', packetId: '13' },
    ])
    expect(await harness.activate(runId).ended).toBe('finished')
    expect(harness.totals(runId)).toMatchObject({ done: 2 })
    const [a, b] = harness.rows(runId)
    expect(b?.readings?.before?.packetId).toBe(a?.readings?.after?.packetId)
  })

  it('holds a row back while another one of its user is in doubt', async () => {
    harness = await openActivationHarness({
      faults: [{ fault: 'reset-before', call: 'activate' }],
    })
    const [user] = await harness.users(1)
    if (!user) throw new Error('no user')
    const runId = harness.addRun([
      { user, invoiceCode: 'A', packetId: other(user) },
      { user, invoiceCode: 'B', packetId: other(user) },
    ])
    expect(await harness.activate(runId, alone).ended).toBe('stopped')
    expect(harness.run(runId)).toMatchObject({ stopCause: 'rows-held' })
    expect(harness.rows(runId).map(({ state }) => state)).toEqual(['unknown', 'unsent'])
    expect(harness.rows(runId)[1]).toMatchObject({ cause: 'user-in-doubt' })
    expect(harness.server.counts().calls.activate).toBe(1)
  })

  it('sends again by itself what surely never left', async () => {
    harness = await openActivationHarness()
    const runId = harness.addRun(toOthers(await harness.users(3)))
    let isAway = true
    const engine = harness.activate(runId, {
      wrapStrategy: (kind) => ({
        ...kind,
        async send(row, password, context) {
          if (row.position !== 1 || !isAway) return kind.send(row, password, context)
          isAway = false
          return { kind: 'unsent', cause: 'connect-failed', detail: 'ECONNREFUSED' }
        },
      }),
    })
    expect(await engine.ended).toBe('finished')
    expect(harness.totals(runId)).toMatchObject({ done: 3 })
    expect(harness.server.counts()).toMatchObject({ activated: 3, repeatedInvoices: 0 })
  })

  it('stops at once on bad credentials, with nothing sent', async () => {
    harness = await openActivationHarness({
      faults: [
        { fault: 'wrong-credentials', call: 'check', from: 3 },
        { fault: 'wrong-credentials', call: 'reference', from: 2 },
      ],
    })
    const runId = harness.addRun(toOthers(await harness.users(8)))
    expect(await harness.activate(runId, alone).ended).toBe('stopped')
    expect(harness.run(runId)).toMatchObject({ stopCause: 'credentials' })
    expect(harness.totals(runId)).toMatchObject({ refused: 0, unknown: 0, done: 0, ready: 8 })
    expect(harness.server.counts().calls.activate).toBe(0)
  })
})

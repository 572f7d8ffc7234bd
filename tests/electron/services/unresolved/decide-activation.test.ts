import { afterEach, describe, expect, it } from 'vitest'
import { systemClock } from '#electron/async/clock'
import { findRow } from '#electron/ledger/runs/run-rows-table'
import { setRunState } from '#electron/ledger/runs/runs-table'
import { activationSubject } from '#electron/services/sending/strategies/activate-sending'
import { createUnresolvedRows } from '#electron/services/unresolved/unresolved-rows'
import { type HistoryEntry, type RowDecision, wholeHistory } from '#shared/domain/history'
import type { User } from '#shared/domain/users/user'
import { momentOf } from '#shared/domain/values/partner-time'
import { practiceControls } from '#tests/electron/services/practice-controls'
import {
  type ActivationHarness,
  openActivationHarness,
} from '#tests/electron/services/sending/activation-harness'
import { now, openHistory } from '../history/open-history'

let harness: ActivationHarness

afterEach(() => harness.close())

const reason = 'ditanyakan lewat telepon'

/** A packet the user does not have, so that its change can be seen. */
function other(user: User) {
  return user.packetId === '11' ? '12' : '11'
}

/** A run of one activation that the service never got: its answer was lost and nothing changed. */
async function openDoubt() {
  harness = await openActivationHarness({
    faults: [{ fault: 'reset-before', call: 'activate', until: 1 }],
  })
  const [user, another] = await harness.users(2)
  if (!user || !another) throw new Error('too few users')
  const runId = harness.addRun([{ user, invoiceCode: 'INV-1', packetId: other(user) }])
  expect(await harness.activate(runId, { settleSeconds: 0 }).ended).toBe('finished')
  const { db, writer, api } = harness
  const { history } = openHistory({ db })
  let active: number | null = null
  const waiting = createUnresolvedRows({
    refuseWriting: () => undefined,
    writer,
    history,
    api,
    controls: practiceControls(api, writer),
    clock: systemClock,
    now: () => now,
    isActive: (id) => id === active,
    subjects: { activate: activationSubject },
    onChange: () => undefined,
  })
  const row = () => findRow(db, runId, 0)
  const { sentAt = null } = row() ?? {}
  return {
    user,
    another,
    runId,
    waiting,
    row,
    entries: (): Promise<HistoryEntry[]> =>
      history.list({ filter: wholeHistory, before: null, limit: 200 }),
    decide: (decision: RowDecision) =>
      waiting.decideRow({ runId, position: 0, sentAt, decision, reason }),
    setActive: (id: number | null) => {
      active = id
    },
  }
}

function endOf(user: User) {
  return momentOf(user.expiresAt) ?? null
}

describe('deciding about an activation in doubt', () => {
  it('shows both readings and what was sent', async () => {
    const { waiting, user } = await openDoubt()
    const reading = { packetId: user.packetId, expiresAt: endOf(user) }
    expect(await waiting.list({ after: null })).toMatchObject([
      {
        kind: 'activate',
        registrationId: user.registrationId,
        cause: 'no-twin',
        nextCheckAt: null,
        readings: { before: reading, after: reading },
        sent: { packetId: other(user), invoiceCode: 'INV-1', amountRupiah: 150_000 },
        decisions: ['happened', 'send-again'],
      },
    ])
  })

  it('sends once more, and once only, what a person says did not happen', async () => {
    const { decide, runId, row } = await openDoubt()
    expect(harness.invoices()).toMatchObject([{ invoice_code: 'INV-1', done_at: null }])
    await decide('send-again')
    expect(row()).toMatchObject({ state: 'ready', cause: null })
    expect(harness.invoices()).toEqual([])
    expect(harness.run(runId)?.state).toBe('paused')
    // The decision itself sent nothing.
    expect(harness.server.counts().calls.activate).toBe(1)
    expect(await harness.activate(runId).ended).toBe('finished')
    expect(await harness.activate(runId).ended).toBe('finished')
    expect(row()).toMatchObject({ state: 'done', serverMessage: 'Aktifasi user success!' })
    expect(harness.invoices()).toMatchObject([{ invoice_code: 'INV-1' }])
    expect(harness.server.counts()).toMatchObject({ activated: 1, repeatedInvoices: 0 })
    expect(harness.server.counts().calls.activate).toBe(2)
  })

  it('hands over what a row of a cancelled run sent, for a form to send it', async () => {
    const { decide, runId, row, user, waiting } = await openDoubt()
    setRunState(harness.db, runId, 'cancelled', now)
    const [waits] = await waiting.list({ after: null })
    await decide('send-again')
    expect(row()?.state).toBe('ready')
    // A cancelled run stays cancelled, and sends nothing.
    await harness.activate(runId, { scope: 'settle' }).ended
    expect(harness.run(runId)?.state).toBe('cancelled')
    expect(harness.server.counts().calls.activate).toBe(1)
    expect(waits).toMatchObject({ runState: 'cancelled', othersToSend: 0 })
    expect(waits?.sent?.form).toEqual({
      user: user.registrationId,
      branch: user.branches[0]?.id,
      packet: other(user),
      invoiceCode: 'INV-1',
      amount: '150000',
      gateway: 'finpay195',
      method: 'ATM',
      paymentDate: '2026-11-24 10:00:00',
    })
    expect(harness.invoices()).toEqual([])
  })

  it('leaves the row out where another run took its invoice after it was let go', async () => {
    const { decide, runId, row, another } = await openDoubt()
    await decide('send-again')
    const second = harness.addRun([{ user: another, invoiceCode: 'inv-1 ', packetId: '11' }])
    expect(await harness.activate(second).ended).toBe('finished')
    expect(harness.totals(second)).toMatchObject({ done: 1 })
    expect(await harness.activate(runId).ended).toBe('finished')
    expect(row()).toMatchObject({
      state: 'excluded',
      conflict: { kind: 'sent-before', runId: second, state: 'done' },
    })
    expect(harness.server.counts()).toMatchObject({ activated: 1, repeatedInvoices: 0 })
  })

  it('guards the invoice for good of what a person says did happen', async () => {
    const { decide, runId, row, user, another } = await openDoubt()
    await decide('happened')
    expect(row()).toMatchObject({
      state: 'done',
      registrationId: user.registrationId,
      settledAt: now,
      nextCheckAt: null,
    })
    expect(harness.invoices()).toMatchObject([{ invoice_code: 'INV-1', done_at: now }])
    const second = harness.addRun([{ user: another, invoiceCode: 'inv-1 ', packetId: '11' }])
    expect(await harness.activate(second).ended).toBe('finished')
    expect(harness.rows(second)).toMatchObject([
      { state: 'excluded', conflict: { kind: 'sent-before', runId, state: 'done' } },
    ])
    expect(await harness.activate(runId).ended).toBe('finished')
    expect(harness.server.counts().calls.activate).toBe(1)
  })

  it('lets a row go on that was held back for it', async () => {
    const { decide, user } = await openDoubt()
    const second = harness.addRun([{ user, invoiceCode: 'INV-2', packetId: other(user) }])
    expect(await harness.activate(second).ended).toBe('stopped')
    expect(harness.run(second)).toMatchObject({ stopCause: 'rows-held' })
    await decide('happened')
    expect(await harness.activate(second).ended).toBe('finished')
    expect(harness.totals(second)).toMatchObject({ done: 1 })
  })

  it.each(['happened', 'send-again'] as const)(
    'puts %s on record with its reason, what was sent and both readings',
    async (decision) => {
      const { decide, entries, user, runId } = await openDoubt()
      await decide(decision)
      const [entry] = await entries()
      expect(entry).toMatchObject({
        kind: 'decision',
        outcome: decision === 'happened' ? 'done' : 'unsent',
        registrationId: user.registrationId,
        email: user.email,
        runId,
        details: {
          decision,
          reason,
          invoiceCode: 'INV-1',
          packetId: other(user),
          amountRupiah: 150_000,
          packetBefore: user.packetName,
          endsBefore: endOf(user) ?? 'no-end',
          packetAfter: user.packetName,
          endsAfter: endOf(user) ?? 'no-end',
        },
      })
    },
  )

  it.each(['happened', 'send-again'] as const)(
    'refuses %s where the row is no longer in that doubt',
    async (late) => {
      const { decide, row, runId, entries } = await openDoubt()
      await decide('send-again')
      await harness.activate(runId).ended
      const before = row()
      const recorded = (await entries()).length
      await expect(decide(late)).rejects.toMatchObject({ code: 'row-not-in-doubt' })
      expect(row()).toEqual(before)
      expect(await entries()).toHaveLength(recorded)
      expect(harness.invoices()).toMatchObject([{ invoice_code: 'INV-1' }])
    },
  )
})

describe('reading again what the user of an activation in doubt has', () => {
  it('keeps a reading that proves nothing beside the first one', async () => {
    const { waiting, row, runId, user, entries } = await openDoubt()
    expect(await waiting.readAgain({ runId, position: 0 })).toBe('unproven')
    expect(row()).toMatchObject({
      state: 'unknown',
      readings: {
        before: { packetId: user.packetId },
        after: { packetId: user.packetId, at: now },
      },
    })
    const [entry] = await entries()
    expect(entry).toMatchObject({ kind: 'check', details: { packetAfter: user.packetName } })
  })

  it('ends the doubt where the reading proves that it happened', async () => {
    const { waiting, row, runId, user, entries } = await openDoubt()
    // As a service does that was slower than the console waited.
    await harness.api.activate({
      email: user.email,
      packetId: other(user),
      registrationId: user.registrationId,
      branchId: user.branches[0]?.id ?? '',
      invoiceCode: 'INV-1',
      amountRupiah: 150_000,
      paymentGateway: 'finpay195',
      paymentMethod: 'ATM',
      paymentDate: now,
    })
    expect(await waiting.readAgain({ runId, position: 0 })).toBe('proven')
    expect(row()).toMatchObject({ state: 'done', registrationId: user.registrationId })
    expect(harness.invoices()).toMatchObject([{ invoice_code: 'INV-1', done_at: now }])
    const [entry] = await entries()
    expect(entry).toMatchObject({ kind: 'activate', outcome: 'done', details: { knownBy: 'look' } })
  })

  it('does not take for it what another activation of the user did since', async () => {
    const { waiting, row, runId, user } = await openDoubt()
    const put = harness.db.prepare('UPDATE run_rows SET state = ? WHERE run_id = ?')
    // A refusal lets the next one go, and may come into doubt after it.
    put.run('refused', runId)
    const second = harness.addRun([{ user, invoiceCode: 'INV-2', packetId: other(user) }])
    expect(await harness.activate(second).ended).toBe('finished')
    expect(harness.totals(second)).toMatchObject({ done: 1 })
    put.run('unknown', runId)
    expect(await waiting.readAgain({ runId, position: 0 })).toBe('unproven')
    expect(row()).toMatchObject({
      state: 'unknown',
      readings: { before: { packetId: user.packetId }, after: { packetId: other(user) } },
    })
  })

  it('changes nothing where the service does not tell', async () => {
    const { waiting, row, runId } = await openDoubt()
    const before = row()
    for (const [fault, code] of [
      ['error-500-before', 'server-busy'],
      ['html', 'server-unreadable'],
    ] as const) {
      harness.server.setFaults([{ fault, call: 'check' }])
      await expect(waiting.readAgain({ runId, position: 0 })).rejects.toMatchObject({ code })
    }
    harness.server.setFaults([{ fault: 'wrong-credentials' }])
    await expect(waiting.readAgain({ runId, position: 0 })).rejects.toMatchObject({
      code: 'bad-credentials',
    })
    expect(row()).toEqual(before)
  })

  it('leaves a row alone that is at work or was decided about meanwhile', async () => {
    const { waiting, decide, runId, row, setActive } = await openDoubt()
    setActive(runId)
    await expect(waiting.readAgain({ runId, position: 0 })).rejects.toMatchObject({
      code: 'run-wrong-state',
    })
    setActive(null)
    const reading = waiting.readAgain({ runId, position: 0 })
    await decide('send-again')
    await expect(reading).rejects.toMatchObject({ code: 'row-not-in-doubt' })
    expect(row()?.state).toBe('ready')
  })
})

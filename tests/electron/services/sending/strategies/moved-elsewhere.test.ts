import { describe, expect, it } from 'vitest'
import { momentOf } from '#shared/domain/values/partner-time'
import { describeCause } from '#shared/locales/cause-text'
import { en } from '#shared/locales/en'
import { id } from '#shared/locales/id'
import { openHeld, openRenewal } from '../other-desk'

describe('an activation that another desk did since the copy was made', () => {
  it('waits for a person with what the copy said and what the service says', async () => {
    const { row, user, server, waiting, invoices } = await openHeld()
    expect(server.counts().activated).toBe(1)
    const before = momentOf(user.expiresAt) ?? null
    expect(row()).toMatchObject({
      state: 'unknown',
      cause: 'moved-elsewhere',
      nextCheckAt: null,
      attempts: 0,
      sentAt: null,
      readings: {
        before: null,
        lastKnown: { packetId: '11', packetName: user.packetName, expiresAt: before },
        after: { packetId: '11' },
      },
    })
    const held = row()
    if (!held) throw new Error('the run has a row')
    expect(held.readings?.after?.expiresAt).toBeGreaterThan(before ?? 0)
    const { formats } = id
    const known = describeCause(held, id)
    expect(known).toContain('Mungkin sudah diaktifkan dari meja lain')
    expect(known).toContain(formats.dateTime(before ?? 0))
    expect(known).toContain(formats.dateTime(held.readings?.after?.expiresAt ?? 0))
    expect(known).toContain(formats.dateTime(held.readings?.lastKnown?.at ?? 0))
    expect(describeCause(held, en)).toContain('Another desk may have activated it')
    expect(await waiting.list({ after: null })).toMatchObject([
      { cause: 'moved-elsewhere', decisions: ['happened', 'send-again', 'not-ours'] },
    ])
    // No other run of this desk sends the invoice meanwhile.
    expect(invoices()).toMatchObject([{ invoice_code: 'INV-1', done_at: null }])
  })

  it('waits still when its run is started again, also once the copy shows the later end', async () => {
    const { send, sync, runId, row, server, waiting } = await openHeld()
    await send(runId)
    await sync()
    await send(runId)
    expect(await waiting.readAgain({ runId, position: 0 })).toBe('unproven')
    expect(row()).toMatchObject({ state: 'unknown', cause: 'moved-elsewhere' })
    expect(server.counts().activated).toBe(1)
  })

  it('is sent once a person has said so, which is on record', async () => {
    const { decide, decided, send, runId, row, server, user } = await openHeld()
    await decide(runId, 'send-again')
    expect(decided).toMatchObject([
      {
        kind: 'decision',
        registrationId: user.registrationId,
        details: {
          decision: 'send-again',
          cause: 'moved-elsewhere',
          endsBefore: momentOf(user.expiresAt),
          endsAfter: row()?.readings?.after?.expiresAt ?? row()?.readings?.lastKnown?.expiresAt,
        },
      },
    ])
    expect(await send(runId)).toBe('finished')
    expect(row()).toMatchObject({ state: 'done', knownBy: 'answer' })
    expect(server.counts().activated).toBe(2)
  })

  it('is held once more where the end moves again after that', async () => {
    const { decide, other, send, runId, row, server, user } = await openHeld()
    await decide(runId, 'send-again')
    await other.activate(user, '11', 'INV-X')
    await send(runId)
    expect(row()).toMatchObject({ state: 'unknown', cause: 'moved-elsewhere' })
    expect(server.counts().activated).toBe(2)
  })

  it('is left out, and its invoice let go, where a person says so', async () => {
    const { decide, send, runId, row, server, invoices } = await openHeld()
    await decide(runId, 'not-ours')
    expect(row()).toMatchObject({ state: 'excluded', conflict: { kind: 'left-out' } })
    expect(invoices()).toEqual([])
    await send(runId)
    expect(server.counts().activated).toBe(1)
  })

  it('is never sent from here where a person says that it was done', async () => {
    const { decide, addRenewal, send, runId, row, server, rows } = await openHeld()
    await decide(runId, 'happened')
    expect(row()).toMatchObject({ state: 'done', knownBy: 'person' })
    const second = addRenewal('inv-1')
    await send(second)
    expect(rows(second)).toMatchObject([
      { state: 'excluded', conflict: { kind: 'sent-before', runId, state: 'done' } },
    ])
    expect(server.counts().activated).toBe(1)
  })

  it('is compared again where its sending never left', async () => {
    const { addRenewal, sync, send, activate, other, user, rows, server } = await openRenewal()
    await sync()
    const runId = addRenewal('INV-1')
    let isAway = true
    const engine = activate(runId, {
      scope: 'trial',
      wrapStrategy: (kind) => ({
        ...kind,
        async send(row, password, context) {
          if (!isAway) return kind.send(row, password, context)
          isAway = false
          return { kind: 'unsent', cause: 'connect-failed', detail: 'ECONNREFUSED' }
        },
      }),
    })
    await engine.ended
    expect(rows(runId)).toMatchObject([{ state: 'unsent' }])
    await other.activate(user, '11', 'INV-1')
    await send(runId)
    expect(rows(runId)).toMatchObject([{ state: 'unknown', cause: 'moved-elsewhere' }])
    expect(server.counts().activated).toBe(1)
  })
})

describe('an activation whose user is as this desk knows it', () => {
  it('is sent where this desk itself moved the end after the sync', async () => {
    const { sync, addRenewal, send, totals, server } = await openRenewal()
    await sync()
    for (const invoice of ['INV-1', 'INV-2', 'INV-3']) {
      const runId = addRenewal(invoice)
      expect(await send(runId)).toBe('finished')
      expect(totals(runId)).toMatchObject({ done: 1 })
    }
    expect(server.counts()).toMatchObject({ activated: 3, repeatedInvoices: 0 })
  })

  it('is held where the copy has what this desk did, and the end moved since', async () => {
    const { sync, addRenewal, send, other, user, totals } = await openRenewal()
    expect(await send(addRenewal('INV-1'))).toBe('finished')
    await sync()
    await other.activate(user, '11', 'INV-2')
    const runId = addRenewal('INV-2')
    await send(runId)
    expect(totals(runId)).toMatchObject({ unknown: 1, done: 0 })
  })

  it('is sent where another desk moved the end before the sync, or nothing was ever synced', async () => {
    const { sync, addRenewal, send, other, user, totals } = await openRenewal()
    await other.activate(user, '11', 'INV-0')
    const first = addRenewal('INV-1')
    await send(first)
    expect(totals(first)).toMatchObject({ done: 1 })
    await other.activate(user, '11', 'INV-2')
    await sync()
    const second = addRenewal('INV-3')
    await send(second)
    expect(totals(second)).toMatchObject({ done: 1 })
  })
})

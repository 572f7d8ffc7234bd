import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { listHistory } from '#electron/ledger/history/history-list'
import { verifyHistory } from '#electron/ledger/history/verify-history'
import { recoverRuns } from '#electron/services/sending/recover-runs'
import { wholeHistory } from '#shared/domain/history'
import { buildWorker } from '#tests/electron/built-worker'
import { type ActivationHarness, openActivationHarness } from '../activation-harness'
import { sumOfStates } from '../sending-harness'
import { type KilledSending, type KillPoint, killPoints } from './kill-points'

const killedSender = fileURLToPath(
  await buildWorker('tests/electron/services/sending/killed/killed-sender.ts'),
)

const rowCount = 4
/** Fewest and most activations left in doubt: an intent was durable and nothing tells of its call. */
const inDoubt: Readonly<Record<KillPoint, readonly [number, number]>> = {
  'before the intent': [0, 0],
  'in the commit of the intent': [0, 0],
  // Later rows are twins of the two in flight: one of them at least is sent again.
  'after the intent': [0, 2],
  // Of two in flight, the one that dies is proven by reading; the other may be anywhere.
  'after the send': [0, 1],
  'after the answer': [0, 1],
  'before the outcome is durable': [0, 1],
  'after the outcome': [0, 2],
}

/** Sends a run in a process that dies at a point of it. */
async function kill(
  harness: ActivationHarness,
  order: Pick<KilledSending, 'runId' | 'kind' | 'point'>,
) {
  const { url: baseUrl, key, token } = harness.server
  const sending = { ...order, path: join(harness.folder, 'ledger.db'), baseUrl, key, token }
  const isOnTheWire = order.point === 'after the send'
  if (isOnTheWire) harness.server.setLatency(1000)
  const child = spawn(process.execPath, [killedSender, JSON.stringify(sending)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = once(child, 'exit')
  if (isOnTheWire) {
    // The service has the call and thinks it over: nothing was answered yet.
    const calls = () => harness.server.counts().calls[order.kind]
    await expect.poll(calls, { timeout: 20_000, interval: 20 }).toBeGreaterThan(0)
    child.kill('SIGKILL')
    harness.server.setLatency(0)
  }
  const [, signal] = await ended
  expect(signal).toBe('SIGKILL')
}

describe('a console that is killed while it activates', () => {
  it.concurrent.for(killPoints)('%s sends no invoice twice', async (point, { expect }) => {
    const harness = await openActivationHarness()
    try {
      const users = (await harness.users(30)).filter(({ packetId }) => packetId !== '11')
      const rows = users.slice(0, rowCount).map((user, n) => ({ user, invoiceCode: `INV-${n}` }))
      const runId = harness.addRun(rows)
      await kill(harness, { runId, kind: 'activate', point })
      expect(sumOfStates(harness.totals(runId))).toBe(rowCount)
      recoverRuns(harness.db, { now: 2000, actor: 'budi' })
      expect(harness.totals(runId).sending).toBe(0)
      expect(await harness.activate(runId).ended).toBe('finished')
      const unknown = harness.totals(runId).unknown
      const [fewest, most] = inDoubt[point]
      expect(unknown).toBeGreaterThanOrEqual(fewest)
      expect(unknown).toBeLessThanOrEqual(most)
      expect(harness.totals(runId)).toMatchObject({ total: rowCount, done: rowCount - unknown })
      expect(harness.server.counts()).toMatchObject({
        activated: rowCount - unknown,
        repeatedInvoices: 0,
      })
      expect(harness.invoices()).toHaveLength(rowCount)
      await expectOnRecord(harness, rowCount)
    } finally {
      await harness.close()
    }
  })
})

describe('a console that is killed while it checks', () => {
  it.concurrent.for(killPoints)('%s loses no look', async (point, { expect }) => {
    const harness = await openActivationHarness()
    try {
      const users = await harness.users(rowCount)
      const runId = harness.addChecks(users.map(({ email }) => email))
      await kill(harness, { runId, kind: 'check', point })
      expect(sumOfStates(harness.totals(runId))).toBe(rowCount)
      recoverRuns(harness.db, { now: 2000, actor: 'budi' })
      expect(await harness.check(runId).ended).toBe('finished')
      expect(harness.totals(runId)).toMatchObject({ total: rowCount, done: rowCount })
      expect(harness.server.counts()).toMatchObject({ activated: 0, registered: 0 })
      await expectOnRecord(harness, rowCount)
    } finally {
      await harness.close()
    }
  })
})

/** Each row's last word is in a chain that is as it was written. */
async function expectOnRecord(harness: ActivationHarness, rows: number): Promise<void> {
  expect(await verifyHistory(harness.db)).toMatchObject({ kind: 'intact' })
  const entries = listHistory(harness.db, wholeHistory, { after: 0, before: 1000 }, 1000)
  expect(new Set(entries.map(({ rowNumber }) => rowNumber)).size).toBe(rows)
}

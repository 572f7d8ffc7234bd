import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { createElkassaApi } from '#electron/api/elkassa-api'
import { systemClock } from '#electron/async/clock'
import { openCache } from '#electron/cache/cache-client'
import { appendHistory } from '#electron/ledger/history/history-table'
import { activationSubject } from '#electron/services/sending/strategies/activate-sending'
import { createUnresolvedRows } from '#electron/services/unresolved/unresolved-rows'
import { syncUsers } from '#electron/services/users/sync/sync-users'
import type { HistoryEvent, RowDecision } from '#shared/domain/history'
import type { User } from '#shared/domain/users/user'
import { buildWorker } from '#tests/electron/built-worker'
import { practiceControls } from '#tests/electron/services/practice-controls'
import { type ActivationHarness, openActivationHarness } from './activation-harness'

const workerUrl = await buildWorker('electron/cache/worker/cache-worker.ts')

/** Another console with the same partner key: it knows nothing of this one. */
export function openOther({ server }: { readonly server: ActivationHarness['server'] }) {
  const api = createElkassaApi({
    baseUrl: server.url,
    credentials: { key: server.key, token: server.token },
  })
  onTestFinished(() => api.close())
  return {
    register: (email: string, storeName: string, address: string) =>
      api.register({
        storeName,
        userType: '0',
        phone: '081200001111',
        email,
        address,
        password: 'rahasia',
      }),
    activate: ({ email, registrationId, branches }: User, packetId: string, invoiceCode: string) =>
      api.activate({
        email,
        registrationId,
        packetId,
        invoiceCode,
        branchId: branches[0]?.id ?? '',
        amountRupiah: 150_000,
        paymentGateway: 'finpay195',
        paymentMethod: 'ATM',
        paymentDate: 1_795_489_200,
      }),
  }
}

/** A run of one renewal, after a sync of the users into a real copy. */
export async function openRenewal() {
  const opened = await openActivationHarness({ users: 60 })
  onTestFinished(opened.close)
  const { api, db, writer } = opened
  const other = openOther(opened)
  const cache = await openCache({ path: join(opened.folder, 'cache.db'), workerUrl })
  onTestFinished(() => cache.close())
  const sync = () =>
    syncUsers(
      {
        api,
        cache,
        now: () => Math.floor(systemClock.now() / 1000),
        wait: (ms) => systemClock.wait(ms),
        inFlight: 4,
        warn: () => undefined,
      },
      { signal: new AbortController().signal, onStep: () => undefined },
    )
  const [user] = (await opened.users(20)).filter(
    ({ packetId, expiresAt }) => packetId === '11' && expiresAt !== null,
  )
  if (!user) throw new Error('nobody has this packet')
  const decided: HistoryEvent[] = []
  const waiting = createUnresolvedRows({
    refuseWriting: () => undefined,
    writer,
    history: {
      append: (to, event) => {
        decided.push(event)
        appendHistory(to, event, { at: 1, actor: 'budi' })
      },
    },
    api,
    controls: practiceControls(api, writer),
    clock: systemClock,
    now: () => Math.floor(systemClock.now() / 1000),
    isActive: () => false,
    subjects: { activate: activationSubject },
    onChange: () => undefined,
  })
  return {
    ...opened,
    db,
    user,
    other,
    sync,
    waiting,
    decided,
    addRenewal: (invoiceCode: string) => opened.addRun([{ user, invoiceCode, packetId: '11' }]),
    send: (runId: number) => opened.activate(runId, { cache }).ended,
    decide: (runId: number, decision: RowDecision) =>
      waiting.decideRow({
        runId,
        position: 0,
        sentAt: opened.rows(runId)[0]?.sentAt ?? null,
        decision,
        reason: 'ditanyakan ke meja lain',
      }),
  }
}

/** One whose user another desk renewed after the sync; it was held. */
export async function openHeld() {
  const desk = await openRenewal()
  await desk.sync()
  await desk.other.activate(desk.user, '11', 'INV-1')
  const runId = desk.addRenewal('INV-1')
  expect(await desk.send(runId)).toBe('finished')
  return { ...desk, runId, row: () => desk.rows(runId)[0] }
}

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AppError } from '#electron/errors/app-error'
import { createActivationService } from '#electron/services/activation/activation-service'
import { createRegistrationService } from '#electron/services/registration/registration-service'
import { id } from '#shared/locales/id'
import {
  openReconcileHarness,
  header as paymentHeader,
  type ReconcileHarness,
} from '../reconcile/reconcile-harness'
import { now, packets, storeLine } from './run-harness'
import { buildWorkers } from './workers'

const workers = await buildWorkers()
let harness: ReconcileHarness

beforeEach(async () => {
  harness = await openReconcileHarness(workers)
  harness.barWriting(() => {
    throw new AppError('policy-at-fault', 'the policy cannot be used')
  })
})
afterEach(() => harness.close())

const refused = { code: 'policy-at-fault' }
const deps = () => ({
  ...{ ledger: harness.ledger, cache: harness.cache, runs: harness.runs },
  ...{ isMasked: () => false, now: () => now, messages: () => id },
})

describe('while nothing may be written to the service', () => {
  it('a file is read and checked, and its run is not begun', async () => {
    const run = await harness.importLines([storeLine(7)])
    expect(run.totals.ready).toBe(1)
    await expect(harness.runs.start({ runId: run.id, trial: true })).rejects.toMatchObject(refused)
    await expect(harness.runs.start({ runId: run.id, trial: false })).rejects.toMatchObject(refused)
    expect(harness.sending.activeRun()).toBeNull()
    expect(harness.rows(run.id)).toMatchObject([{ state: 'ready' }])
  })

  it('the form of a shop sends nothing and leaves nothing behind', async () => {
    const refresh = () => Promise.reject(new Error('asked'))
    const desk = createRegistrationService({ ...deps(), refresh, onCopied: () => undefined })
    const form = {
      ...{ storeName: 'Toko Ahe', userType: '0', phone: '081234567890' },
      ...{ email: 'ahe@contoh.co.id', address: 'Jl. Melati 7', password: 'k7mw-3xpd-9hrt' },
    }
    await expect(desk.send(form)).rejects.toMatchObject(refused)
    await expect(harness.runs.list({ kind: 'register', before: null })).resolves.toEqual([])
  })

  it('the form of an activation sends nothing and leaves nothing behind', async () => {
    const desk = createActivationService({ ...deps(), listPackets: async () => packets })
    const form = {
      ...{ user: 'ELK1', branch: '', packet: '10', invoiceCode: 'INV-1', amount: '150000' },
      ...{ gateway: 'finpay195', method: 'ATM', paymentDate: '2026-09-21 10:00:00' },
    }
    await expect(desk.send(form)).rejects.toMatchObject(refused)
    await expect(harness.runs.list({ kind: 'activate', before: null })).resolves.toEqual([])
  })

  it('payments are compared, and the run of the missing ones is not begun', async () => {
    const opened = await harness.openPayments([
      paymentHeader,
      'INV-2;150000;03/11/2026;toko1@contoh.co.id',
    ])
    const { id: reconciliationId } = await harness.reconcile.start(opened)
    const { id: runId } = await harness.reconcile.createRun({ reconciliationId })
    await expect(harness.runs.start({ runId, trial: false })).rejects.toMatchObject(refused)
    expect(harness.sending.activeRun()).toBeNull()
  })

  it('what is in doubt in a cancelled run is still read', async () => {
    const run = await harness.importLines([storeLine(7)])
    await harness.runs.cancel({ runId: run.id })
    await harness.runs.start({ runId: run.id, trial: false })
    await harness.sending.whenIdle()
    expect(harness.rows(run.id)).toMatchObject([{ state: 'ready' }])
  })
})

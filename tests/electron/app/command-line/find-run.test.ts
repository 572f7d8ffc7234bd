import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findOrCreateRun } from '#electron/app/command-line/find-run'
import {
  openRunHarness,
  type RunHarness,
  storeUser,
} from '#tests/electron/services/runs/run-harness'
import { buildWorkers } from '#tests/electron/services/runs/workers'

const workers = await buildWorkers()
let harness: RunHarness

beforeEach(async () => {
  harness = await openRunHarness(workers)
  await harness.cache.putUsers([
    storeUser('ELK10001', 'a@contoh.co.id'),
    storeUser('ELK10002', 'b@contoh.co.id'),
  ])
})
afterEach(() => harness.close())

/** The run of payments of two users without branches and one unknown, as a command finds or makes it. */
async function find(file: string, withoutBranch: boolean) {
  const users = {
    sync: async () => ({ kind: 'cancelled', at: 1 }) as const,
    summary: async () => ({ userCount: 2, syncedAt: 1, isSyncing: false, lastSync: null }),
  }
  const { runs, sources } = harness
  return findOrCreateRun(
    { runs, sources, users: { ...users, cancelSync: async () => undefined } },
    {
      ...{ profile: null, isPractice: true, practiceFaults: null, practiceLatencyMs: null },
      ...{ practiceUsers: null, kind: 'activate', file, reportFormat: 'csv', overwrite: false },
      ...{ report: harness.path('laporan.csv'), sheets: [], columns: null, server: null },
      ...{
        inFlight: null,
        settleSeconds: null,
        precheck: true,
        withoutBranch,
        office: null,
        desk: null,
        acceptCollisions: null,
        takesOn: false,
        statuses: [],
        hidden: 'skip',
        encoding: null,
      },
    },
    new AbortController().signal,
  )
}

function payments(): string {
  const line = (user: string, n: number) =>
    `${user};1 Bulan;INV-${n};Rp 150.000;finpay195;ATM;21/09/2026 10:00`
  const header = 'Email;Paket;No. Invoice;Nominal;Payment Gateway;Channel;Tgl Bayar'
  const users = ['a@contoh.co.id', 'b@contoh.co.id', 'c@contoh.co.id']
  return harness.write('bayar.csv', [header, ...users.map(line)])
}

describe('findOrCreateRun()', () => {
  it('makes rows of users without a branch ready where --without-branch says so', async () => {
    const run = await find(payments(), true)
    expect(run?.totals).toMatchObject({ ready: 2, problem: 1 })
    expect(run && harness.row(run.id, 0).values).toMatchObject({ branch: '-', branchId: '' })
  })

  it('leaves them as problems without it, until the same command comes with it', async () => {
    const file = payments()
    const first = await find(file, false)
    expect(first?.totals).toMatchObject({ ready: 0, problem: 3 })
    const second = await find(file, true)
    expect(second).toMatchObject({ id: first?.id, totals: { ready: 2, problem: 1 } })
  })
})

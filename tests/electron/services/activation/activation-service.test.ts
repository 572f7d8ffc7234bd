import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { beginActivation } from '#electron/ledger/runs/activations-table'
import { recordDone } from '#electron/ledger/runs/sending-table'
import { createActivationService } from '#electron/services/activation/activation-service'
import { toInvoiceKey } from '#shared/domain/runs/activation'
import { type ActivationForm, emptyForm } from '#shared/domain/runs/activation-form'
import type { User } from '#shared/domain/users/user'
import { id } from '#shared/locales/id'
import { openRunHarness, packets, type RunHarness, storeUser } from '../runs/run-harness'
import { buildWorkers } from '../runs/workers'

const workers = await buildWorkers()
let harness: RunHarness
let isMasked: boolean

function shop(n: number, branches: number): User {
  return {
    ...storeUser(`ELK1000${n}`, `toko${n}@contoh.co.id`),
    branches: Array.from({ length: branches }, (_, place) => ({
      id: `C${n}-${place + 1}`,
      name: `Cabang ${place + 1}`,
      address: 'Jl. Kenanga 4',
    })),
  }
}

const form: ActivationForm = {
  user: 'ELK10001',
  branch: '',
  packet: '10',
  invoiceCode: 'INV-1',
  amount: '150000',
  gateway: 'finpay195',
  method: 'ATM',
  paymentDate: '2026-09-21 10:00:00',
}

function openHarness(runs = harness.runs) {
  return createActivationService({
    ledger: harness.ledger,
    cache: harness.cache,
    runs,
    listPackets: async () => packets,
    isMasked: () => isMasked,
    messages: () => id,
  })
}

/** As the engine leaves an invoice that was activated, or may have been. */
function activate(runId: number, isDone: boolean, invoiceCode = 'INV-1', amountRupiah = 150_000) {
  const row = harness.row(runId, 0)
  beginActivation(harness.ledger, row, {
    invoiceKey: toInvoiceKey(invoiceCode),
    invoiceCode,
    registrationId: 'ELK10001',
    branchId: 'C1-1',
    packetId: '10',
    amountRupiah,
    gateway: 'Midtrans',
    method: 'QRIS',
    paymentDate: '2026-09-21 10:00:00',
    sentAt: 1,
    before: { packetId: '9', packetName: 'Trial 30 Hari', expiresAt: 1, at: 1 },
    readOrder: 0,
  })
  const done = {
    registrationId: 'ELK10001',
    serverMessage: 'Sukses',
    knownBy: 'answer',
    at: 2,
  } as const
  if (isDone) recordDone(harness.ledger, row, done)
}

function makeRun() {
  return harness.runs.createTyped({ kind: 'activate', name: 'lain', pages: [[form]] })
}
function listRuns() {
  return harness.runs.list({ kind: 'activate', before: null })
}

beforeEach(async () => {
  isMasked = false
  harness = await openRunHarness(workers)
  await harness.cache.putUsers([shop(1, 1), shop(2, 2)])
})
afterEach(() => harness.close())

describe('check()', () => {
  it('finds user, its one branch and packet, and keeps nothing', async () => {
    const checked = await openHarness().check(form)
    expect(checked).toMatchObject({
      problems: [],
      warnings: [{ code: 'packet-matched' }],
      conflict: null,
      branchId: 'C1-1',
      packetId: '10',
      values: { packet: '1 Bulan', branch: 'Cabang 1', amount: '150000' },
      user: { registrationId: 'ELK10001', email: 'toko1@contoh.co.id' },
    })
    expect(checked.user?.branches).toEqual([{ id: 'C1-1', name: 'Cabang 1' }])
    expect(await listRuns()).toEqual([])
  })

  it('knows the user by its e-mail too, in whatever case', async () => {
    const { user } = await openHarness().check({ ...form, user: ' TOKO2@contoh.co.id' })
    expect(user?.registrationId).toBe('ELK10002')
  })

  it('asks for the branch where there are several', async () => {
    const own = openHarness()
    const { problems } = await own.check({ ...form, user: 'ELK10002' })
    expect(problems).toMatchObject([{ field: 'branch', code: 'branch-choose' }])
    const chosen = await own.check({ ...form, user: 'ELK10002', branch: 'C2-2' })
    expect(chosen).toMatchObject({ problems: [], branchId: 'C2-2' })
  })

  it('takes no branch for a user that has none, once that is said', async () => {
    await harness.cache.putUsers([shop(3, 0)])
    const own = openHarness()
    const { problems } = await own.check({ ...form, user: 'ELK10003' })
    expect(problems).toMatchObject([{ field: 'branch', code: 'branch-none' }])
    const agreed = await own.check({ ...form, user: 'ELK10003', branch: '-' })
    expect(agreed).toMatchObject({ problems: [], branchId: '', values: { branch: '-' } })
    const needed = await own.check({ ...form, branch: '-' })
    expect(needed.problems).toMatchObject([{ field: 'branch', code: 'branch-needed' }])
  })

  it('masks what is masked on screen', async () => {
    isMasked = true
    const checked = await openHarness().check(form)
    expect(JSON.stringify(checked)).not.toContain('toko1@')
    expect(checked.problems).toEqual([])
  })

  it.each([true, false])('names the run that had the invoice before (done: %s)', async (isDone) => {
    const run = await makeRun()
    activate(run.id, isDone)
    const { conflict } = await openHarness().check({ ...form, invoiceCode: ' inv-1' })
    expect(conflict).toMatchObject({
      kind: 'sent-before',
      runId: run.id,
      state: isDone ? 'done' : 'unknown',
    })
  })

  it('says what is missing of an empty form', async () => {
    const { problems, user } = await openHarness().check(emptyForm)
    expect(user).toBeNull()
    expect(problems.map(({ field }) => field)).toEqual([
      ...['user', 'packet', 'invoiceCode', 'amount', 'gateway', 'method', 'paymentDate'],
    ])
  })
})

describe('hints()', () => {
  it('offers what was written before, and how each packet was paid last', async () => {
    activate((await makeRun()).id, true, 'INV-9', 175_000)
    expect(await openHarness().hints()).toEqual({
      packets,
      gateways: ['Midtrans'],
      methods: ['QRIS'],
      lastOfPacket: { '10': { amountRupiah: 175_000, gateway: 'Midtrans', method: 'QRIS' } },
    })
  })
})

describe('send()', () => {
  it('makes a run of one row, named after the shop, and sends it', async () => {
    const answer = await openHarness().send(form)
    const { storeName } = shop(1, 1)
    expect(answer).toMatchObject({
      kind: 'started',
      run: { kind: 'activate', source: { name: `Satu aktivasi: ${storeName}`, format: 'form' } },
    })
    expect(await harness.sending.whenIdle()).toBe('finished')
    const [run] = await listRuns()
    expect(run?.totals).toMatchObject({ total: 1, done: 1 })
  })

  it('gives back what cannot be sent, and makes no run of it', async () => {
    const answer = await openHarness().send({ ...form, amount: '0' })
    expect(answer).toMatchObject({
      kind: 'stopped',
      checked: { problems: [{ field: 'amount', code: 'amount-zero' }] },
    })
    expect(await listRuns()).toEqual([])
  })

  it('gives back an invoice that was activated meanwhile', async () => {
    const run = await makeRun()
    activate(run.id, true)
    expect(await openHarness().send(form)).toMatchObject({
      kind: 'stopped',
      checked: { conflict: { runId: run.id } },
    })
    expect(await listRuns()).toHaveLength(1)
  })

  it('leaves nothing behind while another run is sent', async () => {
    const run = await makeRun()
    const runs = {
      ...harness.runs,
      createTyped: async (input: Parameters<typeof harness.runs.createTyped>[0]) => {
        const made = await harness.runs.createTyped(input)
        harness.sending.start(run.id, { trial: false })
        return made
      },
    }
    const sent = openHarness(runs).send({ ...form, invoiceCode: 'INV-2' })
    await expect(sent).rejects.toMatchObject({ code: 'another-run-active' })
    await harness.sending.whenIdle()
    expect((await listRuns()).map(({ id: runId }) => runId)).toEqual([run.id])
  })
})

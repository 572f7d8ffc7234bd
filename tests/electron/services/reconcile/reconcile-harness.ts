import { groupCommits } from '#electron/ledger/group-commit'
import { beginActivation, freeInvoices } from '#electron/ledger/runs/activations-table'
import { recordDone, recordRefused } from '#electron/ledger/runs/sending-table'
import { createDrafts } from '#electron/services/kinds/drafts'
import { createReconcile } from '#electron/services/reconcile/reconcile'
import { createSheetReader } from '#electron/sheets/sheet-reader'
import { toInvoiceKey } from '#shared/domain/runs/activation'
import { id } from '#shared/locales/id'
import { now, openRunHarness, packets, storeUser } from '../runs/run-harness'

export const header = 'Order ID;Gross Amount;Transaction Date;Customer Email'

interface SentPayment {
  readonly code: string
  readonly state: 'done' | 'sending' | 'refused' | 'ready'
  readonly amount?: number
  readonly date?: string
  readonly gateway?: string
}

/** A harness of runs with the comparing of payments beside it. */
export async function openReconcileHarness(workers: { readonly sheets: URL; readonly cache: URL }) {
  const harness = await openRunHarness(workers)
  const branches = [{ id: 'C1', name: 'A', address: '' }]
  await harness.cache.putUsers([{ ...storeUser('ELK1', 'toko1@contoh.co.id'), branches }])
  const { cache, ledger, sources, runs } = harness
  const reader = createSheetReader(workers.sheets)
  const reconcile = createReconcile({
    writer: groupCommits(ledger),
    reader,
    kind: createDrafts({ cache, listPackets: async () => packets, now: () => now }).activate,
    sources,
    runs,
    messages: () => id,
    now: () => now,
    record: async (event) => void harness.recorded.push(event),
    onProgress: ({ rows }) => harness.imported.push(rows),
  })

  /** As the engine leaves it: invoices of one run that were activated, or not. */
  async function activate(payments: readonly SentPayment[]): Promise<number> {
    const titles = 'Email;Paket;No. Invoice;Nominal;Payment Gateway;Channel;Tgl Bayar'
    const lines = payments.map(
      ({ code }) => `toko1@contoh.co.id;1 Bulan;${code};150000;finpay195;ATM;03/11/2026`,
    )
    const run = await harness.importFile(
      harness.write('kirim.csv', [titles, ...lines]),
      {},
      'activate',
    )
    for (const [position, payment] of payments.entries()) send(run.id, position, payment)
    return run.id
  }

  function send(runId: number, position: number, payment: SentPayment): void {
    if (payment.state === 'ready') return
    const row = harness.row(runId, position)
    beginActivation(ledger, row, {
      invoiceKey: toInvoiceKey(payment.code),
      invoiceCode: payment.code,
      registrationId: `ELK${position}`,
      branchId: 'C1',
      packetId: '10',
      amountRupiah: payment.amount ?? 150_000,
      gateway: payment.gateway ?? 'finpay195',
      method: 'ATM',
      paymentDate: `${payment.date ?? '2026-11-03'} 10:00:00`,
      sentAt: now,
      before: { packetId: '9', packetName: 'Trial', expiresAt: now, at: now - 1 },
      readOrder: 0,
    })
    if (payment.state === 'done') {
      recordDone(ledger, row, {
        registrationId: 'ELK1',
        serverMessage: 'Sukses',
        knownBy: 'answer',
        at: now,
      })
    }
    if (payment.state === 'refused') {
      recordRefused(ledger, row, { serverMessage: 'Paket tidak aktif', at: now })
      // It is proven by now that nothing came of it.
      freeInvoices(ledger, row)
    }
  }

  async function openPayments(lines: readonly string[]) {
    const path = harness.write('finpay.csv', lines)
    const { sourceId, columns } = await sources.open({ kind: 'activate', path })
    return { sourceId, columns }
  }

  return {
    ...harness,
    reconcile,
    activate,
    openPayments,
    compare: async (lines: readonly string[]) =>
      reconcile.start(await openPayments([header, ...lines])),
    outcomes(reconciliationId: number): string[] {
      const page = { reconciliationId, filter: 'all' as const, offset: 0, limit: 200 }
      return reconcile.rows(page).rows.map(({ outcome }) => outcome)
    },
    async close() {
      await reconcile.whenIdle()
      await reader.close()
      await harness.close()
    },
  }
}

export type ReconcileHarness = Awaited<ReturnType<typeof openReconcileHarness>>

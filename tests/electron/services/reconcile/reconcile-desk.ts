import { beginActivation, freeInvoices } from '#electron/ledger/activations-table'
import { groupCommits } from '#electron/ledger/group-commit'
import { recordDone, recordRefused } from '#electron/ledger/sending-table'
import { createReconcile } from '#electron/services/reconcile/reconcile'
import { createDrafts } from '#electron/services/runs/kinds/drafts'
import { createSheetReader } from '#electron/sheets/sheet-reader'
import { toInvoiceKey } from '#shared/domain/activation'
import { id } from '#shared/locales/id'
import { now, openRunDesk, packets, storeUser } from '../runs/run-desk'

export const header = 'Order ID;Gross Amount;Transaction Date;Customer Email'

interface SentPayment {
  readonly code: string
  readonly state: 'done' | 'sending' | 'refused' | 'ready'
  readonly amount?: number
  readonly date?: string
  readonly gateway?: string
}

/** A desk of runs with the comparing of payments beside it. */
export async function openReconcileDesk(workers: { readonly sheets: URL; readonly cache: URL }) {
  const desk = await openRunDesk(workers)
  const branches = [{ id: 'C1', name: 'A', address: '' }]
  await desk.cache.putUsers([{ ...storeUser('ELK1', 'toko1@contoh.co.id'), branches }])
  const { cache, ledger, sources, runs } = desk
  const reader = createSheetReader(workers.sheets)
  const reconcile = createReconcile({
    writer: groupCommits(ledger),
    reader,
    kind: createDrafts({ cache, listPackets: async () => packets, now: () => now }).activate,
    sources,
    runs,
    messages: () => id,
    now: () => now,
    record: async (event) => void desk.recorded.push(event),
    onProgress: ({ rows }) => desk.imported.push(rows),
  })

  /** As the engine leaves it: invoices of one run that were activated, or not. */
  async function activate(payments: readonly SentPayment[]): Promise<number> {
    const titles = 'Email;Paket;No. Invoice;Nominal;Payment Gateway;Channel;Tgl Bayar'
    const lines = payments.map(
      ({ code }) => `toko1@contoh.co.id;1 Bulan;${code};150000;finpay195;ATM;03/11/2026`,
    )
    const run = await desk.importFile(desk.write('kirim.csv', [titles, ...lines]), {}, 'activate')
    for (const [position, payment] of payments.entries()) send(run.id, position, payment)
    return run.id
  }

  function send(runId: number, position: number, payment: SentPayment): void {
    if (payment.state === 'ready') return
    const row = desk.row(runId, position)
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
    const path = desk.write('finpay.csv', lines)
    const { sourceId, columns } = await sources.open({ kind: 'activate', path })
    return { sourceId, columns }
  }

  return {
    ...desk,
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
      await desk.close()
    },
  }
}

export type ReconcileDesk = Awaited<ReturnType<typeof openReconcileDesk>>

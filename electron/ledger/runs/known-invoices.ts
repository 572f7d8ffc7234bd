import { z } from 'zod'
import type { ReadableDb } from '#electron/sqlite/database'
import type { KnownInvoice } from '#shared/domain/runs/reconcile'
import { prepare } from '../statements'

/*
 * What this machine knows of invoices, to compare with the payments of a file. All times are epoch
 * seconds, UTC.
 */

/** An invoice that was activated or may have been. */
export interface SentInvoice {
  readonly invoiceKey: string
  readonly invoiceCode: string
  readonly gateway: string
  /** `YYYY-MM-DD HH:MM:SS`, WIB. */
  readonly paymentDate: string
  readonly known: KnownInvoice & { readonly amountRupiah: number }
}

const sentSchema = z
  .object({
    invoice_key: z.string(),
    invoice_code: z.string(),
    run_id: z.int(),
    amount_rupiah: z.int(),
    gateway: z.string(),
    payment_date: z.string(),
    sent_at: z.int(),
    done_at: z.int().nullable(),
  })
  .transform(
    (sent): SentInvoice => ({
      invoiceKey: sent.invoice_key,
      invoiceCode: sent.invoice_code,
      gateway: sent.gateway,
      paymentDate: sent.payment_date,
      known: {
        state: sent.done_at === null ? 'in-doubt' : 'done',
        amountRupiah: sent.amount_rupiah,
        runId: sent.run_id,
        at: sent.done_at ?? sent.sent_at,
        serverMessage: null,
      },
    }),
  )

/** Those of some invoices that were sent, whatever came of it but a refusal. */
export function listSentInvoices(db: ReadableDb, invoiceKeys: readonly string[]): SentInvoice[] {
  return prepare(
    db,
    `SELECT a.* FROM json_each(?) AS k CROSS JOIN activations AS a
     WHERE a.invoice_key = k.value AND a.refused_at IS NULL`,
  )
    .all(JSON.stringify(invoiceKeys))
    .map((record) => sentSchema.parse(record))
}

/** All that were sent, a page after a key at a time. */
export function listSentAfter(db: ReadableDb, invoiceKey: string, limit: number): SentInvoice[] {
  return prepare(
    db,
    `SELECT * FROM activations WHERE invoice_key > ? AND refused_at IS NULL
     ORDER BY invoice_key LIMIT ?`,
  )
    .all(invoiceKey, limit)
    .map((record) => sentSchema.parse(record))
}

const rowSchema = z.object({
  dedupe_key: z.string(),
  run_id: z.int(),
  state: z.enum(['refused', 'ready', 'problem', 'unsent']),
  settled_at: z.int().nullable(),
  server_message: z.string().nullable(),
})

/**
 * Row key → what the newest run says that has the invoice and did not get it through.
 *
 * Rows that an ended run left behind wait for nothing.
 */
export function findUnsentInvoices(
  db: ReadableDb,
  rowKeys: readonly string[],
): Map<string, KnownInvoice> {
  const records = prepare(
    db,
    `SELECT r.dedupe_key, r.run_id, r.state, r.settled_at, r.server_message
     FROM json_each(?) AS k
       CROSS JOIN run_rows AS r INDEXED BY run_rows_by_dedupe_key
       CROSS JOIN runs ON runs.id = r.run_id
     WHERE r.dedupe_key = k.value AND r.dedupe_key <> ''
       AND r.state IN ('refused', 'ready', 'problem', 'unsent')
       AND (r.state = 'refused' OR runs.state NOT IN ('draft', 'finished', 'cancelled'))
     ORDER BY r.run_id`,
  ).all(JSON.stringify(rowKeys))
  return new Map(
    records.map((record) => {
      const row = rowSchema.parse(record)
      const isRefused = row.state === 'refused'
      return [
        row.dedupe_key,
        {
          state: isRefused ? 'refused' : 'waiting',
          amountRupiah: null,
          runId: row.run_id,
          at: row.settled_at,
          serverMessage: isRefused ? row.server_message : null,
        },
      ]
    }),
  )
}

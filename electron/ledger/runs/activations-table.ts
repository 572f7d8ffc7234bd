import { z } from 'zod'
import type { ReadableDb, WritableDb } from '#electron/sqlite/database'
import { type PacketReading, readingsSchema } from '#shared/domain/runs/activation'
import type { PaymentHabit } from '#shared/domain/runs/activation-form'
import type { RowConflict } from '#shared/domain/runs/row'
import { prepare } from '../statements'
import { exclude, markSending, type RowRef } from './sending-table'

/*
 * The invoices that were activated or may have been. See migration 0003 for how a line lives.
 * All times are epoch seconds, UTC.
 */

/** What an activation sends, as the ledger keeps it. */
export interface InvoiceClaim {
  readonly invoiceKey: string
  readonly invoiceCode: string
  readonly registrationId: string
  readonly branchId: string
  readonly packetId: string
  readonly amountRupiah: number
  readonly gateway: string
  readonly method: string
  /** `YYYY-MM-DD HH:MM:SS`, WIB. */
  readonly paymentDate: string
  readonly sentAt: number
}

/** An activation that is about to leave. */
export interface ActivationClaim extends InvoiceClaim {
  /** What the user had just before. */
  readonly before: PacketReading
  /** Where that was read in the order of things (`readOrder`). */
  readonly readOrder: number
}

/**
 * Another activation of the same user stands in the way: `busy` will end by itself, `held` waits for
 * a person. What the user had before could not be told from what that one did.
 */
export type Obstacle = 'busy' | 'held'

const sentSchema = z
  .object({
    invoice_key: z.string(),
    run_id: z.int(),
    sent_at: z.int(),
    done_at: z.int().nullable(),
    refused_at: z.int().nullable(),
    registration_id: z.string(),
  })
  .transform((sent) => ({
    key: sent.invoice_key,
    conflict: {
      kind: 'sent-before' as const,
      runId: sent.run_id,
      at: sent.sent_at,
      state: stateOf(sent),
      registrationId: sent.registration_id,
    },
  }))

type SentState = Extract<RowConflict, { kind: 'sent-before' }>['state']

function stateOf(sent: { done_at: number | null; refused_at: number | null }): SentState {
  if (sent.done_at !== null) return 'done'
  return sent.refused_at === null ? 'unknown' : 'refused'
}

/** Invoice key → the activation that had it, in any run: done, in doubt, or refused without proof that nothing came of it. */
export function findSentInvoices(
  db: ReadableDb,
  invoiceKeys: readonly string[],
): Map<string, RowConflict> {
  const records = prepare(
    db,
    `SELECT a.* FROM json_each(?) AS k CROSS JOIN activations AS a WHERE a.invoice_key = k.value`,
  ).all(JSON.stringify(invoiceKeys))
  return new Map(
    records.map((record) => {
      const { key, conflict } = sentSchema.parse(record)
      return [key, conflict]
    }),
  )
}

/** It is proven, or a person says, that nothing came of a refused row: its invoice may be sent by others. */
export function freeInvoices(db: WritableDb, { runId, position }: RowRef): void {
  prepare(
    db,
    'DELETE FROM activations WHERE run_id = ? AND position = ? AND refused_at IS NOT NULL',
  ).run(runId, position)
}

/**
 * Records the intent to activate, before a byte leaves.
 *
 * `left-out` where the invoice was sent or is in doubt, in this run or another: the row is excluded
 * and that one named. An obstacle changes nothing.
 */
export function beginActivation(
  db: WritableDb,
  row: RowRef,
  claim: ActivationClaim,
): 'begun' | 'left-out' | Obstacle {
  const sent = findClaimOfAnother(db, row, claim.invoiceKey)
  if (sent !== undefined) {
    exclude(db, row, sentSchema.parse(sent).conflict)
    return 'left-out'
  }
  const obstacle = findObstacle(db, row, claim.registrationId, claim.readOrder)
  if (obstacle) return obstacle
  if (!markSending(db, row, { sentAt: claim.sentAt, absentAt: null })) return 'left-out'
  insertClaim(db, row, claim)
  prepare(db, 'UPDATE run_rows SET readings_json = ? WHERE run_id = ? AND position = ?').run(
    JSON.stringify({ before: claim.before, after: null }),
    row.runId,
    row.position,
  )
  return 'begun'
}

function findClaimOfAnother(db: ReadableDb, row: RowRef, invoiceKey: string): unknown {
  return prepare(
    db,
    `SELECT * FROM activations WHERE invoice_key = ? AND NOT (run_id = ? AND position = ?)`,
  ).get(invoiceKey, row.runId, row.position)
}

/** Whether another row has this invoice, sent or held. */
export function hasClaimOfAnother(db: ReadableDb, row: RowRef, invoiceKey: string): boolean {
  return findClaimOfAnother(db, row, invoiceKey) !== undefined
}

/** Holds the invoice of a row that was taken for lost and is in doubt again; nothing where another has it by now. */
export function holdInvoice(db: WritableDb, row: RowRef, claim: InvoiceClaim): void {
  const isHeld = prepare(db, 'SELECT 1 FROM activations WHERE invoice_key = ?').get(
    claim.invoiceKey,
  )
  if (isHeld === undefined) insertClaim(db, row, claim)
}

function insertClaim(db: WritableDb, { runId, position }: RowRef, claim: InvoiceClaim): void {
  // Replaces the row's own claim where the service refused it before.
  prepare(
    db,
    `INSERT OR REPLACE INTO activations
     SELECT $invoiceKey, $invoiceCode, $runId, $position, $registrationId, $branchId, $packetId,
       $amountRupiah, $gateway, $method, $paymentDate, $sentAt, NULL, sent_order, NULL, NULL
     FROM run_rows WHERE run_id = $runId AND position = $position`,
  ).run({
    runId,
    position,
    invoiceKey: claim.invoiceKey,
    invoiceCode: claim.invoiceCode,
    registrationId: claim.registrationId,
    branchId: claim.branchId,
    packetId: claim.packetId,
    amountRupiah: claim.amountRupiah,
    gateway: claim.gateway,
    method: claim.method,
    paymentDate: claim.paymentDate,
    sentAt: claim.sentAt,
  })
}

const openSchema = z.object({
  run_id: z.int(),
  done_at: z.int().nullable(),
  state: z.string().nullable(),
  next_check_at: z.int().nullable(),
})

/** Where in the order of sendings and their ends it is now: what ends later has a higher number. */
export function readOrder(db: ReadableDb): number {
  const { last } = z
    .object({ last: z.int() })
    .parse(prepare(db, 'SELECT last FROM sent_counter').get())
  return last
}

/** Whether another activation of the user is on its way, in doubt, or ended after `order`. */
export function findObstacle(
  db: ReadableDb,
  row: RowRef,
  registrationId: string,
  order: number,
): Obstacle | null {
  const others = prepare(
    db,
    `SELECT a.run_id, a.done_at, r.state, r.next_check_at
     FROM activations AS a LEFT JOIN run_rows AS r ON r.run_id = a.run_id AND r.position = a.position
     WHERE a.registration_id = ? AND NOT (a.run_id = ? AND a.position = ?)
       AND a.refused_at IS NULL AND (a.done_at IS NULL OR a.done_order > ?)`,
  )
    .all(registrationId, row.runId, row.position, order)
    .map((record) => openSchema.parse(record))
  if (others.length === 0) return null
  const endsByItself = others.every(
    (other) =>
      other.done_at !== null ||
      other.state === 'sending' ||
      (other.run_id === row.runId && other.next_check_at !== null),
  )
  return endsByItself ? 'busy' : 'held'
}

export interface LastActivation {
  readonly packetId: string
  readonly doneAt: number
  /** What the user had before it. */
  readonly before: PacketReading | null
}

const lastSchema = z.object({ packet_id: z.string(), done_at: z.int(), readings_json: z.string() })

/** The last activation of a user that was done; null where none was. */
export function findLastDone(
  db: ReadableDb,
  registrationId: string,
  row: RowRef,
): LastActivation | null {
  const record = prepare(
    db,
    `SELECT a.packet_id, a.done_at, r.readings_json FROM activations AS a
       CROSS JOIN run_rows AS r ON r.run_id = a.run_id AND r.position = a.position
     WHERE a.registration_id = ? AND a.done_at IS NOT NULL AND r.readings_json IS NOT NULL
       AND NOT (a.run_id = ? AND a.position = ?)
     ORDER BY a.sent_order DESC LIMIT 1`,
  ).get(registrationId, row.runId, row.position)
  if (record === undefined) return null
  const done = lastSchema.parse(record)
  const { before } = readingsSchema.parse(JSON.parse(done.readings_json))
  return { packetId: done.packet_id, doneAt: done.done_at, before }
}

/** Whether another activation of the user was sent after this row. */
export function wasUserActivatedSince(
  db: ReadableDb,
  registrationId: string,
  sentOrder: number,
): boolean {
  return (
    prepare(
      db,
      'SELECT 1 FROM activations WHERE registration_id = ? AND sent_order > ? LIMIT 1',
    ).get(registrationId, sentOrder) !== undefined
  )
}

/** Packet id → how its latest activation that succeeded was paid. */
export function listLastActivations(db: ReadableDb): Map<string, PaymentHabit> {
  const records = prepare(
    db,
    `SELECT packet_id, amount_rupiah, gateway, method, max(sent_at) FROM activations
     WHERE done_at IS NOT NULL GROUP BY packet_id`,
  ).all()
  return new Map(records.map((record) => habitSchema.parse(record)))
}

const habitSchema = z
  .object({
    packet_id: z.string(),
    amount_rupiah: z.int(),
    gateway: z.string(),
    method: z.string(),
  })
  .transform(
    ({ packet_id, amount_rupiah: amountRupiah, gateway, method }) =>
      [packet_id, { amountRupiah, gateway, method }] as const,
  )

const mostWays = 12

/** The gateways and methods that were written before, each as it was written, the latest first. */
export function listPaymentWays(db: ReadableDb): { gateways: string[]; methods: string[] } {
  return { gateways: listWritten(db, 'gateway'), methods: listWritten(db, 'method') }
}

function listWritten(db: ReadableDb, column: 'gateway' | 'method'): string[] {
  const records = prepare(
    db,
    `SELECT ${column} AS written FROM activations GROUP BY ${column}
     ORDER BY max(sent_at) DESC LIMIT ${mostWays}`,
  ).all()
  return records.map((record) => z.object({ written: z.string() }).parse(record).written)
}

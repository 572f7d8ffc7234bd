import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { createRuns } from '#electron/ledger/migrations/0001-runs'
import { createActivations } from '#electron/ledger/migrations/0003-activations'
import {
  type ActivationClaim,
  beginActivation,
  findObstacle,
  findSentInvoices,
  listLastActivations,
  listPaymentWays,
  readOrder,
} from '#electron/ledger/runs/activations-table'
import { insertRows } from '#electron/ledger/runs/insert-rows'
import { findRow } from '#electron/ledger/runs/run-rows-table'
import { insertRun, recoverInterrupted, setRunState } from '#electron/ledger/runs/runs-table'
import {
  recordDone,
  recordReading,
  recordRefused,
  recordUnknown,
  recordUnsent,
} from '#electron/ledger/runs/sending-table'
import type { WritableDb } from '#electron/sqlite/database'
import { openTestLedger, source, testRow } from '../open-test-ledger'

const before = { packetId: '9', packetName: 'Trial', expiresAt: 500, at: 100 }

function addRun(db: WritableDb, rows = 2): number {
  const runId = insertRun(db, { kind: 'activate', source, sourceHash: '', createdAt: 1 })
  insertRows(
    db,
    runId,
    Array.from({ length: rows }, (_, n) => testRow(n, { dedupeKey: `invoice:inv-${n}` })),
  )
  setRunState(db, runId, 'running', 1)
  return runId
}

function claim(change: Partial<ActivationClaim> = {}): ActivationClaim {
  return {
    invoiceKey: 'inv-0',
    invoiceCode: 'INV-0',
    registrationId: 'ELK1',
    branchId: 'C1',
    packetId: '10',
    amountRupiah: 150_000,
    gateway: 'finpay195',
    method: 'ATM',
    paymentDate: '2026-11-24 10:00:00',
    sentAt: 110,
    before,
    readOrder: 0,
    ...change,
  }
}
const done = {
  registrationId: 'ELK1',
  serverMessage: 'Sukses',
  knownBy: 'answer',
  at: 120,
} as const

describe('beginActivation()', () => {
  it('records intent, invoice and reading together', () => {
    const db = openTestLedger()
    const row = { runId: addRun(db), position: 0 }
    expect(beginActivation(db, row, claim())).toBe('begun')
    expect(findRow(db, row.runId, 0)).toMatchObject({
      state: 'sending',
      sentAt: 110,
      readings: { before, after: null },
    })
    expect(findSentInvoices(db, ['inv-0', 'inv-1'])).toEqual(
      new Map([
        [
          'inv-0',
          {
            kind: 'sent-before',
            runId: row.runId,
            at: 110,
            state: 'unknown',
            registrationId: 'ELK1',
          },
        ],
      ]),
    )
  })

  it('leaves a row out whose invoice another row has, and names that one', () => {
    const db = openTestLedger()
    const first = { runId: addRun(db), position: 0 }
    beginActivation(db, first, claim())
    recordDone(db, first, done)
    const second = { runId: addRun(db), position: 0 }
    expect(beginActivation(db, second, claim({ registrationId: 'ELK2' }))).toBe('left-out')
    expect(findRow(db, second.runId, 0)).toMatchObject({
      state: 'excluded',
      conflict: { kind: 'sent-before', runId: first.runId, at: 110, state: 'done' },
    })
  })

  it('has a table that takes no invoice twice, whoever asks', () => {
    const db = openTestLedger()
    const row = { runId: addRun(db), position: 0 }
    beginActivation(db, row, claim())
    const copy = 'INSERT INTO activations SELECT * FROM activations'
    expect(() => db.exec(copy)).toThrow(/UNIQUE/)
  })

  it('sends nothing of a row that may not be sent', () => {
    const db = openTestLedger()
    const row = { runId: addRun(db), position: 0 }
    beginActivation(db, row, claim())
    recordDone(db, row, done)
    expect(beginActivation(db, row, claim({ before: { ...before, at: 200 } }))).toBe('left-out')
    expect(findRow(db, row.runId, 0)?.state).toBe('done')
  })
})

describe('an invoice', () => {
  const endings: [
    string,
    (db: WritableDb, row: { runId: number; position: number }) => void,
    boolean,
  ][] = [
    ['done', (db, row) => recordDone(db, row, done), true],
    ['unknown', (db, row) => recordUnknown(db, row, { cause: 'timeout', nextCheckAt: null }), true],
    ['refused', (db, row) => recordRefused(db, row, { serverMessage: 'Tidak', at: 1 }), true],
    [
      'unsent',
      (db, row) => recordUnsent(db, row, { cause: 'connect-failed', serverMessage: null, at: 1 }),
      false,
    ],
    [
      'sent again by a person',
      (db, { runId, position }) =>
        db
          .prepare(`UPDATE run_rows SET state = 'ready' WHERE run_id = ? AND position = ?`)
          .run(runId, position),
      false,
    ],
  ]
  it.each(endings)('of a row that is %s stays or goes with it', (_, end, isHeld) => {
    const db = openTestLedger()
    const row = { runId: addRun(db), position: 0 }
    beginActivation(db, row, claim())
    end(db, row)
    expect(findSentInvoices(db, ['inv-0']).has('inv-0')).toBe(isHeld)
  })

  it('stays with a row that a crash cut off, and after its run is gone', () => {
    const db = openTestLedger()
    const row = { runId: addRun(db), position: 0 }
    beginActivation(db, row, claim())
    recoverInterrupted(db, 130)
    expect(findRow(db, row.runId, 0)?.state).toBe('unknown')
    db.prepare('DELETE FROM runs').run()
    expect(findSentInvoices(db, ['inv-0']).size).toBe(1)
  })
})

describe('findObstacle()', () => {
  it('waits for another activation of the user, or for a person', () => {
    const db = openTestLedger()
    const runId = addRun(db)
    const first = { runId, position: 0 }
    const second = { runId, position: 1 }
    const order = readOrder(db)
    const ask = () => findObstacle(db, second, 'ELK1', order)
    expect(ask()).toBeNull()
    beginActivation(db, first, claim())
    expect(ask()).toBe('busy')
    expect(findObstacle(db, second, 'ELK2', order)).toBeNull()
    recordUnknown(db, first, { cause: 'timeout', nextCheckAt: 130 })
    expect(ask()).toBe('busy')
    recordUnknown(db, first, { cause: 'packet-unchanged', nextCheckAt: null })
    expect(ask()).toBe('held')
    recordDone(db, first, done)
    // It ended after the reading began: what was read may or may not have it.
    expect(ask()).toBe('busy')
    expect(findObstacle(db, second, 'ELK1', readOrder(db))).toBeNull()
  })
})

describe('listLastActivations()', () => {
  it('gives how the latest activation of each packet that is done was paid', () => {
    const db = openTestLedger()
    const runId = addRun(db, 4)
    const send = (position: number, change: Partial<ActivationClaim>, isDone = true) => {
      const row = { runId, position }
      const own = { invoiceKey: `k${position}`, registrationId: `ELK${position}` }
      beginActivation(db, row, claim({ ...own, ...change }))
      if (isDone) recordDone(db, row, done)
    }
    send(0, { sentAt: 110, amountRupiah: 125_000 })
    send(1, { sentAt: 111, amountRupiah: 150_000 })
    send(2, { sentAt: 112, amountRupiah: 1 }, false)
    send(3, { sentAt: 113, amountRupiah: 420_000, packetId: '11', method: 'QRIS' })
    const paid = { gateway: claim().gateway, method: claim().method }
    expect(listLastActivations(db)).toEqual(
      new Map([
        ['10', { ...paid, amountRupiah: 150_000 }],
        ['11', { ...paid, amountRupiah: 420_000, method: 'QRIS' }],
      ]),
    )
  })
})

describe('listPaymentWays()', () => {
  it('gives what was written before, each as it was written, the latest first', () => {
    const db = openTestLedger()
    const runId = addRun(db, 4)
    const send = (position: number, change: Partial<ActivationClaim>) => {
      const own = { invoiceKey: `k${position}`, registrationId: `ELK${position}` }
      beginActivation(db, { runId, position }, claim({ ...own, ...change }))
    }
    expect(listPaymentWays(db)).toEqual({ gateways: [], methods: [] })
    send(0, { sentAt: 110, gateway: 'finpay195', method: 'ATM' })
    send(1, { sentAt: 111, gateway: 'Midtrans', method: 'QRIS' })
    send(2, { sentAt: 112, gateway: 'midtrans', method: 'QRIS' })
    send(3, { sentAt: 113, gateway: 'finpay195', method: 'VA BCA' })
    expect(listPaymentWays(db)).toEqual({
      gateways: ['finpay195', 'midtrans', 'Midtrans'],
      methods: ['VA BCA', 'QRIS', 'ATM'],
    })
  })
})

describe('recordReading()', () => {
  it('keeps what the user has now beside what it had before', () => {
    const db = openTestLedger()
    const row = { runId: addRun(db), position: 0 }
    beginActivation(db, row, claim())
    const after = { packetId: '10', packetName: '1 Bulan', at: 130 }
    recordReading(db, row, after)
    expect(findRow(db, row.runId, 0)?.readings).toEqual({ before, after })
  })
})

describe('0003-activations', () => {
  it('leaves the rows there are as they were', () => {
    const db = new Database(':memory:')
    createRuns.up(db)
    db.exec(`
      INSERT INTO runs (id, kind, state, source_json, source_hash, created_at)
        VALUES (1, 'register', 'ready', '{}', '', 1);
      INSERT INTO run_rows (run_id, position, row_number, state, values_json, email_key)
        VALUES (1, 0, 2, 'done', '{}', 'a@b.id');`)
    createActivations.up(db)
    expect(db.prepare('SELECT state, readings_json FROM run_rows').all()).toEqual([
      { state: 'done', readings_json: null },
    ])
    const strict = db
      .prepare(`SELECT strict FROM pragma_table_list WHERE name = 'activations'`)
      .pluck()
    expect(strict.get()).toBe(1)
    db.close()
  })
})

import { describe, expect, it } from 'vitest'
import { beginActivation } from '#electron/ledger/runs/activations-table'
import { setPassword, updateRow } from '#electron/ledger/runs/draft-rows-table'
import { confirmRefusal } from '#electron/ledger/runs/proof-rows'
import { findRow } from '#electron/ledger/runs/run-rows-table'
import * as sending from '#electron/ledger/runs/sending-table'
import { clearDoubt } from '#electron/ledger/runs/unresolved-rows'
import { verifyRows } from '#electron/ledger/runs/verify-rows'
import type { WritableDb } from '#electron/sqlite/database'
import { addRun, openTestLedger, testRow } from '../open-test-ledger'

const row = { runId: 1, position: 0, dedupeKey: 'toko0@contoh.co.id' }
const reading = { packetId: '1', packetName: 'Trial', expiresAt: 9, at: 8 }
const found = {
  registrationId: 'ELK1',
  storeName: 'Toko 0',
  storeAddress: null,
  registeredAt: 9,
  packetId: '1',
}
const claim = {
  ...{ invoiceKey: 'inv-1', invoiceCode: 'INV-1', registrationId: 'ELK1', branchId: '' },
  ...{ packetId: '2', amountRupiah: 150_000, gateway: 'finpay195', method: 'ATM' },
  ...{ paymentDate: '2026-01-02', sentAt: 10, before: reading, readOrder: 0 },
}

const steps = {
  send: (db: WritableDb) => sending.beginSending(db, row, { sentAt: 10, absentAt: 9 }),
  activate: (db: WritableDb) => beginActivation(db, row, claim),
  leave: (db: WritableDb) => sending.recordLeaving(db, row, 11),
  read: (db: WritableDb) => sending.recordReading(db, row, reading),
  finish: (db: WritableDb) =>
    sending.recordDone(db, row, {
      ...{ registrationId: null, serverMessage: 'Register success!', knownBy: 'answer', at: 12 },
    }),
  name: (db: WritableDb) => sending.setRegistrationId(db, row, 'ELK1'),
  refuse: (db: WritableDb) =>
    sending.recordRefused(db, row, {
      ...{ serverMessage: 'Tidak valid.', cause: 'refusal-provisional', at: 12 },
    }),
  confirm: (db: WritableDb) => confirmRefusal(db, row),
  mend: (db: WritableDb) => updateRow(db, 1, testRow(0), 'Tidak valid.'),
  leaveOut: (db: WritableDb) => sending.exclude(db, row, { kind: 'left-out' }),
  failToSend: (db: WritableDb) =>
    sending.recordUnsent(db, row, { cause: 'timeout', serverMessage: null, at: 12 }),
  doubt: (db: WritableDb) =>
    sending.recordUnknown(db, row, { cause: 'timeout', nextCheckAt: null }),
  crash: (db: WritableDb) => sending.doubtSending(db, 1, 20),
  askAgain: (db: WritableDb) => sending.askAgain(db, 1, 20),
  miss: (db: WritableDb) => sending.recordMissed(db, row, 20),
  free: (db: WritableDb) => sending.recordAbsent(db, row),
  decide: (db: WritableDb) => clearDoubt(db, row),
  find: (db: WritableDb) => sending.recordFound(db, row, found),
  seal: (db: WritableDb) => setPassword(db, row, Buffer.from('baru')),
}

const ways: readonly (readonly (keyof typeof steps)[])[] = [
  ['send'],
  ['send', 'leave'],
  ['send', 'finish', 'name'],
  ['activate', 'leave', 'finish', 'read'],
  ['send', 'refuse', 'confirm'],
  ['send', 'refuse', 'mend'],
  ['send', 'refuse', 'mend', 'send', 'finish'],
  ['send', 'refuse', 'leaveOut'],
  ['send', 'failToSend', 'send'],
  ['send', 'doubt', 'find', 'finish'],
  ['send', 'doubt', 'askAgain', 'miss', 'free', 'send', 'finish'],
  ['send', 'crash', 'decide'],
  ['send', 'doubt', 'seal'],
]

function checksums(db: WritableDb): unknown {
  return db.prepare('SELECT checksum, checksum_from AS origin FROM run_rows').all()
}

const none = { checksum: null, origin: null }

describe('keepRowChecksums()', () => {
  it.each(ways.map((way) => [way.join(', '), way] as const))(
    'keeps the checksum of a row right: %s',
    (_, way) => {
      const db = openTestLedger()
      addRun(db, [{}, {}])
      for (const step of way) {
        steps[step](db)
        expect(checksums(db), step).toEqual([
          { checksum: expect.any(Number), origin: 'write' },
          none,
        ])
        expect(verifyRows(db).total, step).toBe(0)
      }
    },
  )

  it('gives a row that was never sent none', () => {
    const db = openTestLedger()
    addRun(db, [{}])
    steps.mend(db)
    expect(checksums(db)).toEqual([none])
  })

  it('takes it away from a row that is given back as never sent', () => {
    const db = openTestLedger()
    addRun(db, [{}])
    const before = findRow(db, 1, 0)
    steps.send(db)
    if (before) sending.giveBack(db, before)
    expect(checksums(db)).toEqual([none])
    expect(verifyRows(db).total).toBe(0)
  })
})

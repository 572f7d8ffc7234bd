import { openLedger } from '#electron/ledger/open-ledger'
import { beginSending, recordDone } from '#electron/ledger/runs/sending-table'
import { addRun } from './open-test-ledger'

/** Adds a run of three rows to a closed ledger that has none. */
export function addClosedRun(path: string): void {
  const db = openLedger(path, { isExpected: true, now: 1000 })
  addRun(db, [{}, {}, {}])
  db.close()
}

/** Registers the first row of the only run of a closed ledger. */
export function sendRow(path: string): void {
  const db = openLedger(path, { isExpected: true, now: 1000 })
  const row = { runId: 1, position: 0, dedupeKey: 'toko0@contoh.co.id' }
  beginSending(db, row, { sentAt: 2000, absentAt: 1999 })
  recordDone(db, row, {
    registrationId: 'ELK10001',
    serverMessage: 'Register success!',
    knownBy: 'answer',
    at: 2001,
  })
  db.close()
}

import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { openLedger } from '#electron/ledger/open-ledger'
import { setRegistrationId } from '#electron/ledger/runs/sending-table'
import { acceptRow, verifyRows } from '#electron/ledger/runs/verify-rows'
import { examine } from '#electron/sqlite/examine'
import { sendRow } from '../send-row'
import { flipBit, makeLedger } from '../spoil-ledger'

function verify(path: string) {
  const db = new Database(path, { readonly: true })
  try {
    return verifyRows(db)
  } finally {
    db.close()
  }
}

function sentLedger(): string {
  const path = makeLedger(3)
  sendRow(path)
  return path
}

const changed = {
  total: 1,
  rows: [{ runId: 1, runName: 'toko.csv', kind: 'register', position: 0, rowNumber: 2 }],
}

describe('verifyRows()', () => {
  it('finds nothing in rows that are as they were written', () => {
    expect(verify(sentLedger())).toEqual({ total: 0, rows: [] })
  })

  it.each(['Register success!', 'Toko 0', 'answer', 'ELK10001'])(
    'finds one flipped bit in “%s” and names the row',
    (text) => {
      const path = sentLedger()
      flipBit(path, text)
      expect(verify(path)).toEqual(changed)
    },
  )

  it('finds what the full check of the file does not', () => {
    const path = sentLedger()
    flipBit(path, 'Register success!')
    expect(examine(path)).toBe(null)
  })

  it.each([
    ['its checksum is gone', 'checksum = NULL'],
    ['the time it was sent is gone', 'sent_at = NULL'],
    ['its checksum is another', 'checksum = checksum + 1'],
  ])('finds a row where %s', (_, change) => {
    const path = sentLedger()
    const db = new Database(path)
    db.exec(`UPDATE run_rows SET ${change} WHERE position = 0`)
    db.close()
    expect(verify(path)).toEqual(changed)
  })

  it('is not deceived by a later change of the row', () => {
    const path = sentLedger()
    flipBit(path, 'Register success!')
    const db = openLedger(path, { isExpected: true, now: 1000 })
    setRegistrationId(db, { runId: 1, position: 0 }, 'ELK10002')
    db.close()
    expect(verify(path)).toEqual(changed)
  })

  it('is content once a person accepts the row as it is', () => {
    const path = sentLedger()
    flipBit(path, 'Register success!')
    const db = openLedger(path, { isExpected: true, now: 1000 })
    expect(acceptRow(db, { runId: 1, position: 0 })).toBe(true)
    expect(acceptRow(db, { runId: 1, position: 0 })).toBe(false)
    db.close()
    expect(verify(path).total).toBe(0)
  })

  it('does not look at a row that was never sent', () => {
    const path = sentLedger()
    flipBit(path, 'Toko 2')
    expect(verify(path)).toEqual({ total: 0, rows: [] })
  })
})

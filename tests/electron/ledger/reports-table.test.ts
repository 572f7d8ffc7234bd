import { describe, expect, it } from 'vitest'
import { createReports } from '#electron/ledger/migrations/0007-reports'
import { ledgerMigrations } from '#electron/ledger/open-ledger'
import { isReport, rememberReport } from '#electron/ledger/reports-table'
import { deleteRun } from '#electron/ledger/runs/runs-table'
import { addRun, openTestLedger } from './open-test-ledger'

describe('0007-reports', () => {
  it('is in the list', () => {
    expect(ledgerMigrations).toContain(createReports)
  })
})

describe('isReport()', () => {
  it('knows every report of a run, and those of no other run', () => {
    const db = openTestLedger()
    const [first, second] = [addRun(db, [{}]), addRun(db, [{}])]
    for (const sha256 of ['a', 'b', 'a']) rememberReport(db, first, sha256)
    expect(['a', 'b', 'c'].map((sha256) => isReport(db, first, sha256))).toEqual([
      true,
      true,
      false,
    ])
    expect(isReport(db, second, 'a')).toBe(false)
  })

  it('knows none of a run that is gone', () => {
    const db = openTestLedger()
    const runId = addRun(db, [{}])
    rememberReport(db, runId, 'a')
    deleteRun(db, runId)
    expect(isReport(db, runId, 'a')).toBe(false)
  })
})

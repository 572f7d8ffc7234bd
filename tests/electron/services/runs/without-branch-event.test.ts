import { expect, it } from 'vitest'
import { insertRows } from '#electron/ledger/runs/insert-rows'
import { findRun, insertRun } from '#electron/ledger/runs/runs-table'
import { withoutBranchEvent } from '#electron/services/runs/without-branch-event'
import type { RunKind } from '#shared/domain/runs/run'
import { openTestLedger, source, testRow } from '#tests/electron/ledger/open-test-ledger'

function tell(kind: RunKind, branches: readonly string[]) {
  const db = openTestLedger()
  const runId = insertRun(db, { kind, source, sourceHash: '', createdAt: 1 })
  const rows = branches.map((branch, position) =>
    testRow(position, {
      values: { branch, registrationId: `ELK${position}`, email: 'a@b.id', storeName: 'Toko' },
    }),
  )
  insertRows(db, runId, rows)
  const run = findRun(db, runId)
  return run && withoutBranchEvent(db, run)
}

it('names the one user that is activated without a branch', () => {
  expect(tell('activate', ['C1', '-'])).toEqual({
    ...{ kind: 'without-branch', outcome: 'done', runId: 1, sourceName: 'toko.csv', rowNumber: 3 },
    ...{ registrationId: 'ELK1', email: 'a@b.id', storeName: 'Toko', details: { count: 1 } },
  })
})

it('counts several', () => {
  const told = tell('activate', ['-', '-', 'C1'])
  expect(told).toMatchObject({ details: { count: 2 } })
  expect(told).not.toHaveProperty('registrationId')
})

it('says nothing where each has one, or where the work is another', () => {
  expect(tell('activate', ['C1'])).toBe(null)
  expect(tell('check', ['-'])).toBe(null)
})

import { describe, expect, it } from 'vitest'
import { findWithoutBranch } from '#electron/ledger/runs/without-branch'
import { addRun, openTestLedger } from '../open-test-ledger'

describe('findWithoutBranch()', () => {
  it('counts the rows that may be sent so, and gives the first', () => {
    const db = openTestLedger()
    const values = { branch: '-', storeName: 'Toko' }
    const runId = addRun(db, [
      { values: { branch: 'C1', storeName: '"branch":"-"' } },
      { values },
      { values, state: 'problem' },
      { values },
    ])
    expect(findWithoutBranch(db, runId)).toMatchObject({ count: 2, first: { position: 1 } })
  })

  it('finds none where every row has one', () => {
    const db = openTestLedger()
    const runId = addRun(db, [{ values: { branch: 'C1' } }])
    expect(findWithoutBranch(db, runId)).toEqual({ count: 0, first: null })
  })
})

import { describe, expect, it } from 'vitest'
import { recallColumns, rememberColumns } from '#electron/ledger/column-memory-table'
import { openTestLedger } from './open-test-ledger'

describe('column memory', () => {
  it('keeps the last choice for each header and forgets one that is used no more', () => {
    const db = openTestLedger()
    const first = new Map([
      ['nama', 'storeName'],
      ['hp', 'phone'],
    ])
    rememberColumns(db, 'register', first)
    rememberColumns(
      db,
      'register',
      new Map([
        ['nama', 'address'],
        ['hp', null],
      ]),
    )
    expect(recallColumns(db, 'register')).toEqual(new Map([['nama', 'address']]))
  })
})

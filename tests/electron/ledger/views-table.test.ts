import { describe, expect, it } from 'vitest'
import {
  deleteView,
  listViews,
  putColumns,
  putView,
  readColumns,
} from '#electron/ledger/views-table'
import type { SavedView } from '#shared/domain/users/saved-view'
import { everyUser } from '#shared/domain/users/user-query'
import { openTestLedger } from './open-test-ledger'

const view: SavedView = {
  name: 'Habis minggu ini',
  view: {
    filter: { ...everyUser, expiry: { kind: 'within', days: 7 } },
    sort: { by: 'expiresAt', descending: false },
  },
  columns: [{ key: 'storeName', isShown: true, widthPx: 240 }],
}

describe('saved views', () => {
  it('come back whole, by name', () => {
    const db = openTestLedger()
    putView(db, view)
    putView(db, { ...view, name: 'Ñandú', columns: null })
    putView(db, { ...view, name: 'aktif', columns: null })
    expect(listViews(db).map(({ name }) => name)).toEqual(['aktif', 'Habis minggu ini', 'Ñandú'])
    expect(listViews(db)[1]).toEqual(view)
  })

  it('take the place of one whose name differs in case alone', () => {
    const db = openTestLedger()
    putView(db, view)
    putView(db, { ...view, name: 'HABIS minggu ini', columns: null })
    expect(listViews(db)).toEqual([{ ...view, name: 'HABIS minggu ini', columns: null }])
    deleteView(db, 'habis Minggu ini')
    deleteView(db, 'no such view')
    expect(listViews(db)).toEqual([])
  })

  it('are left out where this console cannot read them', () => {
    const db = openTestLedger()
    putView(db, view)
    db.prepare("INSERT INTO saved_views VALUES ('x', 'x', '{\"filter\":7}', NULL)").run()
    expect(listViews(db)).toEqual([view])
  })
})

describe('chosen columns', () => {
  it('are none at first, and the last ones afterwards', () => {
    const db = openTestLedger()
    expect(readColumns(db)).toBeNull()
    putColumns(db, [{ key: 'email', isShown: true, widthPx: null }])
    putColumns(db, view.columns ?? [])
    expect(readColumns(db)).toEqual(view.columns)
    db.prepare('UPDATE list_columns SET columns_json = \'[{"key":"gone"}]\'').run()
    expect(readColumns(db)).toBeNull()
  })
})

import type { Migration } from '#electron/sqlite/database'

/** The copy in figures as last counted: a start need not read every user for them. */
export const addOverview: Migration = {
  name: '0004-overview',
  up: (db) => db.exec('ALTER TABLE sync_state ADD COLUMN overview_json TEXT'),
}

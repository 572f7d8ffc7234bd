import type { Migration } from '#electron/sqlite/database'

export const createShops: Migration = {
  name: '0001-shops',
  up: (db) =>
    db.exec('CREATE TABLE shops (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT'),
}

export const splitNames: Migration = {
  name: '0002-names',
  up: (db) =>
    db.exec(`ALTER TABLE shops ADD COLUMN first_word TEXT;
      UPDATE shops SET first_word = substr(name, 1, instr(name, ' ') - 1)`),
}

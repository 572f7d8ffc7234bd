import { createInterface } from 'node:readline'
import { openDatabase } from '#electron/sqlite/open-database'
import { createShops, splitNames } from './shop-migrations'

// A process of its own for the tests of killing: `commit` writes one row for each line read and says
// so; `migrate` dies in the middle of the second migration.

const [mode = '', path = ''] = process.argv.slice(2)

if (mode === 'commit') {
  const db = openDatabase({ path, migrations: [createShops], durability: 'full' })
  const insert = db.prepare('INSERT INTO shops (name) VALUES (?)')
  createInterface({ input: process.stdin }).on('line', (name) => {
    insert.run(name)
    process.stdout.write(`${name}\n`)
  })
} else {
  const dying = {
    name: 'dying',
    up: (db: Parameters<typeof splitNames.up>[0]) => {
      splitNames.up(db)
      process.kill(process.pid, 'SIGKILL')
    },
  }
  openDatabase({ path, migrations: [createShops, dying], durability: 'full' })
}

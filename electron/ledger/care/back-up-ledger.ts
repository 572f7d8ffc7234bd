import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { backUp } from '#electron/sqlite/backup'
import type { WritableDb } from '#electron/sqlite/database'
import { stamp } from '../open-ledger'

/** Writes a verified copy of the open ledger to `backups/` beside it; gives its path. `now` in epoch seconds. */
export function backUpLedger(ledger: WritableDb, now: number): string {
  const folder = join(dirname(ledger.name), 'backups')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return backUp(ledger, folder, stamp(now))
}

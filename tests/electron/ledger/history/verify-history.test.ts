import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { signHistoryCut } from '#electron/ledger/history/cut-history'
import { appendHistory } from '#electron/ledger/history/history-table'
import { verifyHistory } from '#electron/ledger/history/verify-history'
import { openLedger } from '#electron/ledger/open-ledger'
import type { WritableDb } from '#electron/sqlite/database'
import { buildWorker } from '#tests/electron/built-worker'
import { temporaryFolder } from '#tests/electron/temporary-folder'
import { cutAll, tellAll } from '../history-events'
import { openTestLedger } from '../open-test-ledger'

const killedHistorian = fileURLToPath(
  await buildWorker('tests/electron/ledger/killed-historian.ts'),
)

/** Changes history as someone would who opens the file with another program. */
function tamper(db: WritableDb, sql: string): void {
  const triggers = db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`).pluck().all()
  for (const name of triggers) db.exec(`DROP TRIGGER ${String(name)}`)
  db.exec(sql)
}

describe('verifyHistory()', () => {
  it('finds an empty chain intact', async () => {
    expect(await verifyHistory(openTestLedger())).toMatchObject({ kind: 'intact', entries: 0 })
  })

  it.each([
    'version = 2',
    'at = at + 1',
    `actor = 'siti'`,
    `kind = 'activate'`,
    `outcome = 'refused'`,
    `registration_id = '72'`,
    'registration_id = NULL',
    `email = 'lain@contoh.co.id'`,
    `store_name = 'Toko AHF'`,
    'run_id = 2',
    'row_number = NULL',
    `source_name = 'lain.csv'`,
    `server_message = ''`,
    'duration_ms = 13',
    `details_json = '{}'`,
    'hash = zeroblob(32)',
    // What moves from one column into the next leaves the same letters behind.
    `email = store_name, store_name = email`,
  ])('finds %s', async (change) => {
    const db = openTestLedger()
    tellAll(db, 5)
    tamper(db, `UPDATE history SET ${change} WHERE id = 3`)
    expect(await verifyHistory(db)).toEqual({ kind: 'broken', entryId: 3, problem: 'changed' })
  })

  it.each([
    ['a row taken out', 'DELETE FROM history WHERE id = 3', 3, 'missing'],
    ['the beginning taken off', 'DELETE FROM history WHERE id <= 2', 1, 'missing'],
    ['the tail cut off', 'DELETE FROM history WHERE id >= 4', 4, 'missing'],
    ['everything taken', 'DELETE FROM history', 1, 'missing'],
    ['the end set back', 'UPDATE history_head SET last_id = 4', 4, 'end-changed'],
    [
      'the tail cut off and the end set back',
      'DELETE FROM history WHERE id = 5; UPDATE history_head SET last_id = 4',
      4,
      'end-changed',
    ],
    ['the head taken', 'DELETE FROM history_head', 0, 'end-changed'],
    [
      'a cut that nobody signed',
      `UPDATE history_head SET cut_id = 2, cut_hash = (SELECT hash FROM history WHERE id = 2);
       DELETE FROM history WHERE id <= 2`,
      2,
      'cut-unsigned',
    ],
    [
      'two rows that changed places',
      `UPDATE history SET id = 99 WHERE id = 3; UPDATE history SET id = 3 WHERE id = 4;
       UPDATE history SET id = 4 WHERE id = 99`,
      3,
      'changed',
    ],
  ])('finds %s', async (_, sql, entryId, problem) => {
    const db = openTestLedger()
    tellAll(db, 5)
    tamper(db, sql)
    expect(await verifyHistory(db)).toEqual({ kind: 'broken', entryId, problem })
  })

  it('finds a cut that was moved after it was signed', async () => {
    const db = openTestLedger()
    tellAll(db, 6)
    signHistoryCut(db, 1002, { at: 2000, actor: 'budi' })
    cutAll(db)
    tamper(
      db,
      `UPDATE history_head SET cut_id = 4, cut_hash = (SELECT hash FROM history WHERE id = 4);
       DELETE FROM history WHERE id <= 4`,
    )
    expect(await verifyHistory(db)).toMatchObject({ kind: 'broken', problem: 'cut-unsigned' })
  })

  it('leaves the window its turns, and takes no harm from what is written or cut meanwhile', async () => {
    const db = openTestLedger()
    db.transaction(() => tellAll(db, 3000))()
    let turns = 0
    let isOver = false
    const proof = verifyHistory(db).finally(() => {
      isOver = true
    })
    const write = () => {
      if (isOver) return
      turns += 1
      appendHistory(db, { kind: 'check', outcome: 'done' }, { at: 5000, actor: 'budi' })
      if (turns === 2) signHistoryCut(db, 1500, { at: 5000, actor: 'budi' })
      setImmediate(write)
    }
    setImmediate(write)
    expect(await proof).toMatchObject({ kind: 'intact' })
    expect(turns).toBeGreaterThan(4)
    expect(await verifyHistory(db)).toMatchObject({ kind: 'intact' })
  })

  it('finds a whole chain after the writer was killed at any moment', async () => {
    const path = join(temporaryFolder(), 'ledger.db')
    openLedger(path, { isExpected: false, now: 1000 }).close()
    for (const entries of ['3', '57', '210']) {
      const writer = spawnSync(process.execPath, [killedHistorian, path, entries])
      expect(writer.signal).toBe('SIGKILL')
    }
    const db = openLedger(path, { isExpected: true, now: 1000 })
    const proof = await verifyHistory(db)
    const acknowledged = 3 + 57 + 210
    expect(proof).toMatchObject({ kind: 'intact' })
    expect(proof?.kind === 'intact' && proof.entries).toBeGreaterThanOrEqual(acknowledged)
    db.close()
  })
})

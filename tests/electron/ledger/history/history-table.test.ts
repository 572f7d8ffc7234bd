import { describe, expect, it } from 'vitest'
import { groupCommits } from '#electron/ledger/group-commit'
import { deleteCutRows, signHistoryCut } from '#electron/ledger/history/cut-history'
import { appendHistory, readHead } from '#electron/ledger/history/history-table'
import { verifyHistory } from '#electron/ledger/history/verify-history'
import { cutAll, tellAll } from '../history-events'
import { openTestLedger } from '../open-test-ledger'

const stamp = { at: 5000, actor: 'budi' }

describe('appendHistory()', () => {
  it('chains what was done, every field of it', async () => {
    const db = openTestLedger()
    tellAll(db, 3)
    expect(await verifyHistory(db)).toMatchObject({ kind: 'intact', entries: 3, lastId: 3 })
  })

  it('stands or falls with the transaction it is part of', async () => {
    const db = openTestLedger()
    const writer = groupCommits(db)
    const results = await Promise.allSettled([
      writer.write((ledger) => tellAll(ledger, 1)),
      writer.write((ledger) => {
        tellAll(ledger, 1)
        throw new Error('not to be')
      }),
      writer.write((ledger) => tellAll(ledger, 1)),
    ])
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(await verifyHistory(db)).toMatchObject({ kind: 'intact', entries: 2 })
  })

  it('keeps words that SQLite would have altered provable', async () => {
    const db = openTestLedger()
    for (const storeName of ['half \ud83c', 'nul \u0000 in it', 'Toko "AHE" \\ \u2028', '']) {
      appendHistory(db, { kind: 'check', outcome: 'done', storeName }, stamp)
    }
    expect(await verifyHistory(db)).toMatchObject({ kind: 'intact', entries: 4 })
  })

  it.each(['password', 'kata_sandi', 'apiToken', 'key', 'partnerKey', 'secret'])(
    'takes no detail named %s',
    (name) => {
      const db = openTestLedger()
      const details = { [name]: 'rahasia123' }
      expect(() =>
        appendHistory(db, { kind: 'sign-in', outcome: 'done', details }, stamp),
      ).toThrow()
      expect(readHead(db)?.lastId).toBe(0)
    },
  )

  it('leaves out what history has no place for', () => {
    const db = openTestLedger()
    const event = { kind: 'sign-in', outcome: 'done', password: 'kenari-9911' } as const
    appendHistory(db, event, stamp)
    expect(JSON.stringify(db.prepare('SELECT * FROM history').all())).not.toContain('kenari')
  })
})

describe('history', () => {
  it.each([
    'UPDATE history SET outcome = outcome WHERE id = 2',
    'DELETE FROM history WHERE id = 3',
    'DELETE FROM history',
    `INSERT OR REPLACE INTO history SELECT * FROM history WHERE id = 2`,
    `INSERT INTO history SELECT 9, version, at, actor, kind, outcome, registration_id, email,
       store_name, run_id, row_number, source_name, server_message, duration_ms, details_json, hash
     FROM history WHERE id = 2`,
    'DELETE FROM history_head',
    'UPDATE history_head SET last_id = 2',
  ])('refuses %s', (sql) => {
    const db = openTestLedger()
    tellAll(db, 3)
    expect(() => db.exec(sql)).toThrow(/history/)
    expect(db.prepare('SELECT count(*) FROM history').pluck().get()).toBe(3)
  })
})

describe('signHistoryCut()', () => {
  it('leaves a chain that begins with a signed cut', async () => {
    const db = openTestLedger()
    tellAll(db, 10)
    expect(signHistoryCut(db, 1004, stamp)).toEqual({ upTo: 4, count: 4 })
    cutAll(db)
    expect(await verifyHistory(db)).toMatchObject({ kind: 'intact', entries: 7, lastId: 11 })
    expect(db.prepare('SELECT min(id) FROM history').pluck().get()).toBe(5)
  })

  it('can be done again, over an earlier cut', async () => {
    const db = openTestLedger()
    tellAll(db, 10)
    signHistoryCut(db, 1004, stamp)
    cutAll(db)
    expect(signHistoryCut(db, 9000, { at: 9500, actor: 'budi' })).toEqual({ upTo: 11, count: 7 })
    cutAll(db)
    expect(await verifyHistory(db)).toMatchObject({ kind: 'intact', entries: 1, lastId: 12 })
  })

  it('proves the chain while the rows are still going', async () => {
    const db = openTestLedger()
    tellAll(db, 10)
    signHistoryCut(db, 1008, stamp)
    expect(deleteCutRows(db, 3)).toBe(true)
    expect(await verifyHistory(db)).toMatchObject({ kind: 'intact', entries: 3 })
  })

  it('cuts nothing where nothing is old, and none of what came after a set-back clock', () => {
    const db = openTestLedger()
    tellAll(db, 3)
    expect(signHistoryCut(db, 1000, stamp)).toBeNull()
    appendHistory(db, { kind: 'check', outcome: 'done' }, { at: 10, actor: 'budi' })
    expect(signHistoryCut(db, 1001, stamp)).toEqual({ upTo: 1, count: 1 })
    cutAll(db)
    expect(db.prepare('SELECT count(*) FROM history WHERE at = 10').pluck().get()).toBe(1)
  })

  it('leaves nothing of what was cut in the file', () => {
    const db = openTestLedger()
    const email = 'hilang-tanpa-bekas@contoh.co.id'
    for (let n = 0; n < 300; n += 1) {
      appendHistory(db, { kind: 'check', outcome: 'done', email }, { at: 1, actor: 'budi' })
    }
    signHistoryCut(db, 2, stamp)
    cutAll(db)
    db.pragma('wal_checkpoint(TRUNCATE)')
    expect(db.serialize().includes(email)).toBe(false)
  })
})

import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listCopies, restoreCopy, startNew } from '#electron/ledger/care/rescue-ledger'
import { copiesFolder, openLedger } from '#electron/ledger/open-ledger'
import { countRows } from '#electron/ledger/runs/runs-table'
import { backUp } from '#electron/sqlite/backup'
import { examine } from '#electron/sqlite/examine'
import { makeLedger, spoilings } from '../spoil-ledger'

const now = Date.UTC(2026, 10, 24, 8, 0, 0) / 1000
const deps = { now, examine: (path: string) => Promise.resolve(examine(path)) }

/** A closed ledger with copies of it, each named for its day. */
function makeLedgerWithCopies(stamps: readonly string[]): string {
  const path = makeLedger()
  const db = openLedger(path, { isExpected: true, now })
  for (const [index, stamp] of stamps.entries()) {
    const copy = backUp(db, copiesFolder(path), stamp)
    utimesSync(copy, now, 1000 * (index + 1))
  }
  db.close()
  return path
}

function open(path: string) {
  return openLedger(path, { isExpected: true, now })
}

describe('listCopies()', () => {
  it('gives name and time, the newest first', () => {
    const path = makeLedgerWithCopies(['2026-11-01', '2026-11-08'])
    expect(listCopies(path)).toEqual([
      { name: 'ledger-2026-11-08.db', madeAt: 2000 },
      { name: 'ledger-2026-11-01.db', madeAt: 1000 },
    ])
  })
})

describe('restoreCopy()', () => {
  it.each(spoilings)('brings back a ledger that is %s', async (_, problem, spoil) => {
    const path = makeLedgerWithCopies(['2026-11-08'])
    spoil(path)
    const spoilt = existsSync(path) ? readFileSync(path) : null
    expect(() => open(path)).toThrow(expect.objectContaining({ code: `ledger-${problem}` }))

    const kept = await restoreCopy(path, 'ledger-2026-11-08.db', deps)
    const db = open(path)
    expect(countRows(db, 1).total).toBe(400)
    db.close()
    expect(kept).toBe(spoilt && 'ledger-damaged-2026-11-24T080000.db')
    if (kept !== null) expect(readFileSync(join(dirname(path), kept))).toEqual(spoilt)
  })

  it('leaves all as it was where the ledger cannot be moved', async () => {
    const path = makeLedgerWithCopies(['2026-11-08'])
    const before = readFileSync(path)
    const taken = join(dirname(path), 'ledger-damaged-2026-11-24T080000.db')
    mkdirSync(taken)
    await expect(restoreCopy(path, 'ledger-2026-11-08.db', deps)).rejects.toThrow(/EISDIR|EPERM/)
    expect(readFileSync(path)).toEqual(before)
    expect(readdirSync(dirname(path)).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it('keeps the journals of what it replaces', async () => {
    const path = makeLedgerWithCopies(['2026-11-08'])
    writeFileSync(`${path}-wal`, 'journal')
    const kept = await restoreCopy(path, 'ledger-2026-11-08.db', deps)
    expect(readFileSync(join(dirname(path), `${kept}-wal`), 'utf8')).toBe('journal')
    expect(existsSync(`${path}-wal`)).toBe(false)
  })

  it('moves nothing for a copy that is damaged itself', async () => {
    const path = makeLedgerWithCopies(['2026-11-08'])
    const copy = join(copiesFolder(path), 'ledger-2026-11-08.db')
    writeFileSync(copy, readFileSync(copy).fill(0xa5, 100, 9000))
    const before = readdirSync(dirname(path)).sort()
    const restoring = restoreCopy(path, 'ledger-2026-11-08.db', deps)
    await expect(restoring).rejects.toMatchObject({ code: 'copy-unusable' })
    expect(readdirSync(dirname(path)).sort()).toEqual(before)
  })

  it.each(['ledger-1.db', '../ledger.db', ''])('takes no other file: %j', async (name) => {
    const path = makeLedgerWithCopies(['2026-11-08'])
    await expect(restoreCopy(path, name, deps)).rejects.toMatchObject({ code: 'copy-unusable' })
  })
})

describe('startNew()', () => {
  it('begins an empty ledger and keeps the damaged one', () => {
    const path = makeLedger()
    writeFileSync(path, 'no database')
    expect(startNew(path, now)).toBe('ledger-damaged-2026-11-24T080000.db')
    const db = open(path)
    expect(countRows(db, 1).total).toBe(0)
    db.close()
    const kept = join(dirname(path), 'ledger-damaged-2026-11-24T080000.db')
    expect(readFileSync(kept, 'utf8')).toBe('no database')
  })
})

import { describe, expect, it } from 'vitest'
import { groupCommits } from '#electron/ledger/group-commit'
import { findRun, insertRun } from '#electron/ledger/runs-table'
import type { WritableDb } from '#electron/sqlite/database'
import { openTestLedger, source } from './open-test-ledger'

function add(db: WritableDb): number {
  return insertRun(db, { kind: 'register', source, sourceHash: '', createdAt: 1 })
}

describe('groupCommits()', () => {
  it('gives each writer its own answer, once it is written', async () => {
    const writer = groupCommits(openTestLedger())
    const ids = await Promise.all([writer.write(add), writer.write(add), writer.write(add)])
    expect(ids).toEqual([1, 2, 3])
    expect(writer.db.inTransaction).toBe(false)
    expect(ids.map((id) => findRun(writer.db, id)?.id)).toEqual(ids)
  })

  it('writes nothing of a work that throws, and all of the others', async () => {
    const writer = groupCommits(openTestLedger())
    const results = await Promise.allSettled([
      writer.write(add),
      writer.write((db) => {
        add(db)
        throw new Error('tidak jadi')
      }),
      writer.write(add),
    ])
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(writer.db.prepare('SELECT count(*) FROM runs').pluck().get()).toBe(2)
  })

  it('fails every writer where the commit itself fails', async () => {
    const writer = groupCommits(openTestLedger())
    writer.db.pragma('query_only = ON')
    const results = await Promise.allSettled([writer.write(add), writer.write(add)])
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  })
})

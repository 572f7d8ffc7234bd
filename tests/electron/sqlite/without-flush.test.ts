import { describe, expect, it } from 'vitest'
import { insertRun } from '#electron/ledger/runs/runs-table'
import { withoutFlush } from '#electron/sqlite/without-flush'
import { openTestLedger, source } from '#tests/electron/ledger/open-test-ledger'

const full = 2
const normal = 1

function setup() {
  const db = openTestLedger()
  return { db, synchronous: () => db.pragma('synchronous', { simple: true }) }
}

describe('withoutFlush()', () => {
  it('waits for the disk again when the work is done', () => {
    const { db, synchronous } = setup()
    const run = { kind: 'register', source, sourceHash: '', createdAt: 1 } as const
    withoutFlush(db, () => {
      expect(synchronous()).toBe(normal)
      insertRun(db, run)
    })
    expect(synchronous()).toBe(full)
    expect(db.prepare('SELECT count(*) FROM runs').pluck().get()).toBe(1)
  })

  it('waits for the disk again when the work throws', () => {
    const { db, synchronous } = setup()
    const fail = () => {
      throw new Error('gagal')
    }
    expect(() => withoutFlush(db, fail)).toThrow('gagal')
    expect(synchronous()).toBe(full)
  })

  it('refuses to begin inside a transaction, whose durability it would change', () => {
    const { db, synchronous } = setup()
    const inside = db.transaction(() => withoutFlush(db, () => undefined))
    expect(() => inside()).toThrow(/transaction/)
    expect(synchronous()).toBe(full)
  })
})

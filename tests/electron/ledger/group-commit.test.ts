import { describe, expect, it, vi } from 'vitest'
import { groupCommits } from '#electron/ledger/group-commit'
import { findRun, insertRun } from '#electron/ledger/runs/runs-table'
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

  it('tells nobody before the disk has it, and gathers meanwhile', async () => {
    const flushes: (() => void)[] = []
    const flush = () => new Promise<void>((resolve) => flushes.push(resolve))
    const writer = groupCommits(openTestLedger(), flush)
    const told: number[] = []
    const writes = [writer.write(add).then((id) => told.push(id))]
    await expect.poll(() => flushes).toHaveLength(1)
    writes.push(writer.write(add).then((id) => told.push(id)))
    writes.push(writer.write(add).then((id) => told.push(id)))
    expect(told).toEqual([])
    flushes[0]?.()
    await expect.poll(() => flushes).toHaveLength(2)
    expect(told).toEqual([1])
    expect(findRun(writer.db, 3)).not.toBeNull()
    flushes[1]?.()
    await Promise.all(writes)
    expect(told).toEqual([1, 2, 3])
  })

  it('promises nothing more once the disk failed, and says so where it is full', async () => {
    const full = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })
    const flush = vi.fn().mockRejectedValueOnce(full).mockResolvedValue(undefined)
    const writer = groupCommits(openTestLedger(), flush)
    const isFull = expect.objectContaining({ code: 'disk-full' })
    await expect(writer.write(add)).rejects.toEqual(isFull)
    await expect(writer.write(add)).rejects.toEqual(isFull)
    expect(flush).toHaveBeenCalledOnce()
  })

  it('leaves every other commit waiting for the disk by itself', async () => {
    const writer = groupCommits(openTestLedger())
    await writer.write(add)
    expect(writer.db.pragma('synchronous', { simple: true })).toBe(2)
  })
})

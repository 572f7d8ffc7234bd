import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { deleteCutRows, signHistoryCut } from '#electron/ledger/history/cut-history'
import {
  type HistoryFilter,
  type HistoryOutcome,
  historyFilterSchema,
  historyOutcomeSchema,
  wholeHistory,
} from '#shared/domain/history'
import { temporaryFolder } from '#tests/electron/temporary-folder'
import { now, openHistory } from './open-history'

const page = { before: null, limit: 200 }

describe('createHistory()', () => {
  it('records with the time and the user of the system', async () => {
    const { history } = openHistory()
    await history.record({ kind: 'reveal', outcome: 'done', registrationId: '7' })
    expect(await history.list({ filter: wholeHistory, ...page })).toMatchObject([
      { id: 1, at: now, actor: 'budi', kind: 'reveal', registrationId: '7' },
    ])
  })

  it('gives pages of at most 200, the newest first, without a gap between them', async () => {
    const { history, tellOld } = openHistory()
    for (let n = 0; n < 450; n += 1) tellOld(1)
    const ids: number[] = []
    for (;;) {
      const input = { filter: wholeHistory, before: ids.at(-1) ?? null, limit: 999 }
      const entries = await history.list(input)
      expect(entries.length).toBeLessThanOrEqual(200)
      if (entries.length === 0) break
      ids.push(...entries.map(({ id }) => id))
    }
    expect(ids).toEqual(Array.from({ length: 450 }, (_, index) => 450 - index))
    expect(await history.count({ filter: wholeHistory })).toBe(450)
  })

  it.each<[string, Partial<HistoryFilter>, number[]]>([
    ['a kind', { kinds: ['activate'] }, [3]],
    ['kinds and outcomes', { kinds: ['register', 'check'], outcomes: ['refused'] }, [2]],
    ['a time', { from: now - 3 * 86_400, before: now - 86_400 }, [3]],
    ['parts of words in any case', { search: 'toko AHE' }, [2]],
    ['an invoice code', { search: 'inv-77' }, [3]],
    ['a file', { search: 'september.csv' }, [1]],
    ['nothing that is only a pattern', { search: '%' }, []],
    ['an id or an address', { user: { registrationId: '7', email: 'A@contoh.id ' } }, [2, 1]],
    ['a user nobody names', { user: { registrationId: null, email: null } }, []],
  ])('finds by %s', async (_, filter, ids) => {
    const { history, tellOld } = openHistory()
    tellOld(9, { email: 'a@contoh.id', sourceName: 'september.csv' })
    tellOld(4, { kind: 'register', outcome: 'refused', registrationId: '7', storeName: 'TOKO ahe' })
    tellOld(2, { kind: 'activate', registrationId: '8', details: { invoiceCode: 'INV-77' } })
    const found = await history.list({ filter: { ...wholeHistory, ...filter }, ...page })
    expect(found.map(({ id }) => id)).toEqual(ids)
    expect(await history.count({ filter: { ...wholeHistory, ...filter } })).toBe(ids.length)
  })

  it('does not call refused what an earlier console recorded so of somebody else’s user', async () => {
    const { history, tellOld } = openHistory()
    tellOld(3, { kind: 'decision', outcome: 'refused', details: { decision: 'not-ours' } })
    tellOld(2, { kind: 'decision', outcome: 'not-ours', details: { decision: 'not-ours' } })
    tellOld(1, { kind: 'register', outcome: 'refused' })
    const find = async (outcome: HistoryOutcome) => {
      const filter = { ...wholeHistory, outcomes: [outcome] }
      const found = await history.list({ filter, ...page })
      expect(await history.count({ filter })).toBe(found.length)
      return found.map(({ id, outcome: told }) => [id, told])
    }
    expect(await find('not-ours')).toEqual([
      [2, 'not-ours'],
      [1, 'not-ours'],
    ])
    expect(await find('refused')).toEqual([[3, 'refused']])
    expect(await history.verify()).toMatchObject({ kind: 'intact', entries: 3 })
  })

  it('takes every outcome at once', async () => {
    const { history, tellOld } = openHistory()
    for (const outcome of historyOutcomeSchema.options) tellOld(1, { outcome })
    const filter = historyFilterSchema.parse({ outcomes: historyOutcomeSchema.options })
    expect(await history.count({ filter })).toBe(historyOutcomeSchema.options.length)
  })

  it('searches a long history in slices, down to its first entry', async () => {
    const { db, history, tellOld } = openHistory()
    tellOld(9, { storeName: 'Toko Pertama' })
    db.transaction(() => {
      for (let n = 0; n < 12_000; n += 1) tellOld(1)
    })()
    tellOld(0, { storeName: 'Toko Pertama' })
    let turns = 0
    let isOver = false
    const turn = () => {
      turns += 1
      if (!isOver) setImmediate(turn)
    }
    setImmediate(turn)
    const filter = { ...wholeHistory, search: 'pertama' }
    const found = await history.list({ filter, ...page })
    isOver = true
    expect(turns).toBeGreaterThan(1)
    expect(found.map(({ id }) => id)).toEqual([12_002, 1])
    expect(await history.count({ filter })).toBe(2)
    expect(await history.list({ filter, before: 12_002, limit: 200 })).toHaveLength(1)
  })

  it('exports what was done about one person, and puts the export on record', async () => {
    const { history, tellOld } = openHistory()
    tellOld(9, { email: 'a@contoh.id', serverMessage: '=HYPERLINK("x")' })
    tellOld(9, { email: 'b@contoh.id' })
    const path = join(temporaryFolder(), 'orang.csv')
    const user = { registrationId: null, email: 'a@contoh.id' }
    const count = await history.export({ filter: { ...wholeHistory, user }, path, format: 'csv' })
    const text = readFileSync(path, 'utf8')
    expect(count).toBe(1)
    expect(text).toContain('a@contoh.id')
    expect(text).not.toContain('b@contoh.id')
    expect(text).not.toMatch(/(^|[,;"])=HYPERLINK/m)
    const [latest] = await history.list({ filter: wholeHistory, ...page })
    expect(latest).toMatchObject({
      kind: 'export',
      email: 'a@contoh.id',
      details: { what: 'history', fileName: 'orang.csv', count: 1, lastId: 2 },
    })
  })

  it('keeps all unless told otherwise, and then cuts at the start what is too old', async () => {
    const { history, tellOld } = openHistory()
    tellOld(400)
    await history.begin()
    expect(await history.count({ filter: wholeHistory })).toBe(1)

    const kept = openHistory({ keptMonths: 12 })
    kept.tellOld(400)
    kept.tellOld(300)
    expect(kept.history.countOlderThan(12)).toBe(1)
    await kept.history.begin()
    expect(kept.faults).toEqual([])
    const entries = await kept.history.list({ filter: wholeHistory, ...page })
    expect(entries.map(({ kind }) => kind)).toEqual(['history-cut', 'check'])
    expect(entries[0]?.details).toMatchObject({ upTo: 1, count: 1 })
    expect(await kept.history.verify()).toMatchObject({ kind: 'intact', entries: 2 })
  })

  it('cuts nothing off a chain that is broken', async () => {
    const { db, history, tellOld } = openHistory({ keptMonths: 1 })
    tellOld(400)
    tellOld(399)
    db.exec(`DROP TRIGGER history_stays; UPDATE history SET actor = 'orang lain' WHERE id = 1`)
    await history.begin()
    expect(history.proof()).toMatchObject({ kind: 'broken', entryId: 1, problem: 'changed' })
    await expect(history.cut(1)).rejects.toMatchObject({ code: 'history-broken' })
    expect(await history.count({ filter: wholeHistory })).toBe(2)
  })

  it('goes on with a cut that was interrupted', async () => {
    const { db, history, tellOld } = openHistory()
    for (let n = 0; n < 1200; n += 1) tellOld(400)
    await history.verify()
    signHistoryCut(db, now - 86_400, { at: now, actor: 'budi' })
    deleteCutRows(db, 100)
    await history.close()
    const left = () => db.prepare('SELECT count(*) FROM history').pluck().get()
    expect(left()).toBeGreaterThan(1)
    const reopened = openHistory({ db })
    await reopened.history.begin()
    expect(left()).toBe(1)
    expect(reopened.history.proof()).toMatchObject({ kind: 'intact', entries: 1 })
  })
})

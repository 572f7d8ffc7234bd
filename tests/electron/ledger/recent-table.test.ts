import { describe, expect, it } from 'vitest'
import { listChoices, rememberChoice } from '#electron/ledger/recent-table'
import { openTestLedger } from './open-test-ledger'

function user(id: string) {
  return { kind: 'user', id } as const
}

describe('recent choices', () => {
  it('come newest first, each once', () => {
    const db = openTestLedger()
    rememberChoice(db, user('ELK1'))
    rememberChoice(db, { kind: 'run', id: '7' })
    rememberChoice(db, user('ELK1'))
    expect(listChoices(db)).toEqual([user('ELK1'), { kind: 'run', id: '7' }])
  })

  it('tell apart what has the same id', () => {
    const db = openTestLedger()
    rememberChoice(db, user('7'))
    rememberChoice(db, { kind: 'run', id: '7' })
    expect(listChoices(db)).toHaveLength(2)
  })

  it('are forgotten beyond twenty, the oldest first', () => {
    const db = openTestLedger()
    for (let n = 1; n <= 25; n += 1) rememberChoice(db, user(`ELK${n}`))
    rememberChoice(db, user('ELK6'))
    const ids = listChoices(db).map(({ id }) => id)
    expect(ids).toHaveLength(20)
    expect(ids[0]).toBe('ELK6')
    expect(ids.at(-1)).toBe('ELK7')
  })
})

import { describe, expect, it } from 'vitest'
import { judgeGroup } from '#electron/services/runs/drafting/duplicate-groups'

/** Rows of one address: each letter a row, like letters alike, `!` after one that is done. */
function judge(group: string) {
  const rows = [...group.matchAll(/(\w)(!?)/g)].map(([, fingerprint = '', done], position) => ({
    position,
    rowNumber: position + 2,
    fingerprint,
    isDone: done === '!',
  }))
  const verdicts = judgeGroup(rows)
  return rows.map(({ position }) => {
    const verdict = verdicts.get(position)
    return verdict ? `${verdict.kind} ${verdict.rowNumber}` : 'goes'
  })
}

describe('judgeGroup()', () => {
  it.each([
    ['a', ['goes']],
    ['aaa', ['goes', 'identical 2', 'identical 2']],
    ['ab', ['differs 3', 'differs 2']],
    ['aab', ['differs 4', 'identical 2', 'differs 2']],
    ['abc', ['differs 3', 'differs 2', 'differs 2']],
    ['aba', ['differs 3', 'differs 2', 'identical 2']],
    ['aa!', ['identical 3', 'goes']],
    ['ba!', ['differs 3', 'goes']],
    ['a!b!', ['goes', 'goes']],
  ])('judges %s', (group, verdicts) => {
    expect(judge(group)).toEqual(verdicts)
  })
})

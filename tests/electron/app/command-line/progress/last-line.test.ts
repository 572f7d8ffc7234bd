import { describe, expect, it } from 'vitest'
import { createLastLine } from '#electron/app/command-line/progress/last-line'

const totals = {
  ...{ total: 5, problem: 0, ready: 1, excluded: 0, sending: 1, done: 2 },
  ...{ refused: 0, unsent: 1, unknown: 0 },
}

function open() {
  const lines: string[] = []
  return { lines, line: createLastLine((text) => lines.push(text)) }
}

describe('createLastLine()', () => {
  it('is said once, whatever else would say it', () => {
    const { lines, line } = open()
    line.note(totals)
    line.say({ ...totals, sending: 0, unknown: 1 })
    line.say(totals)
    expect(line.sayNoted()).toBe(true)
    expect(lines.map((text): unknown => JSON.parse(text))).toEqual([
      { total: 5, done: 2, refused: 0, unknown: 1, unsent: 2, problem: 0, excluded: 0 },
    ])
  })

  it('says what is known where a run ends otherwise than foreseen', () => {
    const { lines, line } = open()
    line.note({ ...totals, done: 0, ready: 3 })
    line.note(totals)
    expect(line.sayNoted()).toBe(true)
    expect(lines.map((text): unknown => JSON.parse(text))).toMatchObject([{ done: 2, unknown: 1 }])
  })

  it('says nothing of a run that never began', () => {
    const { lines, line } = open()
    expect(line.sayNoted()).toBe(false)
    expect(lines).toEqual([])
  })
})

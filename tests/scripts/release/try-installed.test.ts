import { describe, expect, it } from 'vitest'
import { judgeRun, tryInstalled } from '../../../scripts/lib/release/try-installed.mjs'

const totals = { total: 2, done: 2, refused: 0, unknown: 0, unsent: 0, problem: 0, excluded: 0 }
const good = { code: 0, stdout: `${JSON.stringify(totals)}\n`, report: 'Toko\r\nSatu\r\nDua\r\n' }

describe('judgeRun()', () => {
  it('has nothing against a run that did all, and says so in a line and a report', () => {
    expect(judgeRun(good)).toBeUndefined()
  })

  it.each([
    ['ended with 1', { code: 1 }],
    ['ended with null', { code: null }],
    ['said 2 lines', { stdout: `mulai\n${good.stdout}` }],
    ['said no totals', { stdout: '' }],
    ['said no totals', { stdout: 'selesai\n' }],
    ['said no totals', { stdout: JSON.stringify({ ...totals, total: 0, done: 0 }) }],
    ['1 of 2 shops', { stdout: JSON.stringify({ ...totals, done: 1, unknown: 1 }) }],
    ['report has 1 rows', { report: 'Toko\nSatu\n' }],
    ['report has 0 rows', { report: '' }],
  ])('says what is wrong: %s', (problem, wrong) => {
    expect(judgeRun({ ...good, ...wrong })).toContain(problem)
  })
})

describe('tryInstalled()', () => {
  it('asks for what it needs', async () => {
    await expect(tryInstalled(['/opt/console'])).rejects.toThrow('EXECUTABLE PROFILE')
  })
})

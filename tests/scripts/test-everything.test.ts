import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkout } from '../../scripts/lib/paths.mjs'
import { readReport } from '../../scripts/lib/test-everything.mjs'

const passed = { status: 'passed', fullName: 'a stays', failureMessages: [] }
const failed = { status: 'failed', fullName: 'a goes', failureMessages: ['expected 1 to be 2'] }

function reportOf(assertionResults: readonly object[]) {
  return {
    numPassedTests: assertionResults.filter((result) => result === passed).length,
    testResults: [{ name: join(checkout, 'tests', 'a.test.ts'), assertionResults }],
  }
}

describe('readReport()', () => {
  it('counts what passed', () => {
    expect(readReport('Unit', reportOf([passed, passed]), 0)).toEqual({
      passed: 2,
      failed: 0,
      faults: [],
    })
  })

  it('names what failed, and says why', () => {
    expect(readReport('Unit', reportOf([passed, failed]), 1)).toEqual({
      passed: 1,
      failed: 1,
      faults: [`${join('tests', 'a.test.ts')} > a goes\nexpected 1 to be 2`],
    })
  })

  it('names a file that does not load', () => {
    const report = reportOf([passed])
    const broken = { name: join(checkout, 'tests', 'b.test.ts'), status: 'failed' }
    const testResults = [
      ...report.testResults,
      { ...broken, message: 'no such module', assertionResults: [] },
    ]
    expect(readReport('Unit', { ...report, testResults }, 1)).toEqual({
      passed: 1,
      failed: 1,
      faults: [`${join('tests', 'b.test.ts')}\nno such module`],
    })
  })

  it.each([
    ['with all tests passed', reportOf([passed]), 1],
    ['without a report', undefined, 0],
  ])('counts a run that failed %s', (_how, report, count) => {
    const { passed, failed, faults } = readReport('Unit', report, 3)
    expect([passed, failed]).toEqual([count, 1])
    expect(faults).toEqual(['Unit: failed without a failed test (exit code 3)'])
  })
})

import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runE2e } from './e2e.mjs'
import { say } from './say.mjs'
import { runModule, runVitest } from './vitest.mjs'

/**
 * Checks types and lint, then runs the unit and integration tests, the short torture and the end-to-end tests; goes on after a failure.
 *
 * @returns {Promise<{ passed: number, failed: number }>} tests; a failed check counts as one
 */
export async function testEverything() {
  const folder = await mkdtemp(join(tmpdir(), 'elkassa-test-'))
  const withReport = (name) => {
    const file = join(folder, `${name}.json`)
    return { file, args: ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`] }
  }
  try {
    const unit = withReport('unit')
    const integration = withReport('integration')
    const torture = withReport('torture')
    const e2e = withReport('e2e')
    return total([
      await countCheck('Types', () => runModule(join('typescript', 'bin', 'tsc'), ['--noEmit'])),
      await countCheck('Lint', () =>
        runModule(join('@biomejs', 'biome', 'bin', 'biome'), ['check']),
      ),
      await countTests('Unit tests', unit, () => runVitest(['--project', 'unit', ...unit.args])),
      await countTests('Integration tests', integration, () =>
        runVitest(['--project', 'integration', ...integration.args]),
      ),
      await countTests('Torture', torture, () =>
        runVitest(['--project', 'torture', ...torture.args]),
      ),
      await countTests('End-to-end tests', e2e, () => runE2e(e2e.args)),
    ])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Adds up counts. */
export function total(counts) {
  return counts.reduce(
    (sum, count) => ({ passed: sum.passed + count.passed, failed: sum.failed + count.failed }),
    { passed: 0, failed: 0 },
  )
}

/**
 * Counts the tests of a vitest JSON report.
 *
 * A run that failed without a failed test (a file that does not load, a worker that died, no
 * report at all) still counts as one failure.
 */
export function countReport(report, exitCode) {
  const passed = report?.numPassedTests ?? 0
  const failed = report?.numFailedTests ?? 0
  return { passed, failed: exitCode !== 0 ? Math.max(failed, 1) : failed }
}

async function countCheck(name, check) {
  say(`\n${name}`)
  return { passed: 0, failed: (await check()) === 0 ? 0 : 1 }
}

async function countTests(name, { file }, run) {
  say(`\n${name}`)
  const exitCode = await run().catch((error) => {
    say(error.message)
    return 1
  })
  const report = await readFile(file, 'utf8').then(JSON.parse, () => undefined)
  return countReport(report, exitCode)
}

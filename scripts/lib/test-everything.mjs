import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { runE2e, runTorture } from './e2e.mjs'
import { runPackaged } from './package/run-packaged.mjs'
import { checkout } from './paths.mjs'
import { say } from './say.mjs'
import { runModule, runVitest } from './vitest.mjs'

/**
 * Checks types and lint, then runs the unit and integration tests, the simulation, the short torture, the
 * end-to-end tests and those of the packaged application; goes on after a failure.
 *
 * @returns {Promise<{ passed: number, failed: number, faults: string[] }>} tests, and what to tell of each that failed; a failed check counts as one
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
    const simulation = withReport('simulation')
    const torture = withReport('torture')
    const e2e = withReport('e2e')
    const packaged = withReport('packaged')
    return total([
      await runCheck('Types', () => runModule(join('typescript', 'bin', 'tsc'), ['--noEmit'])),
      await runCheck('Lint', () => runModule(join('@biomejs', 'biome', 'bin', 'biome'), ['check'])),
      await runTests('Unit tests', unit, () =>
        runVitest(['--project', 'unit', '--project', 'page', ...unit.args]),
      ),
      await runTests('Integration tests', integration, () =>
        runVitest(['--project', 'integration', ...integration.args]),
      ),
      await runTests('Simulation', simulation, () =>
        runVitest(['--project', 'simulation', ...simulation.args]),
      ),
      await runTests('Torture', torture, () => runTorture(torture.args, { isLong: false })),
      await runTests('End-to-end tests', e2e, () => runE2e(e2e.args)),
      await runTests('Packaged application', packaged, () => runPackaged(packaged.args)),
    ])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function total(results) {
  return {
    passed: results.reduce((sum, { passed }) => sum + passed, 0),
    failed: results.reduce((sum, { failed }) => sum + failed, 0),
    faults: results.flatMap(({ faults }) => faults),
  }
}

/**
 * Counts the tests of a vitest JSON report and names those that failed.
 *
 * A run that failed without a failed test (a file that does not load, a worker that died, no
 * report at all) still counts as one failure.
 */
export function readReport(name, report, exitCode) {
  const faults = (report?.testResults ?? []).flatMap(findFaults)
  if (exitCode !== 0 && faults.length === 0) {
    faults.push(`${name}: failed without a failed test (exit code ${exitCode})`)
  }
  return { passed: report?.numPassedTests ?? 0, failed: faults.length, faults }
}

/** What failed in a file: its tests, or the file itself where none of them came that far. */
function findFaults({ name, status, message, assertionResults }) {
  const file = relative(checkout, name)
  const failed = assertionResults.filter((result) => result.status === 'failed')
  if (status === 'failed' && failed.length === 0) return [`${file}\n${message}`]
  return failed.map(({ fullName, failureMessages }) =>
    [`${file} > ${fullName}`, ...failureMessages].join('\n'),
  )
}

async function runCheck(name, check) {
  say(`\n${name}`)
  const isPassed = (await check()) === 0
  return { passed: 0, failed: isPassed ? 0 : 1, faults: isPassed ? [] : [`${name}: see above`] }
}

async function runTests(name, { file }, run) {
  say(`\n${name}`)
  const exitCode = await run().catch((error) => {
    say(error.message)
    return 1
  })
  const report = await readFile(file, 'utf8').then(JSON.parse, () => undefined)
  return readReport(name, report, exitCode)
}

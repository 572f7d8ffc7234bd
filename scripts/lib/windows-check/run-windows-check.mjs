import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleChecks } from './bundle-checks.mjs'
import { provideWindowsNode } from './windows-node.mjs'
import { openWine, requireWine, toWindows } from './wine.mjs'

/** The parts of `tests/windows/main.ts`, and how long each may take. */
const parts = {
  'line-ends': 120_000,
  places: 120_000,
  workers: 120_000,
  'replaced-files': 120_000,
  'open-files': 120_000,
  kills: 900_000,
}

/** Runs the named parts, or all, a process each; prints a line a check and gives the exit code. */
export async function runWindowsCheck(names) {
  const unknown = names.find((name) => !Object.hasOwn(parts, name))
  if (unknown !== undefined) {
    throw new Error(`no part ${unknown}: there are ${Object.keys(parts).join(', ')}`)
  }
  requireWine()
  const node = await provideWindowsNode()
  const folder = await mkdtemp(join(tmpdir(), 'elkassa-windows-'))
  try {
    await bundleChecks(folder)
    const wine = await openWine(folder)
    try {
      const all = []
      for (const name of names.length > 0 ? names : Object.keys(parts)) {
        all.push(...(await runPart(wine, node, folder, name)))
      }
      return tell(all)
    } finally {
      wine.close()
    }
  } finally {
    // Wine's server lets go of its files a moment after it was told to end.
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
}

async function runPart(wine, node, folder, name) {
  const said = join(folder, `${name}.txt`)
  const told = join(folder, `${name}.jsonl`)
  const program = join(folder, 'programs', 'main.mjs')
  const code = await wine.run([node, toWindows(program), name, toWindows(told)], {
    timeoutMs: parts[name],
    said,
  })
  const lines = existsSync(told) ? (await readFile(told, 'utf8')).trim().split('\n') : []
  const results = lines.filter((line) => line !== '').map((line) => JSON.parse(line))
  // Else each of its checks has its own line.
  if (code !== 0 && !results.some(({ state }) => state === 'failed')) {
    const end = code === null ? 'did not end in time' : `ended with ${code}`
    const words = (await readFile(said, 'utf8')).trim()
    results.push({ name, state: 'failed', detail: `${end}\n${words}` })
  }
  for (const result of results) process.stdout.write(`${drawLine(result)}\n`)
  return results
}

const marks = { passed: '✓', failed: '✗', leftOut: '–' }

function drawLine({ state, name, detail }) {
  return `${marks[state]} ${name}${detail === '' ? '' : `: ${detail}`}`
}

function tell(results) {
  const count = (wanted) => results.filter(({ state }) => state === wanted).length
  const leftOut = count('leftOut')
  process.stdout.write(`${count('passed')} passed, ${count('failed')} failed`)
  process.stdout.write(leftOut === 0 ? '\n' : `, ${leftOut} not under wine\n`)
  return count('failed') === 0 && count('passed') > 0 ? 0 : 1
}

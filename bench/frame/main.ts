import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import type { Bench, Figure } from './bench'
import { isMet, ratioOf } from './numbers'
import { partRunner } from './processes/processes'
import { formatTable } from './table'

// Started by `scripts/lib/bench.mjs`, which says what there is and where.

const commandSchema = z.object({ executablePath: z.string(), args: z.array(z.string()) })
const setting = z
  .object({ names: z.array(z.string()), console: commandSchema, hello: commandSchema })
  .parse(JSON.parse(process.env.ELKASSA_BENCH ?? 'null'))
const reportFile = join('artifacts', 'bench.json')

async function runBenches(args: readonly string[]): Promise<number> {
  const isQuick = args.includes('--quick')
  const wanted = args.filter((arg) => arg !== '--quick')
  const strange = wanted.filter((name) => !setting.names.includes(name))
  if (strange.length > 0) {
    say(`There is no bench ${strange.join(', ')}; there are ${setting.names.join(', ')}.`)
    return 2
  }
  const report: Record<string, unknown> = {}
  let hasBroken = false
  for (const name of wanted.length > 0 ? wanted : setting.names) {
    const startedAt = performance.now()
    try {
      const { title, figures } = await runOne(name, isQuick)
      process.stdout.write(formatTable(title, figures))
      report[name] = figures.map((one) => ({ ...one, ratio: ratioOf(one), isMet: isMet(one) }))
    } catch (error) {
      hasBroken = true
      say(`${name} broke: ${error instanceof Error ? error.stack : String(error)}`)
      report[name] = { broken: String(error) }
    }
    say(`${name}: ${Math.round((performance.now() - startedAt) / 1000)} s`)
  }
  mkdirSync('artifacts', { recursive: true })
  writeFileSync(reportFile, `${JSON.stringify({ machine, isQuick, benches: report }, null, 2)}\n`)
  say(`The same as JSON: ${reportFile}`)
  return hasBroken ? 1 : 0
}

const machine = {
  at: new Date().toISOString(),
  node: process.version,
  processors: `${cpus().length} × ${cpus()[0]?.model ?? '?'}`,
  memoryMb: Math.round(totalmem() / 1024 / 1024),
}

async function runOne(
  name: string,
  isQuick: boolean,
): Promise<{ title: string; figures: readonly Figure[] }> {
  const bundle = pathToFileURL(join(import.meta.dirname, `${name}.mjs`)).href
  const { bench } = (await import(bundle)) as { readonly bench: Bench } // The frame bundled it.
  const folder = mkdtempSync(join(tmpdir(), `elkassa-bench-${name}-`))
  try {
    const { console, hello } = setting
    const figures = await bench.run({ isQuick, folder, console, hello, ...partRunner(name, bench) })
    return { title: bench.title, figures }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** About the work, on stderr: stdout is for the tables. */
function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

process.exitCode = await runBenches(process.argv.slice(2))

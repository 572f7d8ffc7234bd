import { randomUUID } from 'node:crypto'
import { cp, mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { provideBuild } from './build.mjs'
import { bundle } from './bundle.mjs'
import { startTestSession } from './e2e.mjs'
import { provideElectron } from './electron-runtime.mjs'
import { checkout } from './paths.mjs'
import { provideSystemPackages } from './system-packages.mjs'
import { runModule } from './vitest.mjs'

/**
 * Builds the console and `bench/`, and runs the benches named in `args`, or all; gives the exit code.
 *
 * A missed bar is marked in the table; only a bench that breaks fails.
 */
export async function runBench(args) {
  provideSystemPackages()
  await provideBuild()
  // Below node_modules, so that better-sqlite3, which is not bundled, is found from there.
  const place = join('.cache', 'elkassa-console', `bench-${randomUUID()}`)
  const work = join(checkout, 'node_modules', place)
  try {
    const names = await listBenches()
    const source = (name) => join(checkout, 'bench', name)
    const benches = names.map((name) => [name, source(`${name}.bench.ts`)])
    const programs = { main: source('frame/main.ts'), child: source('frame/processes/child.ts') }
    await bundle({ ...programs, ...Object.fromEntries(benches) }, join(work, 'bundles'))
    const console = await provideElectron()
    const hello = await provideElectron(await makeHelloWindow(join(work, 'hello-window')))
    const session = await startTestSession()
    try {
      const start = ({ executablePath, args: own }) => ({
        executablePath,
        args: [...own, ...session.args],
      })
      const setting = { names, console: start(console), hello: start(hello) }
      return await runModule(join(place, 'bundles', 'main.mjs'), args, {
        ...session.env,
        ELKASSA_BENCH: JSON.stringify(setting),
      })
    } finally {
      await session.stop()
    }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** The names of `bench/<name>.bench.ts`. */
async function listBenches() {
  const files = await readdir(join(checkout, 'bench'))
  return files.flatMap((file) => file.match(/^(.+)\.bench\.ts$/)?.[1] ?? []).sort()
}

/** The least window there is, as an app that can be staged like the console. */
async function makeHelloWindow(folder) {
  const source = join(checkout, 'bench', 'hello-window')
  await mkdir(join(folder, 'out'), { recursive: true })
  await cp(join(source, 'package.json'), join(folder, 'package.json'))
  await cp(join(source, 'main.mjs'), join(folder, 'out', 'main.mjs'))
  await cp(join(source, 'index.html'), join(folder, 'out', 'index.html'))
  return folder
}

import { cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bundle } from '../bundle.mjs'
import { checkout } from '../paths.mjs'

/** The console's own workers, and the programs of `tests/windows`. */
const programs = {
  main: 'tests/windows/main.ts',
  console: 'tests/windows/console.ts',
  holder: 'tests/windows/holder.ts',
  'sheet-worker': 'electron/services/runs/sheet-worker.ts',
  'cache-worker': 'electron/cache/worker/cache-worker.ts',
  'ledger-care-worker': 'electron/ledger/care/ledger-care-worker.ts',
}

/** There is no Electron for these programs: electron-store, in plain Node, asks it for nothing. */
const withoutElectron = {
  name: 'without-electron',
  enforce: 'pre',
  resolveId: (id) => (id === 'electron' ? '\0without-electron' : null),
  load: (id) => (id === '\0without-electron' ? 'export default {}' : null),
}

/** Bundles the programs into a folder, beside better-sqlite3 as it is built for Windows. */
export async function bundleChecks(folder) {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  await copySqlite(join(folder, 'node_modules', 'better-sqlite3'))
  const input = Object.fromEntries(
    Object.entries(programs).map(([name, path]) => [name, join(checkout, path)]),
  )
  await bundle(input, join(folder, 'programs'), [withoutElectron])
}

async function copySqlite(folder) {
  const source = join(checkout, 'node_modules', 'better-sqlite3')
  for (const part of ['package.json', 'lib', join('prebuilds', 'win32-x64.node')]) {
    await cp(join(source, part), join(folder, part), { recursive: true })
  }
}

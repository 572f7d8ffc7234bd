import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { checkout } from './paths.mjs'
import { say } from './say.mjs'

const sourceFolders = [
  'electron',
  'renderer',
  'shared',
  'electron.vite.config.ts',
  'package-lock.json',
  'package.json',
  'packaging',
  'tsconfig.json',
]
const entryFiles = ['out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html']

/**
 * Builds the app into out/ unless out/ is newer than every source.
 *
 * @throws with the builder's output when the app does not build
 */
export async function provideBuild() {
  if (await isFresh(checkout)) return
  say('Building the console …')
  const startedAt = new Date()
  const work = join(checkout, 'node_modules', '.cache', 'elkassa-console', randomUUID())
  try {
    await build(join(work, 'out'))
    // A source saved while the build ran is newer than the build.
    await utimes(join(work, entryFiles[0]), startedAt, startedAt)
    await swap(work)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** True when a whole build stands in `folder` and no source has changed since it began. */
export async function isFresh(folder) {
  const built = await Promise.all(entryFiles.map((path) => changedAt(join(folder, path))))
  if (built.includes(undefined)) return false
  const sources = await Promise.all(sourceFolders.map((path) => lastChange(join(folder, path))))
  return Math.max(...sources) < Math.min(...built)
}

/** The latest change in a tree; folders count too, for a removed file changes only its folder. */
async function lastChange(path) {
  const found = await stat(path).catch(() => undefined)
  if (!found) return 0
  if (!found.isDirectory()) return found.mtimeMs
  const names = await readdir(path)
  const inside = await Promise.all(names.map((name) => lastChange(join(path, name))))
  return Math.max(found.mtimeMs, ...inside)
}

async function changedAt(path) {
  return (await stat(path).catch(() => undefined))?.mtimeMs
}

async function build(outDir) {
  const builder = join(checkout, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const child = spawn(process.execPath, [builder, 'build', '--outDir', outDir], {
    cwd: checkout,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text
    })
  }
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`The console does not build:\n${output}`)
}

// Built aside and moved: a command that starts meanwhile finds the old build or the new one.
async function swap(work) {
  const out = join(checkout, 'out')
  await mkdir(join(work, 'old'))
  await rename(out, join(work, 'old', 'out')).catch((error) => {
    if (error.code !== 'ENOENT') throw error
  })
  await rename(join(work, 'out'), out)
}

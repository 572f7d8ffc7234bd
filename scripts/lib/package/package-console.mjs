import { join, relative } from 'node:path'
import config from '../../../electron-builder.config.mjs'
import { officialElectron } from '../electron-runtime.mjs'
import { checkout } from '../paths.mjs'
import { hasRegistryElectron, registryElectron } from '../registry-electron.mjs'
import { say } from '../say.mjs'
import { pack } from './pack.mjs'
import { withRegistryElectron } from './registry-config.mjs'
import { chooseTargets } from './targets.mjs'
import { withUpdates } from './updates.mjs'

/**
 * Packages the console into `dist/`: the targets named, or all that this machine can build.
 *
 * @throws a sentence where a target cannot be built here; then nothing was built
 */
export async function packageConsole(names) {
  const { platform } = process
  const electron = await findElectron()
  const chosen = chooseTargets(names, { platform, electron })
  const made = await pack({
    platform,
    kinds: chosen.map(({ kind }) => kind),
    archs: [...new Set(chosen.flatMap(({ archs }) => archs))],
    output: join(checkout, 'dist'),
    config: withUpdates(await findConfig(electron), platform, process.env),
  })
  for (const path of made) say(`Packaged: ${relative(checkout, path)}`)
}

/**
 * Packs the Linux application for tests into `output`; gives its folder.
 *
 * @param {string} output
 * @param {Record<string, string>} updates what the environment of a release says about updates
 * @returns {Promise<{ folder: string, official: boolean }>} `official`: with the Electron that is shipped
 */
export async function packForTests(output, updates) {
  const electron = await findElectron()
  const [target] = chooseTargets(['linux-dir'], { platform: process.platform, electron })
  const { platform, kind, archs } = target
  const config = withUpdates(await findConfig(electron), platform, updates)
  const [folder] = await pack({ platform, kinds: [kind], archs, output, config })
  return { folder, official: electron === 'official' }
}

async function findElectron() {
  if ((await officialElectron()) !== undefined) return 'official'
  return hasRegistryElectron() ? 'registry' : undefined
}

async function findConfig(electron) {
  if (electron === 'official') return config
  const registry = await registryElectron()
  say(`With Electron ${registry.version} from the npm registry: to try out, not to ship.`)
  return withRegistryElectron(config, registry)
}

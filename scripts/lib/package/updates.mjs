import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What the environment of a packaging says about updates; both or neither of the first two. */
const names = {
  server: 'ELKASSA_UPDATE_SERVER',
  keys: 'ELKASSA_UPDATE_KEYS',
  publisher: 'ELKASSA_UPDATE_PUBLISHER',
}

/**
 * The configuration of a console that updates itself, where the environment names a server and keys: both go into its
 * package.json, and are as safe there as its code.
 *
 * `ELKASSA_UPDATE_KEYS` holds Ed25519 keys, base64 of their SPKI form, parted by commas: a successor is shipped before it signs.
 * `ELKASSA_UPDATE_PUBLISHER` is the subject of the certificate for Windows: without it electron-updater would run whatever came.
 *
 * @param {import('electron-builder').Configuration} config
 * @param {string} platform
 * @param {Record<string, string | undefined>} env
 * @throws a sentence where something is missing
 */
export function withUpdates(config, platform, env) {
  const given = Object.fromEntries(Object.entries(names).map(([what, name]) => [what, env[name]]))
  const { server, keys, publisher } = given
  if (!server && !keys) return config
  if (!server || !keys) throw new Error(`${names.server} and ${names.keys} belong together.`)
  if (platform === 'win32' && !publisher) {
    throw new Error(`${names.publisher} is missing: installers of anybody would be believed.`)
  }
  const publisherName = platform === 'win32' ? [publisher] : undefined
  const updates = { server, keys: keys.split(',') }
  return {
    ...config,
    extraMetadata: { ...config.extraMetadata, updates },
    afterPack: async (context) => {
      await config.afterPack(context)
      await writeUpdaterConfig(context, publisherName)
    },
  }
}

/** What electron-updater reads beside the archive; JSON is YAML too. */
async function writeUpdaterConfig({ appOutDir, electronPlatformName, packager }, publisherName) {
  const isMac = electronPlatformName === 'darwin'
  const app = `${packager.appInfo.productFilename}.app`
  const resources = isMac ? join(app, 'Contents', 'Resources') : 'resources'
  const values = { updaterCacheDirName: 'elkassa-console-updater', publisherName }
  await writeFile(join(appOutDir, resources, 'app-update.yml'), `${JSON.stringify(values)}\n`)
}

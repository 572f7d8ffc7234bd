import { join } from 'node:path'

/** Of the modules built for it: what runs. */
const moduleFiles = [
  'better-sqlite3/package.json',
  'better-sqlite3/LICENSE',
  'better-sqlite3/lib/**',
  'better-sqlite3/build/Release/better_sqlite3.node',
  'bindings/{package.json,LICENSE.md,bindings.js}',
  'file-uri-to-path/{package.json,LICENSE,index.js}',
]

/**
 * The configuration with the Electron of the npm registry and the modules built for it
 * ([Note: Electron from the npm registry]): to try the packaged application, never to ship it.
 *
 * @param {import('electron-builder').Configuration} config
 * @param {{ folder: string, version: string }} electron
 */
export function withRegistryElectron(config, { folder, version }) {
  const own = config.files.filter((file) => typeof file === 'string')
  const modules = { from: join(folder, 'node_modules'), to: 'node_modules', filter: moduleFiles }
  return {
    ...config,
    electronDist: join(folder, 'dist'),
    electronVersion: version,
    files: [...own, modules],
    linux: { ...config.linux, files: [] },
  }
}

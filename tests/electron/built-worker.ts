import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { afterAll } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

/**
 * Bundles a worker's entry (path from the project's root) as the application's build does and gives
 * the URL of the result. Call it at the top of a test file: it cleans up after the last test.
 *
 * A plain Node worker resolves neither `#` imports nor missing extensions. The bundle lies below
 * `node_modules` so that better-sqlite3, which is left out of it, is found from there.
 */
export async function buildWorker(entry: string): Promise<URL> {
  const parent = join(root, 'node_modules/.cache/built-workers')
  mkdirSync(parent, { recursive: true })
  const outDir = mkdtempSync(join(parent, 'worker-'))
  afterAll(() => rmSync(outDir, { recursive: true, force: true }))
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: join(root, entry),
      outDir,
      target: 'node20.18',
      rollupOptions: { output: { entryFileNames: '[name].mjs' } },
    },
  })
  return pathToFileURL(join(outDir, `${basename(entry, '.ts')}.mjs`))
}

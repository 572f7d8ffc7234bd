import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

/** Bundles the worker as the application's build does; gives where it lies. */
export async function buildSheetWorker(): Promise<URL> {
  const outDir = mkdtempSync(join(tmpdir(), 'sheet-worker-'))
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: resolve('electron/services/runs/sheet-worker.ts'),
      outDir,
      target: 'node20.18',
      minify: false,
      rollupOptions: { output: { entryFileNames: 'sheet-worker.mjs' } },
    },
    ssr: { noExternal: true },
  })
  return pathToFileURL(join(outDir, 'sheet-worker.mjs'))
}

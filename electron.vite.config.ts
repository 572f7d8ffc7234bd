import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { HtmlTagDescriptor, Plugin } from 'vite'

/** Of what is bundled into a part, beside it: `electron/app/read-licences.ts` puts them together. */
const licences = { fileName: 'licences.json' }

/**
 * What electron-store (12, by conf 16) imports at its top for files with a schema or migrations, which ours have not: each start
 * would read and run 330 kB for nothing. Whoever gives a store a schema takes this out.
 */
const unusedByStores = ['ajv/dist/2020.js', 'ajv-formats', 'semver']
const leaveOutUnused = {
  name: 'leave-out-unused',
  enforce: 'pre' as const,
  resolveId: (id: string, importer = '') =>
    unusedByStores.includes(id) && /[\\/]conf[\\/]/.test(importer) ? '\0unused-by-stores' : null,
  load: (id: string) =>
    id === '\0unused-by-stores'
      ? 'export const Ajv2020 = undefined\nexport default undefined'
      : null,
}

/**
 * Names in index.html what `renderer/start.ts` imports, so that it is fetched with the first frame: later,
 * main is busy with reading its own work.
 */
const fetchPageEarly: Plugin = {
  name: 'fetch-page-early',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {} }) =>
      Object.values(bundle)
        .filter((file) => file.type === 'chunk' && file.isDynamicEntry)
        .flatMap((page) => [
          link('modulepreload', page.fileName),
          ...[...(page.viteMetadata?.importedCss ?? [])].map((css) =>
            link('preload', css, { as: 'style' }),
          ),
        ]),
  },
}

function link(rel: string, fileName: string, more = {}): HtmlTagDescriptor {
  const attrs = { rel, crossorigin: true, href: `./${fileName}`, ...more }
  return { tag: 'link', attrs, injectTo: 'head' }
}

// Main runs on Node 20.18 at the least (the Electron of `docs/decisions/0003`), hence its target.
export default defineConfig({
  main: {
    plugins: [leaveOutUnused],
    build: {
      license: licences,
      target: 'node20.18',
      rollupOptions: {
        // Read at each start: without blanks and comments. Names stay, for the log.
        output: { minify: { compress: true, mangle: false, codegen: true } },
        external: ['better-sqlite3'],
        input: {
          main: resolve('electron/main.ts'),
          'sheet-worker': resolve('electron/services/runs/sheet-worker.ts'),
          'ledger-care-worker': resolve('electron/ledger/care/ledger-care-worker.ts'),
          'cache-worker': resolve('electron/cache/worker/cache-worker.ts'),
        },
      },
      externalizeDeps: false,
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: resolve('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react(), fetchPageEarly],
    build: {
      license: licences,
      target: 'chrome130',
      // A third of the bytes to read at each start.
      minify: true,
      rollupOptions: { input: { index: resolve('renderer/index.html') } },
    },
  },
})

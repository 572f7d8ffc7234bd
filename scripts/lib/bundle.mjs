import { checkout } from './paths.mjs'

/**
 * Bundles programs of this checkout for Node, as the application's build does.
 *
 * The folder must lie below node_modules, so that better-sqlite3, which is not bundled, is found from there.
 */
export async function bundle(input, outDir) {
  const { build } = await import('vite')
  await build({
    root: checkout,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: true,
      outDir,
      minify: false,
      rollupOptions: {
        input,
        output: { entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name]-[hash].mjs' },
      },
    },
  })
}

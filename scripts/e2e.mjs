import { runE2e } from './lib/e2e.mjs'
import { main } from './lib/main.mjs'

// `npm run e2e [-- file …]`: the end-to-end tests in the real Electron.
await main(() => runE2e(process.argv.slice(2)))

import { runTorture } from './lib/e2e.mjs'
import { main } from './lib/main.mjs'

// `npm run torture [-- file …]`: the tests that kill, ten times as long as `npm test` has them.
await main(() => runTorture(process.argv.slice(2), { isLong: true }))

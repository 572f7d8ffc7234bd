import { main } from './lib/main.mjs'
import { runVitest } from './lib/vitest.mjs'

// `npm run torture [-- file …]`: the tests that kill, ten times as long as `npm test` has them.
await main(() =>
  runVitest(['--project', 'torture', ...process.argv.slice(2)], { ELKASSA_TORTURE: 'long' }),
)

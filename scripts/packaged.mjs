import { main } from './lib/main.mjs'
import { runPackaged } from './lib/package/run-packaged.mjs'

// `npm run packaged [-- file …]`: the tests of the packaged application.
await main(() => runPackaged(process.argv.slice(2)))

import { runBench } from './lib/bench.mjs'
import { main } from './lib/main.mjs'

// `npm run bench [-- --quick] [name …]`: how fast the console is, beside the least there is.
await main(() => runBench(process.argv.slice(2)))

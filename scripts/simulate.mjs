import { main } from './lib/main.mjs'
import { runSimulation } from './lib/simulate.mjs'

// `npm run simulate [-- --seed N | --seeds COUNT --from N]`: runs of a simulated service, hours in milliseconds.
await main(() => runSimulation(process.argv.slice(2)))

import { main } from './lib/main.mjs'
import { runConsole } from './lib/run-console.mjs'

/** The console's own exit code for "could not run". */
const couldNotRun = 2

// `npm run console -- --register FILE --report FILE …`: the console without its window.
await main(() => runConsole(process.argv.slice(2)), couldNotRun)

import { main } from './lib/main.mjs'
import { runConsole } from './lib/run-console.mjs'
import { say } from './lib/say.mjs'

// `npm start [-- --practice …]`: builds and opens the console.
await main(() =>
  runConsole(process.argv.slice(2), (display) => {
    say(`Console window opens on display ${display} (no screen here). Press Ctrl+C to close.`)
  }),
)

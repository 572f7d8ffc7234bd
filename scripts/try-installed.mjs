import { main } from './lib/main.mjs'
import { tryInstalled } from './lib/release/try-installed.mjs'

// `node scripts/try-installed.mjs EXECUTABLE PROFILE`: an installed console, used as its user would, on practice data.
await main(() => tryInstalled(process.argv.slice(2)))

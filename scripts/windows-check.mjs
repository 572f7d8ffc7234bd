import { main } from './lib/main.mjs'
import { runWindowsCheck } from './lib/windows-check/run-windows-check.mjs'

// `npm run windows-check [-- part …]`: what the console does with files and processes, as Windows code under wine.
await main(() => runWindowsCheck(process.argv.slice(2)))

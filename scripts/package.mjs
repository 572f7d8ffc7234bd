import { main } from './lib/main.mjs'
import { packageConsole } from './lib/package/package-console.mjs'

// `npm run package [-- target…]`: the installers, into dist/.
await main(() => packageConsole(process.argv.slice(2)))

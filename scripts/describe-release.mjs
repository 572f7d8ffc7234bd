import { main } from './lib/main.mjs'
import { describeRelease } from './lib/release/describe-release.mjs'

// `node scripts/describe-release.mjs FOLDER`: what consoles read about a release, signed.
await main(() => describeRelease(process.argv[2], process.env))

import { main } from './lib/main.mjs'
import { writeSbom } from './lib/release/sbom.mjs'

// `node scripts/sbom.mjs FILE`, after a build: what is inside the console, as a CycloneDX list.
await main(() => writeSbom(process.argv[2]))

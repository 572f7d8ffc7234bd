import { main } from './lib/main.mjs'
import { checkElectronAge } from './lib/release/electron-age.mjs'

// `node scripts/electron-age.mjs`: whether the Electron of package.json is fresh and supported, for the hosted pipeline.
await main(checkElectronAge)

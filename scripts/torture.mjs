import { runTorture } from './lib/e2e.mjs'
import { main } from './lib/main.mjs'
import { runLongSimulation } from './lib/simulate.mjs'

const seeds = 200_000

// `npm run torture [-- file …]`: the tests that kill, ten times as long as `npm test` has them; then, unless files are
// named, a hundred times as many seeds of the simulation.
await main(async () => {
  const files = process.argv.slice(2)
  const code = await runTorture(files, { isLong: true })
  return files.length > 0 || code !== 0 ? code : runLongSimulation(seeds)
})

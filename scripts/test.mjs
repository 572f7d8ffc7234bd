import { main } from './lib/main.mjs'
import { say } from './lib/say.mjs'
import { testEverything } from './lib/test-everything.mjs'

// `npm test`: types, lint, unit tests and end-to-end tests; what failed is told again at the
// end, and the last line counts them all.
await main(async () => {
  const { passed, failed, faults } = await testEverything()
  for (const fault of faults) say(`\nFailed: ${fault}`)
  say('')
  process.stdout.write(`${passed} passed, ${failed} failed\n`)
  return failed === 0 ? 0 : 1
})

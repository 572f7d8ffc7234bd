import './without-keep-alive'
import { appendFileSync } from 'node:fs'
import { type Check, runCheck } from './check'
import { kills } from './kills'
import { lineEnds } from './line-ends'
import { openFiles } from './open-files'
import { places } from './places'
import { replacedFiles } from './replaced-files'
import { workers } from './workers'

// Runs one part's checks, one after another, and writes a line of JSON for each: `main.mjs PART FILE`.

const parts: Readonly<Record<string, readonly Check[]>> = {
  kills,
  places,
  workers,
  'line-ends': lineEnds,
  'open-files': openFiles,
  'replaced-files': replacedFiles,
}

const [part = '', told = ''] = process.argv.slice(2)
const results = []
for (const check of parts[part] ?? []) {
  const result = await runCheck(check)
  results.push(result)
  appendFileSync(told, `${JSON.stringify(result)}\n`)
}
process.exit(results.every(({ state }) => state !== 'failed') ? 0 : 1)

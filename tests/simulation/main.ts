import { parseArgs } from 'node:util'
import { familyOf, playSeeds } from './seeds'
import { simulate } from './simulate'

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    from: { type: 'string', default: '0' },
    seeds: { type: 'string', default: '2000' },
  },
})

const from = Number(values.seed ?? values.from)
const count = values.seed === undefined ? Number(values.seeds) : 1
const seeds = Array.from({ length: count }, (_, n) => from + n)
const startedAt = Date.now()
if (values.seed !== undefined) {
  const verdict = await simulate({ seed: from, behaviour: familyOf(from).make, trace: console.log })
  console.log(verdict)
}
const results = await playSeeds(seeds)
console.log(`${count} seeds in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`)
for (const { family, rows, ended, forPerson, calls, violations, failing } of results) {
  const share = (n: number) => ((n * 100) / rows).toFixed(1)
  const wrong = [...violations].map(([violation, n]) => `${violation} ${n}`).join(', ')
  console.log(
    `${family.name.padEnd(34)} rows ${String(rows).padStart(5)}  ended ${share(ended)} %  person ${share(forPerson)} %  calls/row ${(calls / rows).toFixed(2)}  ${wrong}`,
  )
  for (const { seed, violations: found } of failing)
    console.log(`    seed ${seed} (${familyOf(seed).name}): ${found.join(', ')}`)
}

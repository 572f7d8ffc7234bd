import { parseArgs } from 'node:util'
import { findFaults } from './find-faults'
import { type FamilyResult, familyOf, playSeeds } from './seeds'
import { simulate } from './simulate'

// `--seed N` plays one seed and tells each call; `--seeds COUNT --from N` plays many and gives a table.

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    from: { type: 'string', default: '0' },
    seeds: { type: 'string', default: '2000' },
  },
})

function say(line: string) {
  return void process.stdout.write(`${line}\n`)
}

if (values.seed === undefined) await playMany(Number(values.from), Number(values.seeds))
else await playOne(Number(values.seed))

async function playOne(seed: number): Promise<void> {
  const family = familyOf(seed)
  const verdict = await simulate({ seed, behaviour: family.make, trace: say })
  say(`${family.name}: ${verdict.rows} rows, ${verdict.ended} ended, ${verdict.calls} calls`)
  for (const { row, violation } of verdict.violations) say(`row ${row}: ${violation}`)
  process.exitCode = verdict.violations.length > 0 ? 1 : 0
}

async function playMany(from: number, count: number): Promise<void> {
  const results = await playSeeds(Array.from({ length: count }, (_, n) => from + n))
  for (const result of results) say(describe(result))
  const faults = results.flatMap(findFaults)
  for (const fault of faults) say(`FAULT ${fault}`)
  say(`${count} seeds from ${from}: ${faults.length === 0 ? 'no harm done' : 'harm done'}`)
  process.exitCode = faults.length > 0 ? 1 : 0
}

function describe({ family, rows, ended, forPerson, calls, violations }: FamilyResult): string {
  const share = (n: number) => `${((n * 100) / rows).toFixed(1)} %`
  const harm = [...violations].map(([violation, n]) => `${violation} ${n}`).join(', ')
  const name = family.name.padEnd(32)
  return `${name} rows ${rows}, ended ${share(ended)}, for a person ${share(forPerson)}, calls a row ${(calls / rows).toFixed(2)}  ${harm}`
}

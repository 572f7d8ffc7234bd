import type { FamilyResult } from './seeds'

/** Of a hundred rows of a healthy service, so many end by themselves; what was lost last of all has no twin. */
const leastEnded = 97
/** So many calls a row of a healthy service costs at most, doubts and controls included. */
const mostCalls = 8

/** What is wrong with a family's runs: harm beyond its budget, rows without an end, calls without end. */
export function findFaults(result: FamilyResult): string[] {
  const { family, rows, ended, calls, violations, failing } = result
  const faults: string[] = []
  const harmed = [...violations.values()].reduce((sum, count) => sum + count, 0)
  if (harmed > Math.ceil((family.budget * rows) / 1000)) {
    const seeds = failing.map(({ seed }) => `npm run simulate -- --seed ${seed}`)
    const what = [...violations].map(([violation, count]) => `${count} ${violation}`)
    faults.push(`${family.name}: ${what.join(', ')} of ${rows} rows; ${seeds.join('; ')}`)
  }
  if (!family.isHealthy) return faults
  if (ended * 100 < leastEnded * rows) faults.push(`${family.name}: ${ended} of ${rows} rows ended`)
  if (calls > mostCalls * rows) faults.push(`${family.name}: ${calls} calls for ${rows} rows`)
  return faults
}

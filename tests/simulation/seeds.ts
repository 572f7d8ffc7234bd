import type { ProofRules } from '#electron/services/proof/answer-rules'
import { type Family, families } from './families'
import type { Violation } from './judge'
import { simulate } from './simulate'

/** What came of all seeds of a family. */
export interface FamilyResult {
  readonly family: Family
  seeds: number
  rows: number
  ended: number
  forPerson: number
  calls: number
  readonly violations: Map<Violation, number>
  /** Seeds with a violation, the first few. */
  readonly failing: { readonly seed: number; readonly violations: readonly Violation[] }[]
}

const mostFailing = 5

/** Families in their share: which one a seed belongs to. */
export function familyOf(seed: number): Family {
  const whole = families.reduce((sum, { weight }) => sum + weight, 0)
  let left = seed % whole
  for (const family of families) {
    left -= family.weight
    if (left < 0) return family
  }
  throw new Error('a seed without a family')
}

/** Plays seeds one after another; `onResult` hears of each. */
export async function playSeeds(
  seeds: Iterable<number>,
  rules?: ProofRules,
  onSeed: (seed: number) => void = () => undefined,
): Promise<FamilyResult[]> {
  const results = new Map<string, FamilyResult>()
  for (const seed of seeds) {
    const family = familyOf(seed)
    const verdict = await simulate({ seed, behaviour: family.make, ...(rules ? { rules } : {}) })
    const result = results.get(family.name) ?? beginResult(family)
    results.set(family.name, result)
    result.seeds += 1
    result.rows += verdict.rows
    result.ended += verdict.ended
    result.forPerson += verdict.forPerson
    result.calls += verdict.calls
    for (const { violation } of verdict.violations) {
      result.violations.set(violation, (result.violations.get(violation) ?? 0) + 1)
    }
    if (verdict.violations.length > 0 && result.failing.length < mostFailing) {
      result.failing.push({
        seed,
        violations: verdict.violations.map(({ violation }) => violation),
      })
    }
    onSeed(seed)
  }
  return [...results.values()]
}

function beginResult(family: Family): FamilyResult {
  const none = { seeds: 0, rows: 0, ended: 0, forPerson: 0, calls: 0 }
  return { family, ...none, violations: new Map(), failing: [] }
}

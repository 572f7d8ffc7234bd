import { type CallName, calls } from '#electron/api/answer-schemas'

/**
 * Everything the practice service can do wrong, by name.
 *
 * "Before" faults leave the world as it was; "after" faults do what was asked and spoil the answer. All
 * answers of a wrong shape (`html` to `slow-body`) come after the work was done: the worst case.
 */
export const faultNames = [
  // the connection
  'late', // does it, answers after the delay
  'late-commit', // cuts the connection at once, does it after the delay
  'silence', // does it, never answers; cuts the connection after the delay where there is one
  'reset-before',
  'reset-after',
  'cut-body', // does it, the answer breaks off
  // the status
  'error-500-before',
  'error-500-after',
  'unavailable-503', // before, with Retry-After
  'rate-limit-429', // before, with Retry-After
  'redirect', // before
  // the answer
  'html',
  'empty',
  'truncated',
  'php-warning',
  'status-string',
  'messages-object',
  'messages-list',
  'huge',
  'slow-body',
  'status-false', // before
  'field-refused', // before, in words about one field
  'refused-after', // does it, then says no: a gateway sent it twice
  'maintenance', // before, in words of a service that is away
  'empty-yes', // before: "yes", and nothing with it
  'wrong-credentials', // before
  // registration
  'taken-meanwhile', // another desk registers another shop with this e-mail first
  // activation
  'renewed-elsewhere', // another desk activates what the user has once more, just before it is asked about; once each
  // the reference data
  'no-packets', // a list of packets that is empty
  'other-packets', // one packet has another name, one is gone, one is new
  // the list of users
  'repeat-page',
  'ignore-page',
  'page1-no-data', // page 1 is refused, as pages behind the end are
  'end-refused', // pages behind the end are refused, each with its number
  'shifting-pages',
  'duplicate-users',
  'no-branches',
  'unknown-packet',
  'short-page', // page 4 lacks one of its users
  'page-refused', // page 4 is refused in words
  'odd-records', // fields of other kinds, or none; one record without an id
  'doubled-ids', // the last user of each page twice, once with an earlier end
  'odd-dates', // ends in other forms, and one nobody can read
] as const
export type FaultName = (typeof faultNames)[number]

/** The call that a fault is about where its rule names none; the others are about any. */
const ownCalls: Readonly<Partial<Record<FaultName, CallName>>> = {
  'taken-meanwhile': 'register',
  'renewed-elsewhere': 'check',
  'no-packets': 'reference',
  'other-packets': 'reference',
  'repeat-page': 'users',
  'ignore-page': 'users',
  'page1-no-data': 'users',
  'end-refused': 'users',
  'shifting-pages': 'users',
  'duplicate-users': 'users',
  'no-branches': 'users',
  'unknown-packet': 'users',
  'short-page': 'users',
  'page-refused': 'users',
  'odd-records': 'users',
  'doubled-ids': 'users',
  'odd-dates': 'users',
}

/** When a fault happens. Requests are counted from 1 for each rule, among those the rule is about. */
export interface FaultRule {
  readonly fault: FaultName
  /** The fault's own call unless named, or any. */
  readonly call?: CallName
  /** Every Nth matching request; each one unless set. */
  readonly every?: number
  /** The first and the last matching request it may happen to. */
  readonly from?: number
  readonly until?: number
  readonly delayMs?: number
}

export interface ChosenFault {
  readonly fault: FaultName
  readonly delayMs: number | undefined
  /** Which of the rule's matching requests this is, from 1. */
  readonly ordinal: number
}

/** Chooses by counting, never by chance: the same calls meet the same faults. */
export function planFaults(rules: readonly FaultRule[]): (call: CallName) => ChosenFault | null {
  const seen = rules.map(() => 0)
  return (call) => {
    let chosen: ChosenFault | null = null
    for (const [place, rule] of rules.entries()) {
      const wanted = rule.call ?? ownCalls[rule.fault] ?? call
      if (wanted !== call) continue
      const ordinal = (seen[place] ?? 0) + 1
      seen[place] = ordinal
      const isInRange = ordinal >= (rule.from ?? 1) && ordinal <= (rule.until ?? Infinity)
      if (chosen === null && isInRange && ordinal % (rule.every ?? 1) === 0) {
        chosen = { fault: rule.fault, delayMs: rule.delayMs, ordinal }
      }
    }
    return chosen
  }
}

const rulePattern =
  /^(?:(?<call>[a-z]+):)?(?<fault>[a-z][a-z0-9-]*)(?:@(?<every>\d+))?(?:#(?<from>\d+)(?:-(?<until>\d+))?)?(?::(?<delay>\d+))?$/

function isCallName(text: string): text is CallName {
  return Object.hasOwn(calls, text)
}
function isFaultName(text: string): text is FaultName {
  return faultNames.some((name) => name === text)
}

function parseRule(text: string): FaultRule {
  const parts = rulePattern.exec(text)?.groups
  if (parts === undefined) {
    throw new Error(`fault "${text}": expected call:fault@every#from-until:delayMs`)
  }
  const { call, fault = '', every, from, until, delay } = parts
  if (call !== undefined && !isCallName(call)) {
    throw new Error(`fault "${text}": no call "${call}" (${Object.keys(calls).join(', ')})`)
  }
  if (!isFaultName(fault)) {
    throw new Error(`fault "${text}": no fault "${fault}" (${faultNames.join(', ')})`)
  }
  if (every === '0' || from === '0' || (until !== undefined && Number(until) < Number(from))) {
    throw new Error(`fault "${text}": requests are counted from 1 upwards`)
  }
  return {
    fault,
    ...(call === undefined ? {} : { call }),
    ...(every === undefined ? {} : { every: Number(every) }),
    ...(from === undefined ? {} : { from: Number(from) }),
    ...(until === undefined ? {} : { until: Number(until) }),
    ...(delay === undefined ? {} : { delayMs: Number(delay) }),
  }
}

/**
 * Reads rules from one line: `register:reset-after@10,check:late@7:5000,html#3-5`.
 *
 * Each is `[call:]fault[@every][#from[-until]][:delayMs]`. Throws an `Error` that names the part and
 * what is possible there.
 */
export function parseFaultRules(text: string): readonly FaultRule[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(parseRule)
}

import { parseArgs } from 'node:util'
import type { ArgumentProblem } from './invocation'

const flags = {
  register: { type: 'string' },
  activate: { type: 'string' },
  check: { type: 'string' },
  report: { type: 'string' },
  sheet: { type: 'string', multiple: true },
  hidden: { type: 'string' },
  encoding: { type: 'string' },
  columns: { type: 'string' },
  server: { type: 'string' },
  profile: { type: 'string' },
  practice: { type: 'boolean' },
  'practice-faults': { type: 'string' },
  'practice-latency': { type: 'string' },
  'practice-users': { type: 'string' },
  'in-flight': { type: 'string' },
  settle: { type: 'string' },
  'no-precheck': { type: 'boolean' },
  'without-branch': { type: 'boolean' },
  office: { type: 'string' },
  desk: { type: 'string' },
  'accept-collisions': { type: 'string' },
  'take-on': { type: 'boolean' },
  'office-setup': { type: 'boolean' },
  status: { type: 'string', multiple: true },
  sync: { type: 'boolean' },
  'accept-missing': { type: 'string' },
  export: { type: 'string' },
  view: { type: 'string' },
  masked: { type: 'boolean' },
  overwrite: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

export type FlagName = keyof typeof flags

type ValueOf<Flag> = Flag extends { multiple: true }
  ? readonly string[]
  : Flag extends { type: 'boolean' }
    ? boolean
    : string

/** The flags as they were written: all values of one that may stand more than once, else the last one. */
export type ReadFlags = { readonly [Name in FlagName]?: ValueOf<(typeof flags)[Name]> }

function isFlagName(name: string): name is FlagName {
  return Object.hasOwn(flags, name)
}

/** Splits the command line into flags, or says what it does not understand. */
export function readFlags(
  args: readonly string[],
): ReadFlags | { readonly problem: ArgumentProblem } {
  // Not strict: the words for what is wrong are ours, in the operator's language.
  const { tokens } = parseArgs({ args: [...args], options: flags, strict: false, tokens: true })
  const read: Record<string, string | boolean> = {}
  const lists: Record<string, string[]> = {}
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue
    if (token.kind === 'positional') {
      return { problem: { code: 'unexpectedArgument', text: token.value } }
    }
    const { name, rawName: flag, value } = token
    if (!isFlagName(name)) return { problem: { code: 'unknownFlag', flag } }
    const takesValue = flags[name].type === 'string'
    if (!takesValue && value !== undefined) return { problem: { code: 'takesNoValue', flag } }
    if (takesValue && isMissing(value, token.inlineValue)) {
      return { problem: { code: 'missingValue', flag } }
    }
    if ('multiple' in flags[name]) lists[name] = [...(lists[name] ?? []), value ?? '']
    else read[name] = value ?? true
  }
  return { ...read, ...lists } as ReadFlags // Each name was looked up in `flags` and has the type written there.
}

/** `--report --practice` forgot the file's name; one that begins with a dash is written `--report=-x`. */
function isMissing(value: string | undefined, isInline: boolean | undefined): boolean {
  return value === undefined || value === '' || (!isInline && value.startsWith('--'))
}

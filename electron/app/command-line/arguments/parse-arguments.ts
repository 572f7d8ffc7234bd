import { resolve } from 'node:path'
import { parseFaultRules } from '#electron/practice/faults'
import { type Encoding, encodingSchema } from '#shared/domain/fields/sheet'
import { type RunKind, runKindSchema } from '#shared/domain/runs/run'
import { findEncoding } from './find-encoding'
import type {
  ArgumentProblem,
  CommandOptions,
  CommonOptions,
  CopyOptions,
  Invocation,
  OfficeSetupOptions,
} from './invocation'
import { type FlagName, type ReadFlags, readFlags } from './read-flags'

class Refusal extends Error {
  constructor(readonly problem: ArgumentProblem) {
    super(problem.code)
  }
}

const commandOnly = [
  'report',
  'sheet',
  'hidden',
  'encoding',
  'columns',
  'server',
  'in-flight',
  'settle',
  'no-precheck',
  'without-branch',
  'office',
  'desk',
  'accept-collisions',
  'take-on',
  'status',
] as const satisfies readonly FlagName[]

const activateOnly: ReadonlySet<FlagName> = new Set(['without-branch', 'status'])
const exportOnly = ['view', 'masked'] as const satisfies readonly FlagName[]
const runOnly = commandOnly.filter((flag) => flag !== 'server')
const notWithCopies = {
  sync: ['export', 'office-setup', ...runKindSchema.options, ...runOnly, 'overwrite'],
  export: ['office-setup', ...runKindSchema.options, ...runOnly],
} as const satisfies Readonly<Record<CopyOptions['work'], readonly FlagName[]>>

/**
 * Reads the command line. `args` are the console's own (`ownArguments`), paths in them are relative to
 * `cwd`. What is wrong is a value: the caller says it in the operator's language and exits with 2.
 */
export function parseArguments(args: readonly string[], cwd: string): Invocation {
  const flags = readFlags(args)
  if ('problem' in flags) return { mode: 'invalid', problem: flags.problem }
  if (flags.help) return { mode: 'help' }
  try {
    const common = readCommon(flags, cwd)
    const copy = readCopy(flags, common, cwd)
    if (copy !== null) return { mode: 'copy', options: copy }
    const setup = readOfficeSetup(flags, common)
    if (setup !== null) return { mode: 'office-setup', options: setup }
    const kind = findKind(flags)
    return kind === null
      ? { mode: 'window', options: refuseCommandFlags(flags, common) }
      : { mode: 'command', options: readCommand(flags, common, kind, cwd) }
  } catch (error) {
    if (error instanceof Refusal) return { mode: 'invalid', problem: error.problem }
    throw error
  }
}

/** The one kind of work that is asked for; null for the window. */
function findKind(flags: ReadFlags): RunKind | null {
  const [kind, other] = runKindSchema.options.filter((name) => flags[name] !== undefined)
  if (kind && other) {
    throw new Refusal({ code: 'conflicts', flag: `--${kind}`, other: `--${other}` })
  }
  return kind ?? null
}

function readCommon(flags: ReadFlags, cwd: string): CommonOptions {
  const isPractice = flags.practice ?? false
  for (const flag of ['practice-faults', 'practice-latency', 'practice-users'] as const) {
    if (flags[flag] !== undefined && !isPractice) needs(flag, '--practice')
  }
  refuseBadFaults(flags['practice-faults'])
  return {
    profile: flags.profile === undefined ? null : resolve(cwd, flags.profile),
    isPractice,
    practiceFaults: flags['practice-faults'] ?? null,
    practiceLatencyMs: readNumber(flags, 'practice-latency', 0, 600_000),
    practiceUsers: readNumber(flags, 'practice-users', 0, 1_900_000),
  }
}

function refuseBadFaults(rules = ''): void {
  try {
    parseFaultRules(rules)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Refusal({ code: 'badFaults', reason })
  }
}

function refuseCommandFlags(flags: ReadFlags, options: CommonOptions): CommonOptions {
  for (const flag of [...commandOnly, 'overwrite'] as const) {
    if (flags[flag] === undefined) continue
    needs(flag, activateOnly.has(flag) ? '--activate' : '--register')
  }
  return options
}

/** `--office-setup`; null without it. It has nothing to do with files, or with the partner's service. */
function readOfficeSetup(flags: ReadFlags, common: CommonOptions): OfficeSetupOptions | null {
  if (!flags['office-setup']) return null
  const others = [...runKindSchema.options, ...runOnly, 'server', 'practice', 'overwrite'] as const
  for (const flag of others) {
    if (flag === 'office' || flags[flag] === undefined) continue
    throw new Refusal({ code: 'conflicts', flag: '--office-setup', other: `--${flag}` })
  }
  return { ...common, office: flags.office ?? null }
}

/** `--sync` or `--export`; null for neither. Each refuses what belongs to anything else. */
function readCopy(flags: ReadFlags, common: CommonOptions, cwd: string): CopyOptions | null {
  if (flags.export === undefined) {
    for (const flag of exportOnly) if (flags[flag] !== undefined) needs(flag, '--export')
  }
  if (!flags.sync && flags['accept-missing'] !== undefined) needs('accept-missing', '--sync')
  const work = flags.sync ? 'sync' : flags.export === undefined ? null : 'export'
  if (work === null) return null
  for (const flag of notWithCopies[work]) {
    if (flags[flag] === undefined) continue
    throw new Refusal({ code: 'conflicts', flag: `--${work}`, other: `--${flag}` })
  }
  const server = readServer(flags, common)
  if (work === 'sync') {
    return {
      ...common,
      work,
      server,
      acceptMissing: readNumber(flags, 'accept-missing', 1, 9_999_999),
    }
  }
  return {
    ...common,
    work,
    server,
    file: resolve(cwd, flags.export ?? ''),
    format: readFormat('export', flags.export ?? ''),
    view: flags.view ?? null,
    isMasked: flags.masked ?? false,
    overwrite: flags.overwrite ?? false,
  }
}

function readServer({ server }: ReadFlags, { isPractice }: CommonOptions): string | null {
  if (server !== undefined && isPractice) {
    throw new Refusal({ code: 'conflicts', flag: '--server', other: '--practice' })
  }
  if (server !== undefined && !URL.canParse(server)) throw new Refusal({ code: 'badAddress' })
  return server ?? null
}

function readCommand(
  flags: ReadFlags,
  common: CommonOptions,
  kind: RunKind,
  cwd: string,
): CommandOptions {
  const { report } = flags
  if (report === undefined) return needs(kind, '--report')
  // The look before an activation is its evidence, and a check is nothing but a look.
  if (kind !== 'register' && flags['no-precheck']) return needs('no-precheck', '--register')
  for (const flag of activateOnly) {
    if (kind !== 'activate' && flags[flag] !== undefined) return needs(flag, '--activate')
  }
  return {
    ...common,
    kind,
    file: resolve(cwd, flags[kind] ?? ''),
    report: resolve(cwd, report),
    reportFormat: readFormat('report', report),
    overwrite: flags.overwrite ?? false,
    sheets: flags.sheet ?? [],
    hidden: readChoice('hidden', flags.hidden, ['include', 'skip']) ?? 'skip',
    encoding: readEncoding(flags.encoding),
    columns: flags.columns === undefined ? null : readColumns(flags.columns),
    server: readServer(flags, common),
    inFlight: readNumber(flags, 'in-flight', 1, 16),
    settleSeconds: readNumber(flags, 'settle', 0, 9_999_999),
    precheck: !flags['no-precheck'],
    withoutBranch: flags['without-branch'] ?? false,
    office: readOffice(flags, common),
    desk: flags.desk ?? null,
    acceptCollisions: readNumber(flags, 'accept-collisions', 1, 9_999_999),
    takesOn: flags['take-on'] ?? false,
    statuses: (flags.status ?? []).map(readStatusPair),
  }
}

/** Practice is this computer's own: no other desk has a part in it. */
function readOffice({ office }: ReadFlags, { isPractice }: CommonOptions): string | null {
  if (office !== undefined && isPractice) {
    throw new Refusal({ code: 'conflicts', flag: '--office', other: '--practice' })
  }
  return office ?? null
}

/** By the name's ending, and by nothing else: whoever opens the file goes by it too. */
function readFormat(flag: 'report' | 'export', path: string): 'csv' | 'xlsx' {
  const ending = /\.(csv|xlsx)$/i.exec(path)?.[1]?.toLowerCase()
  if (ending === 'csv' || ending === 'xlsx') return ending
  throw new Refusal({ code: 'badEnding', flag: `--${flag}` })
}

function readColumns(text: string): readonly (readonly [string, string])[] {
  return text.split(',').map((pair) => {
    const [left = '', right = '', ...rest] = pair.split('=').map((side) => side.trim())
    if (left === '' || right === '' || rest.length > 0) throw new Refusal({ code: 'badColumns' })
    return [left, right] as const
  })
}

function readChoice<Choice extends string>(
  flag: 'hidden',
  text: string | undefined,
  choices: readonly Choice[],
): Choice | null {
  if (text === undefined) return null
  const choice = choices.find((one) => one === text.toLowerCase())
  if (choice !== undefined) return choice
  throw new Refusal({ code: 'notAChoice', flag: `--${flag}`, choices: choices.join(', ') })
}

function readEncoding(text: string | undefined): Encoding | null {
  if (text === undefined) return null
  const encoding = findEncoding(text)
  if (encoding !== null) return encoding
  const choices = encodingSchema.options.join(', ')
  throw new Refusal({ code: 'notAChoice', flag: '--encoding', choices })
}

function readStatusPair(text: string): CommandOptions['statuses'][number] {
  const at = text.lastIndexOf('=')
  const word = text.slice(0, at).trim()
  const meaning = text.slice(at + 1).trim()
  if (at < 0 || word === '' || (meaning !== 'paid' && meaning !== 'unpaid')) {
    throw new Refusal({ code: 'badStatus' })
  }
  return [word, meaning]
}

function readNumber(
  flags: ReadFlags,
  flag:
    | 'in-flight'
    | 'settle'
    | 'practice-latency'
    | 'practice-users'
    | 'accept-missing'
    | 'accept-collisions',
  least: number,
  most: number,
): number | null {
  const text = flags[flag]
  if (text === undefined) return null
  const value = /^\d{1,7}$/.test(text) ? Number(text) : -1
  if (value < least || value > most) {
    throw new Refusal({ code: 'notInRange', flag: `--${flag}`, least, most })
  }
  return value
}

function needs(flag: FlagName, other: string): never {
  throw new Refusal({ code: 'needs', flag: `--${flag}`, other })
}

import type { Encoding } from '#shared/domain/fields/sheet'
import type { RunKind } from '#shared/domain/runs/run'

/** What both the window and a command may be told. */
export interface CommonOptions {
  /** The folder of settings and data; null for the usual one. */
  readonly profile: string | null
  readonly isPractice: boolean
  /** Rules of `electron/practice/faults`, such as `register:late@10`; null for none. */
  readonly practiceFaults: string | null
  readonly practiceLatencyMs: number | null
  /** Shops the practice service begins with. */
  readonly practiceUsers: number | null
}

/** One run without a window. */
export interface CommandOptions extends CommonOptions {
  readonly kind: RunKind
  readonly file: string
  readonly report: string
  readonly reportFormat: 'csv' | 'xlsx'
  /** Another file in the report's place may be replaced. */
  readonly overwrite: boolean
  /** The sheets of a workbook to read together; none for the only one that fits. */
  readonly sheets: readonly string[]
  /** Whether rows that the sheet hides are sent. */
  readonly hidden: 'include' | 'skip'
  /** The encoding of a CSV file; null to find it out. */
  readonly encoding: Encoding | null
  /** Pairs as they were written, `left=right`, in order; null to match the columns by their titles. */
  readonly columns: readonly (readonly [left: string, right: string])[] | null
  readonly server: string | null
  readonly inFlight: number | null
  readonly settleSeconds: number | null
  /** Look each email up before it is registered. */
  readonly precheck: boolean
  /** Activate users that have no branch without one. */
  readonly withoutBranch: boolean
  /** The address of the office's register; null for what the environment says. */
  readonly office: string | null
  /** What this desk is called there; null for the computer's name. */
  readonly desk: string | null
  /** So many things that another desk sent as well a person has looked at; null where nobody was asked. */
  readonly acceptCollisions: number | null
  /** Settle by reading what another desk claimed and never told of. */
  readonly takesOn: boolean
  /** What words of payment statuses mean. */
  readonly statuses: readonly (readonly [word: string, meaning: 'paid' | 'unpaid'])[]
}

/** Makes the register of an office, or brings it up to date. */
export interface OfficeSetupOptions extends CommonOptions {
  /** The register's address with its owner's name; null for what the environment says. */
  readonly office: string | null
}

/** Work on the copy of the users without a window. */
export type CopyOptions = SyncOptions | ExportOptions

interface CommonCopyOptions extends CommonOptions {
  /** The service whose copy it is; null for the one that is set. */
  readonly server: string | null
}

/** Brings the copy up to date. */
export interface SyncOptions extends CommonCopyOptions {
  readonly work: 'sync'
  /** So many users who are no longer on the list may go; null for none but the few that go by themselves. */
  readonly acceptMissing: number | null
}

/** Writes copied users to a file; asks the service nothing. */
export interface ExportOptions extends CommonCopyOptions {
  readonly work: 'export'
  readonly file: string
  readonly format: 'csv' | 'xlsx'
  /** A saved view's name; null for everyone. */
  readonly view: string | null
  readonly isMasked: boolean
  /** A file that is there may be replaced. */
  readonly overwrite: boolean
}

/** What is wrong with the command line; `native.commandLine` has its sentence. */
export type ArgumentProblem =
  | { readonly code: 'unknownFlag'; readonly flag: string }
  | { readonly code: 'unexpectedArgument'; readonly text: string }
  | { readonly code: 'missingValue'; readonly flag: string }
  | { readonly code: 'takesNoValue'; readonly flag: string }
  | {
      readonly code: 'notInRange'
      readonly flag: string
      readonly least: number
      readonly most: number
    }
  | { readonly code: 'badColumns' }
  | { readonly code: 'badStatus' }
  | { readonly code: 'notAChoice'; readonly flag: string; readonly choices: string }
  | { readonly code: 'badAddress' }
  /** The file to write is to be neither CSV nor .xlsx. */
  | { readonly code: 'badEnding'; readonly flag: string }
  /** `reason` is `electron/practice/faults`' own, in English: the flag is for developers. */
  | { readonly code: 'badFaults'; readonly reason: string }
  | { readonly code: 'needs'; readonly flag: string; readonly other: string }
  | { readonly code: 'conflicts'; readonly flag: string; readonly other: string }

/** What the operator, or a schedule, started the console for. */
export type Invocation =
  | { readonly mode: 'window'; readonly options: CommonOptions }
  | { readonly mode: 'command'; readonly options: CommandOptions }
  | { readonly mode: 'copy'; readonly options: CopyOptions }
  | { readonly mode: 'office-setup'; readonly options: OfficeSetupOptions }
  | { readonly mode: 'help' }
  | { readonly mode: 'invalid'; readonly problem: ArgumentProblem }

import type { LaunchedConsole } from '../launch'

/** One line of the closed house, looked at in the running console. */
export interface Check {
  readonly name: string
  /** What is open, in words; empty where it is closed. */
  readonly findOpen: (open: LaunchedConsole) => Promise<readonly string[]>
}

/** A file of the built console and the one place in it that closes what a check looks at. */
export interface Mutant {
  readonly check: Check
  readonly file: 'main/main.js' | 'preload/preload.cjs'
  readonly closed: string
  readonly opened: string
  /** The checks that notice it too, where what it opens takes more with it. */
  readonly also?: readonly string[]
}

/** A mutant of main, where most is closed. */
export function mutantOf(check: Check, closed: string, opened: string): Mutant {
  return { check, file: 'main/main.js', closed, opened }
}

/** Names of what is not as it should be. */
export function namesOf(table: Readonly<Record<string, boolean>>): string[] {
  return Object.entries(table).flatMap(([name, isOpen]) => (isOpen ? [name] : []))
}

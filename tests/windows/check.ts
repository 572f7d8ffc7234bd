/** One thing that holds on Windows; it throws where it does not. */
export interface Check {
  readonly name: string
  /** May give a figure for its line. */
  readonly run: () => Promise<string | undefined> | Promise<void>
}

/** A check that wine cannot answer, with the reason. */
export class NotUnderWine extends Error {
  override readonly name = 'NotUnderWine'
}

/** How a check ended; `scripts/lib/windows-check` draws it. */
export interface CheckResult {
  readonly name: string
  readonly state: 'passed' | 'failed' | 'leftOut'
  readonly detail: string
}

export async function runCheck({ name, run }: Check): Promise<CheckResult> {
  try {
    return { name, state: 'passed', detail: (await run()) ?? '' }
  } catch (error) {
    if (error instanceof NotUnderWine) {
      return { name, state: 'leftOut', detail: `not under wine: ${error.message}` }
    }
    return { name, state: 'failed', detail: error instanceof Error ? `${error.stack}` : `${error}` }
  }
}

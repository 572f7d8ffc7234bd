import type { RunTotals } from '#shared/domain/runs/run'
import { summarize } from './summary'

/** The one line of JSON that a schedule reads; it comes however a run ends that began. */
export interface LastLine {
  /** What is known of the run by now. */
  readonly note: (totals: RunTotals) => void
  /** Says how it ended. Of no effect where that was said before. */
  readonly say: (totals: RunTotals) => void
  /** For an end nobody foresaw: says what was noted last. False where nothing began. */
  readonly sayNoted: () => boolean
}

export function createLastLine(writeLine: (line: string) => void): LastLine {
  let noted: RunTotals | null = null
  let isSaid = false
  const say = (totals: RunTotals) => {
    if (!isSaid) writeLine(JSON.stringify(summarize(totals)))
    isSaid = true
  }
  return {
    note: (totals) => {
      noted = totals
    },
    say,
    sayNoted: () => {
      if (noted !== null) say(noted)
      return noted !== null || isSaid
    },
  }
}

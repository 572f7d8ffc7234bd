import type { runTexts as source } from '../../id/runs/run-texts'
import { activateRun } from './activate-run'
import { checkRun } from './check-run'
import { results } from './results'
import { runCheck } from './run-check'
import { runColumns } from './run-columns'
import { runResult } from './run-result'
import { runSend } from './run-send'
import { runStart } from './run-start'

/** What every kind says alike: registration has no words of its own. */
const common = { results, runStart, runColumns, runCheck, runSend, runResult }

/** What each kind of run says, all of it. */
export const runTexts: typeof source = {
  register: common,
  activate: {
    ...common,
    runStart: { ...runStart, ...activateRun.start },
    runCheck: { ...runCheck, ...activateRun.check },
    runSend: { ...runSend, ...activateRun.send },
    runResult: { ...runResult, ...activateRun.result },
  },
  check: {
    results: { ...results, ...checkRun.results },
    runStart: { ...runStart, ...checkRun.start },
    runColumns,
    runCheck: { ...runCheck, ...checkRun.check },
    runSend: { ...runSend, ...checkRun.send },
    runResult: { ...runResult, ...checkRun.result },
  },
}

import { app, type BrowserWindow, dialog, powerMonitor } from 'electron'
import type { RunProgress } from '#shared/domain/runs/run'
import { finishedPart, sumRun } from '#shared/domain/runs/run-sum'
import type { textsOf } from '../texts'

interface QuitQuestionDeps {
  readonly findWindow: () => BrowserWindow | null
  readonly texts: () => ReturnType<typeof textsOf>['quit']
  readonly running: () => RunProgress | null
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Asks before a run that is being sent is left. Whoever ends the session or the process is not asked:
 * the run is paused and goes on at the next start either way.
 */
export function createQuitQuestion({ findWindow, texts, running }: QuitQuestionDeps) {
  let isSessionEnding = false
  powerMonitor.on('shutdown', () => {
    isSessionEnding = true
  })
  for (const signal of signals) {
    // Electron's own handler, set later than that of a library, has taken Node's place: only the first
    // listener for a signal takes it back.
    process.removeAllListeners(signal)
    process.on(signal, () => {
      isSessionEnding = true
      app.quit()
    })
  }
  return async (): Promise<boolean> => {
    const run = running()
    if (run === null || isSessionEnding) return true
    const sum = sumRun(run.totals)
    const { title, body, leave, stay } = texts()
    const question = {
      type: 'question' as const,
      message: title,
      detail: body(sum.all - finishedPart(sum)),
      buttons: [leave, stay],
      defaultId: 1,
      cancelId: 1,
    }
    const window = findWindow()
    const { response } = await (window
      ? dialog.showMessageBox(window, question)
      : dialog.showMessageBox(question))
    return response === 0
  }
}

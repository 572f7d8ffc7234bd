import { basename, parse } from 'node:path'
import type { RunsService } from '#electron/services/runs/runs-service'
import type { native } from '#shared/locales/id/native'
import type { Dialogs } from '../dialogs'
import type { Handlers } from '../handle'
import { targetFilter } from '../table-filters'

export interface RunsDeps {
  /** Of the workspace that is open. */
  readonly runs: () => RunsService
  readonly dialogs: Dialogs
  readonly texts: () => (typeof native)['dialog']
}

type RunsHandlers = Pick<Handlers, Extract<keyof Handlers, `runs:${string}`>>

export function createRunsHandlers({ runs, dialogs, texts }: RunsDeps): RunsHandlers {
  return {
    'runs:create': (input) => runs().create(input),
    'runs:list': (input) => runs().list(input),
    'runs:find': (input) => runs().find(input),
    'runs:rows': (input) => runs().rows(input),
    'runs:next-problem': (input) => runs().nextProblem(input),
    'runs:edit': (input) => runs().edit(input),
    'runs:edit-block': (input) => runs().editBlock(input),
    'runs:problems': (input) => runs().problems(input),
    'runs:problem-texts': (input) => runs().problemTexts(input),
    'runs:fill': (input) => runs().fill(input),
    'runs:next-sharing': (input) => runs().nextSharing(input),
    'runs:find-text': (input) => runs().findText(input),
    'runs:replace-text': (input) => runs().replaceText(input),
    'runs:exclude': (input) => runs().exclude(input),
    'runs:recheck': (input) => runs().recheck(input),
    'runs:name-status': (input) => runs().nameStatus(input),
    'runs:undo': (input) => runs().undo(input),
    'runs:redo': (input) => runs().redo(input),
    'runs:start': (input) => runs().start(input),
    'runs:pause': (input) => runs().pause(input),
    'runs:cancel': (input) => runs().cancel(input),
    'runs:reopen': (input) => runs().reopen(input),
    'runs:resend-refused': (input) => runs().resendRefused(input),
    'runs:close-rows': (input) => runs().closeRows(input),
    'runs:open-closed': (input) => runs().openClosed(input),
    'runs:discard': (input) => runs().discard(input),
    'runs:save-results': async ({ runId, format }) => {
      const { source } = await runs().find({ runId })
      const { saveResults: title, save: buttonLabel, resultsName } = texts()
      const path = await dialogs.chooseTarget({
        title,
        buttonLabel,
        defaultPath: `${resultsName(parse(source.name).name)}.${format}`,
        filters: [targetFilter(texts(), format)],
      })
      if (path === null) return null
      await runs().saveResults({ runId, format, path })
      return basename(path)
    },
  }
}

import { basename } from 'node:path'
import type { SeenAnswers } from '#electron/services/answers/seen-answers'
import type { native } from '#shared/locales/id/native'
import type { seenAnswers as words } from '#shared/locales/id/seen-answers'
import type { Dialogs } from '../dialogs'
import type { Handlers } from '../handle'
import { targetFilter } from '../table-filters'

export interface AnswersHandlersDeps {
  /** Of the workspace that is open. */
  readonly answers: () => SeenAnswers
  readonly dialogs: Dialogs
  readonly texts: () => (typeof native)['dialog']
  readonly words: () => typeof words
}

type AnswersHandlers = Pick<Handlers, Extract<keyof Handlers, `answers:${string}`>>

export function createAnswersHandlers(deps: AnswersHandlersDeps): AnswersHandlers {
  const { answers, dialogs, texts, words } = deps
  return {
    'answers:list': () => answers().list(),
    'answers:name-absence': (input) => answers().nameAbsence(input),
    'answers:export': async () => {
      const path = await dialogs.chooseTarget({
        title: words().export.label,
        buttonLabel: texts().save,
        defaultPath: `${words().export.fileName}.csv`,
        filters: [targetFilter(texts(), 'csv')],
      })
      if (path === null) return null
      await answers().export({ path })
      return basename(path)
    },
  }
}

import type { SourcesService } from '#electron/services/sources/sources-service'
import type { native } from '#shared/locales/id/native'
import type { Dialogs } from '../dialogs'
import type { Handlers } from '../handle'
import { tableFilters, targetFilter } from '../table-filters'

export interface SourcesDeps {
  /** Of the workspace that is open. */
  readonly sources: () => SourcesService
  readonly dialogs: Dialogs
  readonly texts: () => (typeof native)['dialog']
}

type SourcesHandlers = Pick<
  Handlers,
  | 'sources:choose'
  | 'sources:drop'
  | 'sources:paste'
  | 'sources:inspect'
  | 'sources:choose-sender'
  | 'sources:close'
  | 'templates:save'
>

export function createSourcesHandlers({ sources, dialogs, texts }: SourcesDeps): SourcesHandlers {
  return {
    'sources:choose': async ({ kind }) => {
      const { chooseFile, choose: buttonLabel } = texts()
      const filters = tableFilters(texts())
      const path = await dialogs.chooseFile({
        title: chooseFile[kind],
        buttonLabel,
        filters,
        properties: ['openFile'],
      })
      return path === null ? null : sources().open({ kind, path })
    },
    'sources:drop': (input) => sources().open(input),
    'sources:paste': (input) => sources().paste(input),
    'sources:inspect': (input) => sources().inspect(input),
    'sources:choose-sender': (input) => sources().chooseSender(input),
    'sources:close': (input) => sources().close(input),
    'templates:save': async ({ kind, format }) => {
      const { saveTemplate: title, save: buttonLabel, templateName } = texts()
      const path = await dialogs.chooseTarget({
        title,
        buttonLabel,
        defaultPath: `${templateName[kind]}.${format}`,
        filters: [targetFilter(texts(), format)],
      })
      if (path !== null) await sources().saveTemplate({ kind, format, path })
      return path !== null
    },
  }
}

import { basename } from 'node:path'
import type { History } from '#electron/services/history/history'
import type { UnresolvedRows } from '#electron/services/unresolved/unresolved-rows'
import type { HistoryFilter } from '#shared/domain/history'
import type { Status } from '#shared/domain/settings'
import type { history as words } from '#shared/locales/id/history'
import type { native } from '#shared/locales/id/native'
import type { Dialogs } from '../dialogs'
import type { Handlers } from '../handle'
import { targetFilter } from '../table-filters'

export interface HistoryHandlersDeps {
  /** Of the workspace that is open. */
  readonly history: () => History
  readonly unresolved: () => UnresolvedRows
  readonly dialogs: Dialogs
  readonly texts: () => (typeof native)['dialog']
  readonly words: () => typeof words
  /** Throws where so many months may not be set, before anything is cut. */
  readonly refuseMonths: (months: number) => void
  /** Remembers how many months are kept. */
  readonly keepMonths: (months: number) => void
  readonly readStatus: () => Promise<Status>
}

type HistoryHandlers = Pick<
  Handlers,
  Extract<keyof Handlers, `history:${string}` | `unresolved:${string}`>
>

const pageSize = 200

export function createHistoryHandlers(deps: HistoryHandlersDeps): HistoryHandlers {
  const { history, unresolved, dialogs, texts, words } = deps
  return {
    'history:list': (input) => history().list({ ...input, limit: pageSize }),
    'history:count': (input) => history().count(input),
    'history:proof': () => history().proof(),
    'history:verify': () => history().verify(),
    'history:export': async ({ filter, format }) => {
      const path = await dialogs.chooseTarget({
        title: words().export.label,
        buttonLabel: texts().save,
        defaultPath: `${fileNameOf(filter, words())}.${format}`,
        filters: [targetFilter(texts(), format)],
      })
      if (path === null) return null
      await history().export({ filter, format, path })
      return basename(path)
    },
    'history:count-older': ({ months }) => history().countOlderThan(months),
    'history:keep': async ({ months }) => {
      deps.refuseMonths(months)
      await history().cut(months)
      deps.keepMonths(months)
      return deps.readStatus()
    },
    'unresolved:count': () => unresolved().countUnresolved(),
    'unresolved:list': (input) => unresolved().list(input),
    'unresolved:read-again': (input) => unresolved().readAgain(input),
    'unresolved:decide': (input) => unresolved().decideRow(input),
  }
}

/** Named after the person it is about, in letters every file system takes. */
function fileNameOf({ user }: HistoryFilter, { export: names }: typeof words): string {
  const who = user?.registrationId ?? user?.email
  return who ? names.personFileName(who.replace(/[^\w.@-]+/g, '-')) : names.fileName
}

import { basename, parse } from 'node:path'
import type { Reconcile } from '#electron/services/reconcile/reconcile'
import type { reconcileContract } from '#shared/ipc/contract/reconcile'
import type { native } from '#shared/locales/id/native'
import type { reconcile as words } from '#shared/locales/id/runs/reconcile'
import type { Dialogs } from '../dialogs'
import type { Handlers } from '../handle'
import { targetFilter } from '../table-filters'

export interface ReconcileHandlersDeps {
  /** Of the workspace that is open. */
  readonly reconcile: () => Reconcile
  readonly dialogs: Dialogs
  readonly texts: () => (typeof native)['dialog']
  readonly words: () => typeof words
}

type ReconcileHandlers = Pick<Handlers, keyof typeof reconcileContract>

export function createReconcileHandlers(deps: ReconcileHandlersDeps): ReconcileHandlers {
  const { reconcile, dialogs, texts, words } = deps
  return {
    'reconcile:start': (input) => reconcile().start(input),
    'reconcile:rows': (input) => reconcile().rows(input),
    'reconcile:name-status': (input) => reconcile().nameStatus(input),
    'reconcile:create-run': (input) => reconcile().createRun(input),
    'reconcile:export': async ({ format, ...input }) => {
      const { name } = parse(reconcile().sourceName(input))
      const path = await dialogs.chooseTarget({
        title: words().result.save,
        buttonLabel: texts().save,
        defaultPath: `${words().result.fileName(name)}.${format}`,
        filters: [targetFilter(texts(), format)],
      })
      if (path === null) return null
      await reconcile().save({ ...input, format, path })
      return basename(path)
    },
    'reconcile:close': (input) => reconcile().close(input),
  }
}

import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { native } from '#shared/locales/id/native'
import type { support } from '#shared/locales/id/support'
import type { Dialogs } from '../dialogs'
import type { Handlers } from '../handle'

export interface DiagnosticsHandlersDeps {
  readonly gather: () => Promise<string>
  readonly dialogs: Dialogs
  readonly texts: () => (typeof native)['dialog']
  readonly words: () => (typeof support)['diagnostics']
}

type DiagnosticsHandlers = Pick<Handlers, Extract<keyof Handlers, `diagnostics:${string}`>>

/** What is saved is what was shown: the text that was read last. */
export function createDiagnosticsHandlers(deps: DiagnosticsHandlersDeps): DiagnosticsHandlers {
  const { gather, dialogs, texts, words } = deps
  let shown: string | null = null
  return {
    'diagnostics:read': async () => {
      shown = await gather()
      return shown
    },
    'diagnostics:save': async () => {
      if (shown === null) return null
      const path = await dialogs.chooseTarget({
        title: words().title,
        buttonLabel: texts().save,
        defaultPath: `${words().fileName}.txt`,
        filters: [{ name: words().fileType, extensions: ['txt'] }],
      })
      if (path === null) return null
      await writeFile(path, shown, { mode: 0o600 })
      return basename(path)
    },
  }
}

import type { UserExports } from '#electron/services/users/export/export-users'
import type { native } from '#shared/locales/id/native'
import type { Dialogs } from '../dialogs'
import type { Handlers } from '../handle'
import { targetFilter } from '../table-filters'

export interface ExportDeps {
  /** Of the workspace that is open. */
  readonly exports: () => UserExports
  readonly dialogs: Dialogs
  readonly texts: () => (typeof native)['dialog']
}

type ExportHandlers = Pick<Handlers, 'users:export' | 'users:cancel-export'>

export function createExportHandlers({ exports, dialogs, texts }: ExportDeps): ExportHandlers {
  return {
    'users:export': async (asked) => {
      const { saveUsers: title, save: buttonLabel, usersName } = texts()
      const path = await dialogs.chooseTarget({
        title,
        buttonLabel,
        defaultPath: `${usersName}.${asked.format}`,
        filters: [targetFilter(texts(), asked.format)],
      })
      if (path === null) return { kind: 'closed' }
      // The system's dialog has asked where the file is there already.
      return exports().save({ ...asked, path, overwrite: true })
    },
    'users:cancel-export': () => exports().cancel(),
  }
}

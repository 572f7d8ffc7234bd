import type { UserExports } from '#electron/services/users/export/export-users'
import type { UsersService } from '#electron/services/users/users-service'
import { exportColumnSchema, wholeCopy } from '#shared/domain/users/user-export'
import type { UserSelection, UserSort, UserView } from '#shared/domain/users/user-query'
import type { textsOf } from '../texts'
import type { ExportOptions } from './arguments/invocation'
import { provePlace } from './arguments/prove-place'

export interface RunExportDeps {
  readonly exports: UserExports
  readonly users: Pick<UsersService, 'summary'>
  /** A saved view by its name; null where there is none. */
  readonly findView: (name: string) => UserView | null
  readonly texts: ReturnType<typeof textsOf>['commandLine']
  readonly stop: AbortSignal
  readonly writeLine: (line: string) => void
  readonly writeError: (line: string) => void
}

const byId: UserSort = { by: 'registrationId', descending: false }

/**
 * Writes the copied users, or those of a saved view, to a file and gives the exit code: 0 it is
 * written, 1 it was stopped, 2 there is nothing to write from or no place to write to. Throws what `UserExports.save` throws.
 */
export async function runExport(deps: RunExportDeps, options: ExportOptions): Promise<0 | 1 | 2> {
  const { exports, users, texts, stop, writeLine, writeError } = deps
  const asked = findAsked(deps, options.view)
  const { syncedAt } = await users.summary()
  if (asked === null || syncedAt === null) {
    writeError(asked === null ? texts.noSuchView(options.view ?? '') : texts.nothingCopied)
    return 2
  }
  const { file: path, overwrite } = options
  const problem = await provePlace({ path, input: null, overwrite, isOwn: async () => false })
  if (problem !== null) {
    writeError(texts.place[problem]('--export'))
    return 2
  }
  if (stop.aborted) return 1
  stop.addEventListener('abort', exports.cancel)
  const end = await exports.save({
    ...asked,
    columns: exportColumnSchema.options,
    format: options.format,
    isMasked: options.isMasked,
    path,
    overwrite,
  })
  if (end.kind !== 'saved') return 1
  const { fileName: file, count } = end
  writeLine(JSON.stringify({ file, count, masked: options.isMasked, syncedAt }))
  return 0
}

function findAsked(
  { findView }: RunExportDeps,
  name: string | null,
): { readonly selection: UserSelection; readonly sort: UserSort } | null {
  if (name === null) return { selection: wholeCopy, sort: byId }
  const view = findView(name)
  return (
    view && { selection: { kind: 'matching', filter: view.filter, except: [] }, sort: view.sort }
  )
}

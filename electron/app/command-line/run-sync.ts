import type { UsersService } from '#electron/services/users/users-service'
import { noChanges, type SyncEnd } from '#shared/domain/users/sync'
import type { textsOf } from '../texts'
import type { SyncOptions } from './arguments/invocation'

export interface RunSyncDeps {
  readonly users: Pick<UsersService, 'sync' | 'cancelSync'>
  readonly texts: ReturnType<typeof textsOf>['commandLine']
  readonly stop: AbortSignal
  readonly writeLine: (line: string) => void
  readonly writeError: (line: string) => void
}

/**
 * Brings the copy of the users up to date and gives the exit code: 0 it is whole, 1 it is as it was
 * because the sync was stopped or its list not believed, or keeps users that wait for a person
 * (`aside`; the flag that lets them go is named). Throws where it could not run.
 */
export async function runSync(
  { users, texts, stop, writeLine, writeError }: RunSyncDeps,
  { acceptMissing }: Pick<SyncOptions, 'acceptMissing'>,
): Promise<0 | 1> {
  const ending = users.sync(acceptMissing ?? 0)
  const cancel = () => void users.cancelSync()
  stop.addEventListener('abort', cancel)
  if (stop.aborted) cancel()
  const end = await ending.finally(() => stop.removeEventListener('abort', cancel))
  const aside = end.kind === 'done' ? end.aside : undefined
  if (aside !== undefined) writeError(texts.missingKept(aside))
  writeLine(JSON.stringify(summarizeSync(end)))
  return end.kind === 'done' && aside === undefined ? 0 : 1
}

/** The line a schedule reads. */
export function summarizeSync(end: SyncEnd) {
  if (end.kind !== 'done') return { outcome: end.kind, ...('users' in end && { users: end.users }) }
  const { kind: outcome, at: _, changes, ...counts } = end
  return { outcome, ...counts, ...(changes ?? noChanges) }
}

import type { Workspace } from '#electron/services/settings/workspaces'
import { noChanges, type SyncEnd } from '#shared/domain/sync'

/**
 * Brings the copy of the users up to date and gives the exit code: 0 it is whole, 1 it is as it was
 * because the sync was stopped or its list not believed, or keeps users that wait for a person
 * (`aside`). Throws where it could not run.
 */
export async function runSync(
  { users }: Pick<Workspace, 'users'>,
  writeLine: (line: string) => void,
  stop: AbortSignal,
): Promise<0 | 1> {
  const ending = users.sync()
  const cancel = () => void users.cancelSync()
  stop.addEventListener('abort', cancel)
  if (stop.aborted) cancel()
  const end = await ending.finally(() => stop.removeEventListener('abort', cancel))
  writeLine(JSON.stringify(summarizeSync(end)))
  return end.kind === 'done' && end.aside === undefined ? 0 : 1
}

/** The line a schedule reads. */
export function summarizeSync(end: SyncEnd) {
  if (end.kind !== 'done') return { outcome: end.kind, ...('users' in end && { users: end.users }) }
  const { kind: outcome, at: _, changes, ...counts } = end
  return { outcome, ...counts, ...(changes ?? noChanges) }
}

import type { QueryClient } from '@tanstack/react-query'
import type { Status } from '#shared/domain/settings'
import { queryKeys } from './query-keys'
import { rowsChanged } from './rows-changed'

/** Practice, or a live address: each has its own records. */
function serviceOf({ settings }: Status) {
  return `${settings.mode} ${settings.baseUrl}`
}

/** Reads the status; where main told a newer one meanwhile, that one. */
export async function readStatus(
  client: QueryClient,
  read: () => Promise<Status>,
): Promise<Status> {
  const status = await read()
  const known = client.getQueryData<Status>(queryKeys.status)
  return known && known.revision > status.revision ? known : status
}

/**
 * Takes over a new status; one that is older than the known is left out. Runs and users of another
 * service are forgotten: two never mix.
 */
export function setStatus(client: QueryClient, status: Status): void {
  const before = client.getQueryData<Status>(queryKeys.status)
  if (before && before.revision > status.revision) return
  client.setQueryData(queryKeys.status, status)
  if (!status.isSyncing) client.setQueryData(queryKeys.syncProgress, null)
  if (before === undefined) return
  if (serviceOf(before) !== serviceOf(status)) {
    const { registration, activation, runs, history, historyProof } = queryKeys
    const { unresolved, browse, overview, sources, reconciliations } = queryKeys
    const records = [registration, activation, runs, history, historyProof, unresolved]
    const all = [...records, browse, overview, sources, reconciliations]
    for (const queryKey of all) client.removeQueries({ queryKey })
    return
  }
  // However it ended, it is on record.
  if (before.isSyncing && !status.isSyncing) {
    void client.invalidateQueries({ queryKey: queryKeys.history })
  }
  if (before.syncedAt !== status.syncedAt || before.userCount !== status.userCount) {
    // A first read that is still under way would end this: it began before.
    const { overview: queryKey } = queryKeys
    void client.cancelQueries({ queryKey }).then(() => client.invalidateQueries({ queryKey }))
  }
  if (
    before.syncedAt !== status.syncedAt ||
    before.userCount !== status.userCount ||
    before.settings.maskPersonal !== status.settings.maskPersonal
  ) {
    void client.invalidateQueries({ queryKey: queryKeys.browse })
    rowsChanged('users')
  }
}

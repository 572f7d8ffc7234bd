import type { Cache } from '#electron/cache/cache-client'
import { listWaitingRuns } from '#electron/ledger/runs-table'
import type { Overview } from '#shared/domain/overview'
import type { Ledger } from '../runs/draft-deps'
import { showRun } from '../runs/show-run'

export interface OverviewDeps {
  readonly ledger: Ledger
  readonly cache: Pick<Cache, 'readOverview'>
  /** Epoch seconds, UTC. */
  readonly now: () => number
}

/** What needs a person, and the users in figures. Asks nothing of the partner. */
export async function readOverview({ ledger, cache, now }: OverviewDeps): Promise<Overview> {
  const users = await cache.readOverview(now())
  return { runs: listWaitingRuns(ledger).map((run) => showRun(ledger, run)), users }
}

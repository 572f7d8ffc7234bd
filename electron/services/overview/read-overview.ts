import type { Cache } from '#electron/cache/cache-client'
import type { Ledger } from '#electron/ledger/group-commit'
import { walkOpenRuns } from '#electron/ledger/runs/runs-table'
import type { Overview } from '#shared/domain/overview'
import type { Run } from '#shared/domain/runs/run'
import { isOver } from '#shared/domain/runs/what-is-left'
import { showRun } from '../runs/show-run'

export interface OverviewDeps {
  readonly ledger: Ledger
  readonly cache: Pick<Cache, 'readOverview' | 'keepOverview'>
  /** Epoch seconds, UTC. */
  readonly now: () => number
  readonly warn: (message: string, cause: unknown) => void
}

const mostShown = 50

/** What needs a person, and the users in figures. Asks nothing of the partner. */
export async function readOverview({ ledger, cache, now, warn }: OverviewDeps): Promise<Overview> {
  const { isNew, basis, users } = await cache.readOverview(now())
  if (isNew) {
    cache.keepOverview({ basis, users }).catch((error: unknown) => {
      warn('the figures cannot be kept', error)
    })
  }
  return { runs: listOpenRuns(ledger), users }
}

/** The newest runs that are not over. */
function listOpenRuns(ledger: Ledger): Run[] {
  const open: Run[] = []
  for (const record of walkOpenRuns(ledger)) {
    const run = showRun(ledger, record)
    if (!isOver(run)) open.push(run)
    if (open.length === mostShown) break
  }
  return open
}

import { rememberChoice } from '#electron/ledger/recent-table'
import type { Choice, Found } from '#shared/domain/runs/found'
import { type SearchDeps, searchEverything } from './search-everything'

export interface SearchService {
  readonly everything: (text: string) => Promise<Found>
  readonly remember: (choice: Choice) => void
}

/** What the `search:` channels ask for, of one workspace: live and practice remember apart. */
export function createSearchService(deps: SearchDeps): SearchService {
  return {
    everything: (text) => searchEverything(deps, text),
    remember: (choice) => rememberChoice(deps.ledger, choice),
  }
}

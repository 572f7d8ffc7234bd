import type { SearchService } from '#electron/services/search/search-service'
import type { Handlers } from '../handle'

type SearchHandlers = Pick<Handlers, 'search:everything' | 'search:remember'>

/** `search` is of the workspace that is open. */
export function createSearchHandlers(search: () => SearchService): SearchHandlers {
  return {
    'search:everything': ({ text }) => search().everything(text),
    'search:remember': (choice) => search().remember(choice),
  }
}

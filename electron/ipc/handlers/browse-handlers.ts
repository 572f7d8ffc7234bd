import type { Browse } from '#electron/services/users/browse'
import type { Run } from '#shared/domain/runs/run'
import type { UserSelection } from '#shared/domain/users/user-query'
import type { browseContract } from '#shared/ipc/contract/browse'
import type { Handlers } from '../handle'

export interface BrowseHandlersDeps {
  /** Of the workspace that is open. */
  readonly browse: () => Browse
  /** Likewise. */
  readonly checkSelection: (selection: UserSelection) => Promise<Run>
  /** Does a step that talks to the service and reports how that went. */
  readonly watch: <T>(step: () => Promise<T>) => Promise<T>
}

type BrowseHandlers = Pick<Handlers, keyof typeof browseContract>

export function createBrowseHandlers(deps: BrowseHandlersDeps): BrowseHandlers {
  const { browse, checkSelection, watch } = deps
  return {
    'users:page': (input) => browse().page(input),
    'users:count': (input) => browse().count(input),
    'users:ids': (input) => browse().ids(input),
    'users:facets': (input) => browse().facets(input),
    'users:find': (input) => browse().find(input),
    'users:refresh': (input) => watch(() => browse().refresh(input)),
    'users:check': (input) => watch(() => browse().check(input)),
    'users:check-selection': ({ selection }) => checkSelection(selection),
    'users:reveal': (input) => browse().reveal(input),
    'users:views': () => browse().views(),
    'users:save-view': (input) => browse().saveView(input),
    'users:delete-view': (input) => browse().deleteView(input),
    'users:columns': () => browse().columns(),
    'users:set-columns': (input) => browse().setColumns(input),
  }
}

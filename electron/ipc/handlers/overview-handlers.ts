import type { Overview } from '#shared/domain/overview'
import type { Handlers } from '../handle'

type OverviewHandlers = Pick<Handlers, 'overview:read'>

/** `read` is of the workspace that is open. */
export function createOverviewHandlers(read: () => Promise<Overview>): OverviewHandlers {
  return { 'overview:read': () => read() }
}

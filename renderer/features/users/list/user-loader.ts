import type { UserFilter, UserSort } from '#shared/domain/users/user-query'
import type { UserRow } from '#shared/domain/users/user-row'
import { RowLoader } from '../../../components/grid/rows/row-loader'
import { call } from '../../../ipc/call'

/** The users that a filter leaves, in one order; it knows for what it was asked. */
export class UserLoader extends RowLoader<UserRow> {
  readonly filter: UserFilter
  readonly sort: UserSort

  constructor(filter: UserFilter, sort: UserSort) {
    super({
      fetchPage: (offset, limit) => call('users:page', { filter, sort, offset, limit }),
      fetchCount: () => call('users:count', { filter }),
    })
    this.filter = filter
    this.sort = sort
  }
}

import { useEffect, useMemo } from 'react'
import type { UserFilter, UserSort } from '#shared/domain/users/user-query'
import type { UserRow } from '#shared/domain/users/user-row'
import { useLatestRows } from '../../../components/grid/rows/use-row-loader'
import { onRowsChanged } from '../../../ipc/rows-changed'
import { UserLoader } from './user-loader'

/** The users asked for. The rows before stay until their successors arrive, so that nothing flickers. */
export function useUserList(filter: UserFilter, sort: UserSort) {
  const loader = useMemo(() => new UserLoader(filter, sort), [filter, sort])
  useEffect(() => onRowsChanged('users', () => loader.refresh()), [loader])
  return useLatestRows<UserRow, UserLoader>(loader)
}

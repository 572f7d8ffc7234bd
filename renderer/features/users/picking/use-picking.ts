import { useRef, useState } from 'react'
import type { UserFilter } from '#shared/domain/users/user-query'
import type { UserRow } from '#shared/domain/users/user-row'
import { useMessages } from '../../../app-shell/locale'
import { useToasts } from '../../../app-shell/toasts'
import { isSameFilter } from '../../filter-forms/is-same-filter'
import type { UserLoader } from '../list/user-loader'
import {
  hasPicked,
  mostOneByOne,
  nobody,
  type PickedUser,
  type PickedUsers,
  pickUsers,
} from './picked-users'
import { readUsers } from './read-users'

function toPicked({ registrationId, email, isMasked }: UserRow): PickedUser {
  return {
    registrationId,
    email,
    isMasked,
  }
}

/** Who is picked of the list shown. All that match are given up when something else is to match. */
export function usePicking(loader: UserLoader, filter: UserFilter) {
  const { users } = useMessages()
  const { say, sayFailure } = useToasts()
  const [picked, setPicked] = useState<PickedUsers>(nobody)
  const anchor = useRef(0)
  if (picked.kind === 'matching' && !isSameFilter(picked.filter, filter)) setPicked(nobody)

  const put = (rows: readonly UserRow[], isOn: boolean) => {
    const next = pickUsers(picked, rows.map(toPicked), isOn)
    if (next) setPicked(next)
    else say('bad', users.picking.tooManyPicked(mostOneByOne))
  }
  const pickRange = (from: number, to: number) => {
    if (to - from >= mostOneByOne) {
      say('bad', users.picking.tooManyPicked(mostOneByOne))
      return
    }
    readUsers(loader, from, to).then((rows) => put(rows, true), sayFailure)
  }

  return {
    picked,
    clear: () => setPicked(nobody),
    pickAll: () => {
      const isAll = picked.kind === 'matching' && picked.except.size === 0
      setPicked(isAll ? nobody : { kind: 'matching', filter, except: new Set() })
    },
    pick: (rowIndex: number, isRange: boolean) => {
      if (isRange) {
        pickRange(Math.min(anchor.current, rowIndex), Math.max(anchor.current, rowIndex))
        return
      }
      anchor.current = rowIndex
      const row = loader.get(rowIndex)
      if (row) put([row], !hasPicked(picked, row.registrationId))
    },
  }
}

import { Check, Minus } from 'lucide-react'
import type { UserRow } from '#shared/domain/users/user-row'
import type { Messages } from '#shared/locales/id'
import { classNames } from '../../../components/class-names'
import type { DataGridColumn } from '../../../components/grid/data-grid-types'
import type { PickedUsers } from '../picking/picked-users'
import { hasPicked, isNothingPicked } from '../picking/picked-users'
import styles from '../users.module.css'

/** The column of boxes; the one at its head picks all that match, or none. */
export function makePickerColumn(
  picked: PickedUsers,
  { users: { picking } }: Messages,
): DataGridColumn<UserRow> {
  const isAll = picked.kind === 'matching' && picked.except.size === 0
  const isSome = !isAll && !isNothingPicked(picked)
  return {
    id: 'picker',
    header: isAll ? picking.noneLabel : picking.all,
    isHeaderHidden: true,
    headerExtra: <Box isOn={isAll} isSome={isSome} />,
    width: 40,
    isPicker: true,
    render: (row) => {
      const isOn = hasPicked(picked, row.registrationId)
      return (
        <>
          <Box isOn={isOn} isSome={false} />
          <span className="visually-hidden">{isOn ? picking.picked : picking.notPicked}</span>
        </>
      )
    },
  }
}

function Box({ isOn, isSome }: { readonly isOn: boolean; readonly isSome: boolean }) {
  return (
    <span aria-hidden className={classNames(styles.box, (isOn || isSome) && styles.boxOn)}>
      {isOn && <Check size={12} strokeWidth={3} />}
      {isSome && <Minus size={12} strokeWidth={3} />}
    </span>
  )
}

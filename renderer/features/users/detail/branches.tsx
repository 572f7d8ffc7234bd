import type { User } from '#shared/domain/users/user'
import { useMessages } from '../../../app-shell/locale'
import styles from './detail.module.css'
import { CopyableValue, PersonalValue } from './values'

/** The branches (cabang) with the ids that an activation asks for. */
export function Branches({
  user: { registrationId, branches },
  isMasked,
}: {
  readonly user: User
  readonly isMasked: boolean
}) {
  const words = useMessages().users.detail
  return (
    <section aria-label={words.branches(branches.length)} className={styles.branches}>
      <h3>{words.branches(branches.length)}</h3>
      {branches.length === 0 && <p className={styles.muted}>{words.noBranches}</p>}
      <ul className={styles.branchList}>
        {branches.map(({ id, name, address }) => (
          <li key={id} className={styles.branch}>
            <p className={styles.branchName}>{name}</p>
            <CopyableValue name={`${words.branchId} ${id}`} value={id} />
            {address !== '' && (
              <PersonalValue
                name={`${words.storeAddress} ${name}`}
                value={address}
                isMasked={isMasked}
                asked={{ field: 'branchAddress', registrationId, branchId: id }}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

import type { OddRecord } from '#shared/domain/users/user'
import { useMessages } from '../../../app-shell/locale'
import styles from './detail.module.css'

/** What of the partner's record could not be read, as it came. */
export function OddRecordNotice({ odd }: { readonly odd: OddRecord }) {
  const { odd: words } = useMessages().users.detail
  return (
    <>
      {odd.isDoubled && <p className={styles.warning}>{words.doubled}</p>}
      {odd.fields.length > 0 && (
        <div className={styles.warning}>
          <strong>{words.fields}</strong>
          <ul className={styles.oddFields}>
            {odd.fields.map(({ name, text }) => (
              <li key={name}>
                <code>
                  {name}
                  {text !== null && `: ${text}`}
                </code>
                {text === null && ` (${words.missing})`}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

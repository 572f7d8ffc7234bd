import { type HistoryFilter, wholeHistory } from '#shared/domain/history'
import { useMessages } from '../../app-shell/locale'
import { useNavigation } from '../../app-shell/navigation'
import { Button } from '../../components/button'
import { OutcomeTag } from './entries/outcome-tag'
import styles from './history.module.css'
import { useHistoryEntries } from './queries'

const shownEntries = 5

/** What this console did about one user, the latest first. `email` is null where it is masked. */
export function UserHistory({
  registrationId,
  email,
}: {
  readonly registrationId: string
  readonly email: string | null
}) {
  const messages = useMessages()
  const { history, formats } = messages
  const { showHistory } = useNavigation()
  const filter: HistoryFilter = { ...wholeHistory, user: { registrationId, email } }
  const entries = useHistoryEntries(filter).data?.pages[0]
  if (entries === undefined) return null
  return (
    <section aria-label={history.ofUser.title}>
      <h3>{history.ofUser.title}</h3>
      {entries.length === 0 && <p className={styles.muted}>{history.ofUser.none}</p>}
      <ul>
        {entries.slice(0, shownEntries).map((entry) => (
          <li key={entry.id} className={styles.userEntry}>
            <span>{history.kinds[entry.kind]}</span>
            <OutcomeTag entry={entry} messages={messages} />
            <span className={styles.muted}>{formats.moment(entry.at)}</span>
          </li>
        ))}
      </ul>
      {entries.length > 0 && (
        <Button
          variant="quiet"
          size="small"
          onPress={() => showHistory({ tab: 'entries', filter })}
        >
          {history.ofUser.all}
        </Button>
      )}
    </section>
  )
}

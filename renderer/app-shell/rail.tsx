import { Button as AriaButton } from 'react-aria-components'
import styles from './app-shell.module.css'
import { useMessages } from './locale'
import { usePlace } from './place'
import { useWaitingCount } from './queries'
import { screens } from './screens'
import { useStatus } from './status'
import { UsersAge } from './users-age'

/** Where one can go, and how old the copy of the users is. */
export function Rail() {
  const { shell } = useMessages()
  const { settings } = useStatus()
  const { place, showScreen } = usePlace()
  const waiting = useWaitingCount()
  return (
    <aside className={styles.rail}>
      <p className={styles.brand}>{shell.brand}</p>
      <p className={styles.brandPlace}>{shell.brandPlace[settings.mode]}</p>
      <nav aria-label={shell.navigation} className={styles.items}>
        {screens.map(({ screen, icon: Icon }) => (
          <AriaButton
            key={screen}
            className={styles.item ?? ''}
            {...(place.screen === screen && { 'aria-current': 'page' as const })}
            onPress={() => showScreen(screen)}
          >
            <Icon aria-hidden size={16} strokeWidth={1.75} />
            <span className={styles.itemLabel}>{shell.screens[screen]}</span>
            {screen === 'register' && waiting > 0 && (
              <span className={styles.badge}>
                <span aria-hidden>{waiting}</span>
                <span className="visually-hidden">{shell.waiting(waiting)}</span>
              </span>
            )}
          </AriaButton>
        ))}
      </nav>
      <UsersAge />
    </aside>
  )
}

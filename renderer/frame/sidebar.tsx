import { Button as AriaButton } from 'react-aria-components'
import { useMessages } from '../app-shell/locale'
import { type Route, useNavigation, useRoute } from '../app-shell/navigation'
import { useUnresolvedRowCount, useWaitingCount } from '../app-shell/queries'
import { screens } from '../app-shell/screens'
import { useStatus } from '../app-shell/status'
import { classNames } from '../components/class-names'
import { Tooltip } from '../components/overlays/tooltip'
import { useMedia } from '../components/use-media'
import styles from './sidebar.module.css'
import { UsersAge } from './users-age'

/** Where one can go, and how old the copy of the users is. */
export function Sidebar({ isBack }: { readonly isBack: boolean }) {
  const { shell } = useMessages()
  const { settings } = useStatus()
  const route = useRoute()
  const { showScreen } = useNavigation()
  const isNarrow = useMedia('(max-width: 899px)')
  const toActivate = useWaitingCount('activate') + useWaitingCount('check')
  const badges: Readonly<Partial<Record<Route['screen'], Badge>>> = {
    register: { count: useWaitingCount('register'), say: shell.waiting },
    activate: { count: toActivate, say: shell.waiting },
    history: { count: useUnresolvedRowCount(), say: shell.uncertain },
  }
  return (
    <aside className={styles.sidebar}>
      <p className={classNames('marked', styles.brand)}>{shell.brand}</p>
      <p className={styles.brandPlace}>{shell.brandPlace[settings.mode]}</p>
      <nav aria-label={shell.navigation} className={styles.items}>
        {screens.map(({ screen, icon: Icon }) => (
          <Tooltip
            key={screen}
            text={shell.screens[screen]}
            placement="right"
            isDisabled={!isNarrow}
          >
            <AriaButton
              className={styles.item ?? ''}
              {...(route.screen === screen && { 'aria-current': 'page' as const })}
              onPress={() => showScreen(screen)}
            >
              <Icon aria-hidden size={16} strokeWidth={1.75} />
              <span className={styles.itemLabel}>{shell.screens[screen]}</span>
              <CountBadge badge={badges[screen]} />
            </AriaButton>
          </Tooltip>
        ))}
      </nav>
      <UsersAge isBack={isBack} />
    </aside>
  )
}

interface Badge {
  readonly count: number
  readonly say: (count: number) => string
}

function CountBadge({ badge }: { readonly badge: Badge | undefined }) {
  const { formats } = useMessages()
  if (badge === undefined || badge.count === 0) return null
  return (
    <span className={styles.badge}>
      <span aria-hidden>{formats.number(badge.count)}</span>
      <span className="visually-hidden">{badge.say(badge.count)}</span>
    </span>
  )
}

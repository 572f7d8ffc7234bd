import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { shortcuts } from '#shared/domain/shortcuts'
import { useMessages } from '../../app-shell/locale'
import { useStatus } from '../../app-shell/status'
import { FirstSync } from '../../app-shell/sync/first-sync'
import { useMenuCommands } from '../../app-shell/use-menu-commands'
import { usePageTitle } from '../../app-shell/use-page-title'
import { useShortcuts } from '../../app-shell/use-shortcuts'
import { PageHeader } from '../../components/layout/page-header'
import { UserPanel } from './detail/user-panel'
import { useUsersRoute } from './use-users-route'
import styles from './users.module.css'
import { UsersList } from './users-list'

/** Every user of the partner, from the copy on this computer. */
export function UsersScreen() {
  const { users } = useMessages()
  const { userCount, syncedAt } = useStatus()
  const route = useUsersRoute()
  const split = useRef<HTMLDivElement>(null)
  const searchRef = useRef<HTMLInputElement>(null)
  // Opened by a link from elsewhere the panel takes the keyboard; by the mouse it leaves it in the list.
  const [takesFocus, setTakesFocus] = useState(true)
  usePageTitle(users.title)
  const find = () => {
    searchRef.current?.focus()
    searchRef.current?.select()
  }
  useMenuCommands({ find })

  const focusList = () => split.current?.querySelector<HTMLElement>('[role=grid]')?.focus()
  const close = () => {
    // In a narrow window the list is gone until the panel is.
    flushSync(() => {
      route.open(null)
      setTakesFocus(true)
    })
    focusList()
  }
  const { registrationId } = route
  useShortcuts({ [shortcuts.find]: find, ...(registrationId !== null && { escape: close }) })
  if (syncedAt === null && userCount === 0) {
    return (
      <>
        <PageHeader title={users.title} />
        <FirstSync>{users.empty.neverBody}</FirstSync>
      </>
    )
  }
  return (
    <div ref={split} className={styles.screen}>
      <UsersList
        route={route}
        searchRef={searchRef}
        onLeaveSearch={focusList}
        onOpen={(id, by) => {
          setTakesFocus(by === 'keyboard')
          route.open(id)
        }}
      />
      {registrationId !== null && (
        <UserPanel
          key={registrationId}
          registrationId={registrationId}
          takesFocus={takesFocus}
          onClose={close}
        />
      )}
    </div>
  )
}

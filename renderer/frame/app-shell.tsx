import { type ReactNode, useState } from 'react'
import { shortcuts } from '#shared/domain/shortcuts'
import styles from '../app-shell/app-shell.module.css'
import { useMessages } from '../app-shell/locale'
import { useNavigation } from '../app-shell/navigation'
import { useStatus } from '../app-shell/status'
import { useMenuCommands } from '../app-shell/use-menu-commands'
import { useShortcuts } from '../app-shell/use-shortcuts'
import { Palette } from '../features/palette/palette'
import { CheckDialog } from '../features/users/check/check-dialog'
import { ChainNotice } from './chain-notice'
import { PolicyNotice } from './policy-notice'
import { PracticeBand } from './practice-band'
import { ReloadedNotice } from './reloaded-notice'
import { ServiceNotices } from './service-notices'
import { ShortcutsDialog } from './shortcuts/shortcuts-dialog'
import { Sidebar } from './sidebar'
import { TopBar } from './top-bar'
import { UpdateNotice } from './update-notice'
import { useNewAnswers } from './use-new-answers'
import { useReconnected } from './use-reconnected'
import { useShownRun } from './use-shown-run'

/** The frame around every screen: band, sidebar, top bar. */
export function AppShell({ children }: { readonly children: ReactNode }) {
  const { shell } = useMessages()
  const { settings } = useStatus()
  const { showScreen, showRegistration } = useNavigation()
  const [hasShortcuts, setHasShortcuts] = useState(false)
  const [isChecking, setIsChecking] = useState(false)
  const [isSearching, setIsSearching] = useState(false)
  const openPalette = () => setIsSearching(true)
  const openShortcuts = () => setHasShortcuts(true)
  useMenuCommands({
    settings: () => showScreen('settings'),
    register: () => showScreen('register'),
    'register-one': () => showRegistration({}),
    activate: () => showScreen('activate'),
    history: () => showScreen('history'),
    search: openPalette,
    users: () => showScreen('users'),
    shortcuts: openShortcuts,
  })
  const reconnected = useReconnected()
  useShownRun()
  useNewAnswers()
  useShortcuts({
    [shortcuts.settings]: () => showScreen('settings'),
    [shortcuts.register]: () => showScreen('register'),
    [shortcuts.registerOne]: () => showRegistration({}),
    [shortcuts.activate]: () => showScreen('activate'),
    [shortcuts.users]: () => showScreen('users'),
    [shortcuts.history]: () => showScreen('history'),
    [shortcuts.search]: openPalette,
    [shortcuts.card]: openShortcuts,
    // With Shift on most keyboards, without on some.
    'shift+?': openShortcuts,
    '?': openShortcuts,
  })
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">
        {shell.skipToContent}
      </a>
      {settings.mode === 'practice' && <PracticeBand />}
      <div className={styles.columns}>
        <Sidebar isBack={reconnected.isBack} />
        <div className={styles.place}>
          <TopBar onSearch={openPalette} />
          <main id="content" tabIndex={-1} className={styles.content}>
            <ServiceNotices reconnected={reconnected} />
            <PolicyNotice />
            <ReloadedNotice />
            <ChainNotice />
            <UpdateNotice />
            {children}
          </main>
        </div>
      </div>
      <Palette
        isOpen={isSearching}
        onClose={() => setIsSearching(false)}
        onShortcuts={openShortcuts}
        onCheck={() => setIsChecking(true)}
      />
      <CheckDialog asked={null} isOpen={isChecking} onClose={() => setIsChecking(false)} />
      <ShortcutsDialog isOpen={hasShortcuts} onClose={() => setHasShortcuts(false)} />
    </div>
  )
}

import { type ReactNode, useState } from 'react'
import styles from './app-shell.module.css'
import { ChainNotice } from './chain-notice'
import { useMessages } from './locale'
import { usePlace } from './place'
import { PracticeBand } from './practice-band'
import { Rail } from './rail'
import { ServiceNotices } from './service-notices'
import { ShortcutsDialog } from './shortcuts-dialog'
import { useStatus } from './status'
import { TopBar } from './top-bar'
import { useMenuCommands } from './use-menu-commands'
import { useShortcuts } from './use-shortcuts'

/** The frame around every screen: band, rail, top bar. */
export function AppShell({ children }: { readonly children: ReactNode }) {
  const { shell } = useMessages()
  const { settings } = useStatus()
  const { showScreen } = usePlace()
  const [hasShortcuts, setHasShortcuts] = useState(false)
  useMenuCommands({
    settings: () => showScreen('settings'),
    register: () => showScreen('register'),
    history: () => showScreen('history'),
    shortcuts: () => setHasShortcuts(true),
  })
  useShortcuts({
    'mod+,': () => showScreen('settings'),
    'mod+shift+h': () => showScreen('history'),
  })
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">
        {shell.skipToContent}
      </a>
      {settings.mode === 'practice' && <PracticeBand />}
      <div className={styles.columns}>
        <Rail />
        <div className={styles.place}>
          <TopBar />
          <main id="content" tabIndex={-1} className={styles.content}>
            <ServiceNotices />
            <ChainNotice />
            {children}
          </main>
        </div>
      </div>
      <ShortcutsDialog isOpen={hasShortcuts} onClose={() => setHasShortcuts(false)} />
    </div>
  )
}

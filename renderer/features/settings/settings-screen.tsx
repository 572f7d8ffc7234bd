import { useMessages } from '../../app-shell/locale'
import { usePageTitle } from '../../app-shell/use-page-title'
import { PageHeader } from '../../components/page-header'
import { AboutPanel } from './about-panel'
import { AppearancePanel } from './appearance-panel'
import { ConnectionPanel } from './connection-panel'
import { DataPanel } from './data-panel'
import { NetworkPanel } from './network-panel'
import { PracticePanel } from './practice-panel'
import { SendingPanel } from './sending-panel'
import styles from './settings.module.css'
import { ShopMessagePanel } from './shop-message-panel'
import { SyncPanel } from './sync-panel'

/** Everything the operator may change. Each change takes effect at once. */
export function SettingsScreen() {
  const { settings: words } = useMessages()
  usePageTitle(words.title)
  return (
    <>
      <PageHeader title={words.title} />
      <div className={styles.panels}>
        <ConnectionPanel />
        <PracticePanel />
        <SendingPanel />
        <NetworkPanel />
        <SyncPanel />
        <AppearancePanel />
        <ShopMessagePanel />
        <DataPanel />
        <AboutPanel />
      </div>
    </>
  )
}

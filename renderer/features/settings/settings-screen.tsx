import { useMessages } from '../../app-shell/locale'
import { useNavigation, useRoute } from '../../app-shell/navigation'
import { useStatus } from '../../app-shell/status'
import { usePageTitle } from '../../app-shell/use-page-title'
import { PageHeader } from '../../components/layout/page-header'
import { SegmentedTabs } from '../../components/layout/segmented-tabs'
import { AboutPanel } from './about-panel'
import { AppearancePanel } from './appearance-panel'
import { ConnectionPanel } from './connection-panel'
import { DataPanel } from './data-panel'
import { HistoryPanel } from './history/history-panel'
import { NetworkPanel } from './network-panel'
import { OfficePanel } from './office/office-panel'
import { PolicyPanel } from './policy/policy-panel'
import { PracticePanel } from './practice-panel'
import { ReferenceTab } from './reference/reference-tab'
import { SendersTab } from './senders/senders-tab'
import { SendingPanel } from './sending-panel'
import styles from './settings.module.css'
import { ShopMessagePanel } from './shop-message-panel'
import { SyncPanel } from './sync-panel'
import { UpdatePanel } from './updates/update-panel'

/** What the operator may change of the console, and what the service has fixed. */
export function SettingsScreen() {
  const { settings: words, reference, senders } = useMessages()
  const { settings } = useStatus()
  const route = useRoute()
  const { showSettings } = useNavigation()
  usePageTitle(words.title)
  return (
    <section className={styles.screen}>
      <PageHeader title={words.title} />
      <SegmentedTabs
        label={words.tabsLabel}
        selectedId={route.settingsTab}
        onChange={showSettings}
        tabs={[
          { id: 'console', label: words.consoleTab, content: <ConsoleTab /> },
          {
            id: 'senders',
            label: senders.tab,
            content: <SendersTab key={settings.mode} />,
          },
          // Each mode has its own: what came of asking one service is not told of the other.
          {
            id: 'reference',
            label: reference.tab,
            content: <ReferenceTab key={settings.mode} />,
          },
        ]}
      />
    </section>
  )
}

/** Everything the operator may change. Each change takes effect at once. */
function ConsoleTab() {
  return (
    <div className={styles.panels}>
      <PolicyPanel />
      <ConnectionPanel />
      <PracticePanel />
      <OfficePanel />
      <SendingPanel />
      <NetworkPanel />
      <SyncPanel />
      <AppearancePanel />
      <ShopMessagePanel />
      <DataPanel />
      <HistoryPanel />
      <UpdatePanel />
      <AboutPanel />
    </div>
  )
}

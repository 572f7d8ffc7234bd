import { FolderOpen } from 'lucide-react'
import { useMessages } from '../../app-shell/locale'
import { useStatus } from '../../app-shell/status'
import { useToasts } from '../../app-shell/toasts'
import { usePageTitle } from '../../app-shell/use-page-title'
import { Button } from '../../components/button'
import { PageHeader } from '../../components/page-header'
import { Panel } from '../../components/panel'
import { AppearancePanel } from './appearance-panel'
import { ConnectionPanel } from './connection-panel'
import { DataPanel } from './data-panel'
import { useOpenFolder } from './mutations'
import { NetworkPanel } from './network-panel'
import { PracticePanel } from './practice-panel'
import { SendingPanel } from './sending-panel'
import styles from './settings.module.css'
import { SyncPanel } from './sync-panel'

/** Everything the operator may change. Each change takes effect at once. */
export function SettingsScreen() {
  const { settings: words } = useMessages()
  const { version } = useStatus()
  const { sayFailure } = useToasts()
  const openFolder = useOpenFolder()
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
        <DataPanel />
        <Panel title={words.about.title}>
          <div className={styles.fields}>
            <p>{words.about.version(version)}</p>
            <div className={styles.actions}>
              <Button
                icon={FolderOpen}
                onPress={() => openFolder.mutate('logs', { onError: sayFailure })}
              >
                {words.folders.logs}
              </Button>
            </div>
            <p className={styles.hint}>{words.folders.hint}</p>
          </div>
        </Panel>
      </div>
    </>
  )
}

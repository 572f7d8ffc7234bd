import { FolderOpen, Scale } from 'lucide-react'
import { useState } from 'react'
import { useMessages } from '../../app-shell/locale'
import { useStatus } from '../../app-shell/status'
import { useToasts } from '../../app-shell/toasts'
import { Button } from '../../components/button'
import { Panel } from '../../components/layout/panel'
import { DiagnosticsButton } from '../support/diagnostics-dialog'
import { LicencesDialog } from './licences-dialog'
import { useOpenFolder } from './mutations'
import styles from './settings.module.css'

/** Which console this is, what it is made of, and where it writes what it did. */
export function AboutPanel() {
  const { about, folders } = useMessages().settings
  const { version } = useStatus()
  const { sayFailure } = useToasts()
  const openFolder = useOpenFolder()
  const [hasLicences, setHasLicences] = useState(false)
  return (
    <Panel title={about.title}>
      <div className={styles.fields}>
        <p>{about.version(version)}</p>
        <div className={styles.actions}>
          <Button icon={Scale} onPress={() => setHasLicences(true)}>
            {about.licences}
          </Button>
          <Button
            icon={FolderOpen}
            onPress={() => openFolder.mutate('logs', { onError: sayFailure })}
          >
            {folders.logs}
          </Button>
          <DiagnosticsButton />
        </div>
        <p className={styles.hint}>{folders.hint}</p>
      </div>
      <LicencesDialog isOpen={hasLicences} onClose={() => setHasLicences(false)} />
    </Panel>
  )
}

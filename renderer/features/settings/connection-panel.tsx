import { useState } from 'react'
import { useMessages } from '../../app-shell/locale'
import { useStatusChange } from '../../app-shell/mutations'
import { useStatus } from '../../app-shell/status'
import { useToasts } from '../../app-shell/toasts'
import { useGoverned } from '../../app-shell/use-governed'
import { Button } from '../../components/button'
import { Panel } from '../../components/layout/panel'
import { AlertDialog } from '../../components/overlays/alert-dialog'
import { Dialog } from '../../components/overlays/dialog'
import { call } from '../../ipc/call'
import { CredentialsForm } from '../first-start/credentials-form'
import styles from './settings.module.css'

/** Whether there are credentials, never what they are; the way to replace and to forget them. */
export function ConnectionPanel() {
  const { settings: words, policy, firstStart, shell } = useMessages()
  const isGoverned = useGoverned()
  const { credentials, settings } = useStatus()
  const { say } = useToasts()
  const [asked, setAsked] = useState<'nothing' | 'enter' | 'forget'>('nothing')
  const forget = useStatusChange()
  const close = () => setAsked('nothing')
  const { connection } = words
  return (
    <Panel title={connection.title}>
      <div className={styles.fields}>
        <dl className={styles.facts}>
          <dt>{connection.status}</dt>
          <dd>{connection.states[credentials]}</dd>
          <dt>{connection.address}</dt>
          <dd className={styles.address}>{settings.baseUrl}</dd>
        </dl>
        {isGoverned('server') && <p className={styles.hint}>{policy.source}</p>}
        <div className={styles.actions}>
          <Button onPress={() => setAsked('enter')}>
            {credentials === 'none' ? connection.enter : connection.replace}
          </Button>
          {credentials !== 'none' && (
            <Button onPress={() => setAsked('forget')}>{connection.forget}</Button>
          )}
        </div>
      </div>
      <Dialog
        title={credentials === 'none' ? connection.enter : connection.replace}
        isOpen={asked === 'enter'}
        onClose={close}
        closeLabel={shell.close}
        size="small"
      >
        {credentials !== 'none' && <p className={styles.dialogText}>{firstStart.existingHidden}</p>}
        <CredentialsForm
          isMain
          onSaved={() => {
            close()
            say('good', connection.saved)
          }}
        />
      </Dialog>
      <AlertDialog
        title={connection.forgetTitle}
        isOpen={asked === 'forget'}
        isDangerous
        isPending={forget.isPending}
        confirmLabel={connection.forgetConfirm}
        cancelLabel={shell.keep}
        onClose={close}
        onConfirm={() => forget.mutate(() => call('credentials:forget'), { onSettled: close })}
      >
        {connection.forgetBody}
      </AlertDialog>
    </Panel>
  )
}

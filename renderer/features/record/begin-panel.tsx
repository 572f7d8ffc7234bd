import { useState } from 'react'
import { useMessages } from '../../app-shell/locale'
import type { useStatusChange } from '../../app-shell/mutations'
import { Button } from '../../components/button'
import { Panel } from '../../components/layout/panel'
import { AlertDialog } from '../../components/overlays/alert-dialog'
import { call } from '../../ipc/call'
import styles from './record.module.css'

/** The other choice, asked twice: it forgets what was sent. */
export function BeginPanel({ change }: { readonly change: ReturnType<typeof useStatusChange> }) {
  const { record: words, shell } = useMessages()
  const [isAsking, setIsAsking] = useState(false)
  const close = () => setIsAsking(false)
  return (
    <Panel title={words.beginTitle}>
      <p className={styles.text}>{words.beginBody}</p>
      <Button onPress={() => setIsAsking(true)}>{words.begin}</Button>
      <AlertDialog
        title={words.beginAsk}
        isOpen={isAsking}
        isDangerous
        isPending={change.isPending}
        confirmLabel={words.beginConfirm}
        cancelLabel={shell.keep}
        onClose={close}
        onConfirm={() => change.mutate(() => call('record:start-new'), { onSettled: close })}
      >
        {words.beginWarning}
      </AlertDialog>
    </Panel>
  )
}

import { useState } from 'react'
import { useMessages } from '../../app-shell/locale'
import { useStatusChange } from '../../app-shell/mutations'
import { useStatus } from '../../app-shell/status'
import { useToasts } from '../../app-shell/toasts'
import { Button, type ButtonProps } from '../../components/button'
import { Dialog } from '../../components/overlays/dialog'
import { call } from '../../ipc/call'
import { CredentialsForm } from './credentials-form'
import styles from './first-start.module.css'

/** From practice to the real service. Without credentials they are asked for on the way; closing that comes back. */
export function UseLiveButton({
  label,
  ...look
}: { readonly label: string } & Pick<ButtonProps, 'variant' | 'size'>) {
  const { firstStart, settings: words, shell } = useMessages()
  const { credentials } = useStatus()
  const { say } = useToasts()
  const change = useStatusChange()
  const [isAsking, setIsAsking] = useState(false)
  const begin = () => change.mutate(() => call('live:start'))
  return (
    <>
      <Button
        {...look}
        isPending={change.isPending}
        onPress={() => (credentials === 'none' ? setIsAsking(true) : begin())}
      >
        {label}
      </Button>
      <Dialog
        title={firstStart.liveTitle}
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        closeLabel={shell.close}
        size="small"
      >
        <p className={styles.text}>{firstStart.liveBody}</p>
        <CredentialsForm isMain onSaved={() => say('good', words.connection.saved)} />
      </Dialog>
    </>
  )
}

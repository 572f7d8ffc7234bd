import { useMutation } from '@tanstack/react-query'
import { Stethoscope } from 'lucide-react'
import { useMessages } from '../../app-shell/locale'
import { useToasts } from '../../app-shell/toasts'
import { Button } from '../../components/button'
import { Dialog } from '../../components/overlays/dialog'
import { call } from '../../ipc/call'
import styles from './support.module.css'

/** Makes a diagnostics file: all of it is shown before it is saved. */
export function DiagnosticsButton() {
  const { support, shell } = useMessages()
  const { say, sayFailure } = useToasts()
  const read = useMutation({ mutationFn: () => call('diagnostics:read'), onError: sayFailure })
  const save = useMutation({ mutationFn: () => call('diagnostics:save'), onError: sayFailure })
  const { diagnostics: words } = support
  const keep = () =>
    save.mutate(undefined, {
      onSuccess: (name) => {
        if (name === null) return
        read.reset()
        say('good', words.saved(name))
      },
    })
  return (
    <>
      <Button icon={Stethoscope} isPending={read.isPending} onPress={() => read.mutate()}>
        {words.open}
      </Button>
      <Dialog
        title={words.title}
        size="large"
        isOpen={read.data !== undefined}
        onClose={read.reset}
        closeLabel={shell.close}
        actions={
          <Button variant="filled" isPending={save.isPending} onPress={keep}>
            {words.save}
          </Button>
        }
      >
        <p className={styles.lead}>{words.lead}</p>
        <textarea
          className={styles.content}
          readOnly
          aria-label={words.content}
          value={read.data ?? ''}
        />
      </Dialog>
    </>
  )
}

import { useState } from 'react'
import { useMessages } from '../../../app-shell/locale'
import { Button } from '../../../components/button'
import { TextField } from '../../../components/fields/text-field'
import { Dialog } from '../../../components/overlays/dialog'
import styles from './landing.module.css'

/** For cells pasted by mouse or menu. */
export function PasteDialog({
  isOpen,
  onClose,
  onRead,
}: {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onRead: (text: string) => void
}) {
  const { runStart, shell } = useMessages()
  const [text, setText] = useState('')
  const isEmpty = text.trim() === ''
  const close = () => {
    setText('')
    onClose()
  }
  return (
    <Dialog
      title={runStart.paste.title}
      isOpen={isOpen}
      onClose={close}
      closeLabel={shell.close}
      actions={
        <>
          <Button onPress={close}>{shell.cancel}</Button>
          <Button
            variant="filled"
            isDisabled={isEmpty}
            onPress={() => {
              setText('')
              onRead(text)
            }}
          >
            {runStart.paste.confirm}
          </Button>
        </>
      }
    >
      <p className={styles.dialogText}>{runStart.paste.hint}</p>
      <TextField label={runStart.paste.label} rows={10} autoFocus value={text} onChange={setText} />
    </Dialog>
  )
}

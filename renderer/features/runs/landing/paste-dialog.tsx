import { useState } from 'react'
import { useMessages } from '../../../app-shell/locale'
import { Button } from '../../../components/button'
import { Dialog } from '../../../components/dialog'
import { TextField } from '../../../components/text-field'
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
  const { registerStart, shell } = useMessages()
  const [text, setText] = useState('')
  const isEmpty = text.trim() === ''
  const close = () => {
    setText('')
    onClose()
  }
  return (
    <Dialog
      title={registerStart.paste.title}
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
            {registerStart.paste.confirm}
          </Button>
        </>
      }
    >
      <p className={styles.dialogText}>{registerStart.paste.hint}</p>
      <TextField
        label={registerStart.paste.label}
        rows={10}
        autoFocus
        value={text}
        onChange={setText}
      />
    </Dialog>
  )
}

import { useState } from 'react'
import { longestSenderName } from '#shared/domain/sender'
import { useMessages } from '../../../app-shell/locale'
import { useToasts } from '../../../app-shell/toasts'
import { Button } from '../../../components/button'
import { TextField } from '../../../components/fields/text-field'
import { Dialog } from '../../../components/overlays/dialog'
import { call } from '../../../ipc/call'
import { type KnownSender, useSendersChange } from './queries'

interface RenameProps {
  readonly sender: Pick<KnownSender, 'id' | 'name'>
  readonly isOpen: boolean
  readonly onClose: () => void
}

export function RenameSenderDialog({ sender, isOpen, onClose }: RenameProps) {
  const { senders, shell } = useMessages()
  const words = senders.rename
  const change = useSendersChange()
  const { sayFailure } = useToasts()
  const [typed, setTyped] = useState<string | null>(null)
  const name = typed ?? sender.name
  const isEmpty = name.trim() === ''
  const close = () => {
    setTyped(null)
    onClose()
  }
  const save = () => {
    if (isEmpty) return
    change.mutate(() => call('senders:rename', { senderId: sender.id, name }), {
      onError: sayFailure,
      onSuccess: close,
    })
  }
  return (
    <Dialog
      title={words.title}
      isOpen={isOpen}
      onClose={close}
      closeLabel={shell.close}
      size="small"
      actions={
        <>
          <Button onPress={close}>{shell.cancel}</Button>
          <Button variant="filled" isPending={change.isPending} isDisabled={isEmpty} onPress={save}>
            {words.save}
          </Button>
        </>
      }
    >
      <TextField
        label={words.field}
        value={name}
        onChange={setTyped}
        maxLength={longestSenderName}
        autoFocus
        {...(isEmpty && { error: words.empty })}
        onKeyDown={(event) => {
          if (event.key === 'Enter') save()
        }}
      />
    </Dialog>
  )
}

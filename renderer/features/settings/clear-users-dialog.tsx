import { useMessages } from '../../app-shell/locale'
import { useStatus } from '../../app-shell/status'
import { useToasts } from '../../app-shell/toasts'
import { AlertDialog } from '../../components/overlays/alert-dialog'
import { useClearUsers } from './mutations'

/** Asks before the copy of the users is deleted. */
export function ClearUsersDialog({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean
  readonly onClose: () => void
}) {
  const { storage: words, shell } = useMessages()
  const { userCount } = useStatus()
  const { say, sayFailure } = useToasts()
  const clear = useClearUsers()
  return (
    <AlertDialog
      title={words.clearTitle(userCount)}
      isOpen={isOpen}
      isDangerous
      isPending={clear.isPending}
      confirmLabel={words.clearConfirm}
      cancelLabel={shell.keep}
      onClose={onClose}
      onConfirm={() =>
        clear.mutate(undefined, {
          onSuccess: (users) => say('good', words.cleared(users)),
          onError: sayFailure,
          onSettled: onClose,
        })
      }
    >
      {words.clearBody}
    </AlertDialog>
  )
}

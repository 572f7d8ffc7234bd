import { useQuery } from '@tanstack/react-query'
import type { OfficeCollision } from '#shared/domain/office'
import { describeConflict } from '#shared/locales/conflict-text'
import { useMessages } from '../../../app-shell/locale'
import { useStatusChange } from '../../../app-shell/mutations'
import { useStatus } from '../../../app-shell/status'
import { Button } from '../../../components/button'
import { Dialog } from '../../../components/overlays/dialog'
import { call } from '../../../ipc/call'
import styles from '../settings.module.css'
import own from './office.module.css'

/** What this desk and another one sent, for a person to look at before anything new leaves. */
export function CollisionsDialog({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean
  readonly onClose: () => void
}) {
  const { office: words, shell } = useMessages()
  const { office } = useStatus()
  const accept = useStatusChange()
  const { data = [] } = useQuery({
    queryKey: ['office:collisions', office.collisions],
    queryFn: () => call('office:collisions'),
    enabled: isOpen,
  })
  return (
    <Dialog
      title={words.collisionsTitle}
      isOpen={isOpen}
      onClose={onClose}
      closeLabel={shell.close}
      size="large"
      actions={
        <Button
          variant="filled"
          isPending={accept.isPending}
          onPress={() =>
            accept.mutate(() => call('office:accept-collisions', { count: office.collisions }), {
              onSettled: onClose,
            })
          }
        >
          {words.accept(office.collisions)}
        </Button>
      }
    >
      <p className={styles.dialogText}>{words.lookFirst}</p>
      <table className={own.collisions}>
        <thead>
          <tr>
            <th scope="col">{words.sent}</th>
            <th scope="col">{words.here}</th>
            <th scope="col">{words.there}</th>
          </tr>
        </thead>
        <tbody>
          {data.map((collision) => (
            <Collision key={`${collision.runId} ${collision.key}`} collision={collision} />
          ))}
        </tbody>
      </table>
    </Dialog>
  )
}

function Collision({ collision }: { readonly collision: OfficeCollision }) {
  const messages = useMessages()
  const { kind: _, key, runId, ...holder } = collision
  return (
    <tr>
      <td>{key.replace(/^invoice:/, '')}</td>
      <td>{messages.office.inRun(runId)}</td>
      <td>{describeConflict({ kind: 'sent-elsewhere', ...holder }, messages)}</td>
    </tr>
  )
}

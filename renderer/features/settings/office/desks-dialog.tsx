import { useQuery } from '@tanstack/react-query'
import type { OfficeDeskNow } from '#shared/domain/office'
import { FailureNotice } from '../../../app-shell/failure-notice'
import { useMessages } from '../../../app-shell/locale'
import { Dialog } from '../../../components/overlays/dialog'
import { call } from '../../../ipc/call'
import styles from '../settings.module.css'
import own from './office.module.css'

/** A desk tells every few minutes that it is there. */
const askAgainMs = 20_000

/** All desks of the office: who works there, since when nothing was heard, and what is without an outcome. */
export function DesksDialog({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean
  readonly onClose: () => void
}) {
  const { office: words, shell } = useMessages()
  const { data, error, isPending } = useQuery({
    queryKey: ['office:desks'],
    queryFn: () => call('office:desks'),
    enabled: isOpen,
    refetchInterval: askAgainMs,
  })
  return (
    <Dialog
      title={words.desks}
      isOpen={isOpen}
      onClose={onClose}
      closeLabel={shell.close}
      size="large"
    >
      {error !== null && <FailureNotice error={error} />}
      {isPending && <p role="status">{words.states.joining}</p>}
      {data?.length === 0 && <p className={styles.dialogText}>{words.noDesks}</p>}
      {data !== undefined && data.length > 0 && <Desks desks={data} />}
    </Dialog>
  )
}

function Desks({ desks }: { readonly desks: readonly OfficeDeskNow[] }) {
  const { office: words, formats } = useMessages()
  return (
    <>
      <table className={own.collisions}>
        <thead>
          <tr>
            <th scope="col">{words.deskName}</th>
            <th scope="col">{words.deskOperator}</th>
            <th scope="col">{words.deskState}</th>
            <th scope="col">{words.seen}</th>
            <th scope="col" className={own.count}>
              {words.openClaims}
            </th>
          </tr>
        </thead>
        <tbody>
          {desks.map(({ deskId, name, operator, state, seenAt, openClaims, isOwn }) => (
            <tr key={deskId}>
              <th scope="row">{isOwn ? words.ownDesk(name) : name}</th>
              <td>{operator}</td>
              <td>{words.deskStates[state]}</td>
              <td>{formats.dateTime(seenAt)}</td>
              <td className={own.count}>{formats.number(openClaims)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={own.beneath}>{words.desksHint}</p>
    </>
  )
}

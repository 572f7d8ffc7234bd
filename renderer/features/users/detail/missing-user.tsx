import { UserX } from 'lucide-react'
import { FailureNotice } from '../../../app-shell/failure-notice'
import { useMessages } from '../../../app-shell/locale'
import { ServiceButton } from '../../../app-shell/service-button'
import { EmptyState } from '../../../components/feedback/empty-state'
import type { useUserRefresh } from '../mutations'
import styles from './detail.module.css'

/** The copy knows no such user: somebody may have come from a link that is older or newer than it. */
export function MissingUser({
  registrationId,
  refresh,
}: {
  readonly registrationId: string
  readonly refresh: ReturnType<typeof useUserRefresh>
}) {
  const { users, shell } = useMessages()
  const words = users.detail
  const isUnknown = refresh.data?.isKnownToPartner === false
  return (
    <>
      <EmptyState
        icon={UserX}
        title={words.missingTitle}
        actions={
          <ServiceButton isPending={refresh.isPending} onPress={() => refresh.mutate()}>
            {words.ask}
          </ServiceButton>
        }
      >
        {words.missingBody(registrationId)}
      </EmptyState>
      {isUnknown && (
        <p role="status" className={styles.muted}>
          {words.unknownToPartner}{' '}
          {refresh.data?.serverMessage && shell.serverSaid(refresh.data.serverMessage)}
        </p>
      )}
      {refresh.error !== null && <FailureNotice error={refresh.error} />}
    </>
  )
}

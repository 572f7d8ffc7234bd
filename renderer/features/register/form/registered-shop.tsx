import { Copy } from 'lucide-react'
import { emptyForm } from '#shared/domain/runs/activation-form'
import type { Row } from '#shared/domain/runs/row'
import type { Run } from '#shared/domain/runs/run'
import { momentOf } from '#shared/domain/values/partner-time'
import { useFormWays } from '../../../app-shell/drafts/use-form-ways'
import { useMessages } from '../../../app-shell/locale'
import { useNavigation } from '../../../app-shell/navigation'
import { useToasts } from '../../../app-shell/toasts'
import { Button } from '../../../components/button'
import { copyText } from '../../../components/copy-text'
import styles from '../../../components/fields/form-page.module.css'
import { Panel } from '../../../components/layout/panel'
import { useUserRefresh } from '../../users/mutations'
import { useRegisteredShop } from './queries'
import own from './registration.module.css'
import { ShopMessage } from './shop-message'

/** The new shop: its id, the end of its trial, and what follows. */
export function RegisteredShop({ run, row }: { readonly run: Run; readonly row: Row }) {
  const { registrationForm, formats } = useMessages()
  const words = registrationForm.result
  const { fillActivation } = useFormWays()
  const { showUsers } = useNavigation()
  const { say, sayFailure } = useToasts()
  const { registrationId } = row
  const shop = useRegisteredShop(registrationId).data
  // None, and one that cannot be read, are both left unsaid.
  const end = shop ? (momentOf(shop.user.expiresAt) ?? null) : null
  const refresh = useUserRefresh(registrationId ?? '')
  if (registrationId === null) return <p className={styles.muted}>{words.noId}</p>
  const storeName = row.values.storeName ?? ''
  const copyId = () => {
    if (copyText(registrationId)) say('good', words.idCopied)
    else say('bad', registrationForm.notCopied)
  }
  return (
    <>
      <Panel title={words.idLabel}>
        <div className={own.known}>
          <div className={own.idLine}>
            <span className={own.id}>{registrationId}</span>
            <Button size="small" icon={Copy} onPress={copyId}>
              {words.copyId}
            </Button>
          </div>
          <p className={styles.muted} role="status">
            {end === null ? words.trialUnread : words.trial(formats.dateTime(end))}
          </p>
          <div className={styles.actions}>
            <Button
              onPress={() =>
                fillActivation({
                  form: { ...emptyForm, user: registrationId },
                  userText: `${storeName} (${registrationId})`,
                })
              }
            >
              {words.activate}
            </Button>
            <Button onPress={() => showUsers({ filter: null, registrationId })}>
              {words.openUser}
            </Button>
            {shop === null && (
              <Button
                isPending={refresh.isPending}
                onPress={() => refresh.mutate(undefined, { onError: sayFailure })}
              >
                {words.readTrial}
              </Button>
            )}
          </div>
        </div>
      </Panel>
      <ShopMessage
        runId={run.id}
        phone={row.values.phone ?? ''}
        facts={{
          storeName,
          registrationId,
          email: row.values.email ?? '',
          trialEnds: end === null ? '' : formats.dateTime(end),
        }}
      />
    </>
  )
}

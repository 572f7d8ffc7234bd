import type { AlikeShop, SentShop } from '#shared/domain/runs/registration-form'
import { useMessages } from '../../../app-shell/locale'
import { useNavigation } from '../../../app-shell/navigation'
import { useStatus } from '../../../app-shell/status'
import { Button } from '../../../components/button'
import { Tag } from '../../../components/feedback/tag'
import styles from '../../../components/fields/form-page.module.css'
import { Panel } from '../../../components/layout/panel'
import { useChecked } from './checked-registration'
import own from './registration.module.css'

/** Shops there are, or that were sent, which are like the one in the form. They bar nothing. */
export function KnownShops() {
  const checked = useChecked()
  const { known: words } = useMessages().registrationForm
  const isCopied = useStatus().syncedAt !== null
  const alike = checked?.alike ?? []
  const sent = checked?.sentBefore ?? []
  const { storeName = '', email = '', phone = '', address = '' } = checked?.values ?? {}
  const isEmpty = [storeName, email, phone, address].every((text) => text === '')
  return (
    <Panel title={words.title}>
      <div className={own.known}>
        <p role="status" className="visually-hidden">
          {alike.length + sent.length > 0 && words.count(alike.length + sent.length)}
        </p>
        {alike.map((shop) => (
          <Alike key={shop.registrationId} shop={shop} />
        ))}
        {sent.map((shop) => (
          <Sent key={`${shop.by} ${shop.runId} ${shop.at}`} shop={shop} />
        ))}
        {alike.length + sent.length === 0 && (
          <p className={styles.muted}>
            {isEmpty ? words.nothing : isCopied ? words.none : words.noCopy}
          </p>
        )}
      </div>
    </Panel>
  )
}

function Alike({ shop }: { readonly shop: AlikeShop }) {
  const { known: words } = useMessages().registrationForm
  const { showUsers } = useNavigation()
  const { registrationId, storeName, email, storeAddress, by } = shop
  return (
    <div className={own.shop}>
      <Tag meaning="repaired">{words.by[by]}</Tag>
      <strong>{storeName}</strong>
      <span className={styles.muted}>{[email, storeAddress].filter(Boolean).join(' · ')}</span>
      <Button
        size="small"
        aria-label={`${words.openUser}: ${storeName}`}
        onPress={() => showUsers({ filter: null, registrationId })}
      >
        {words.openUser}
      </Button>
    </div>
  )
}

function Sent({ shop }: { readonly shop: SentShop }) {
  const { registrationForm, formats } = useMessages()
  const { known: words } = registrationForm
  const { goTo } = useNavigation()
  const { runId, storeName, sourceName, at, actor, by } = shop
  return (
    <div className={own.shop}>
      <Tag meaning="repaired">{words.sentBy[by]}</Tag>
      <span>
        {words.sent({ store: storeName, at: formats.dateTime(at), file: sourceName, actor })}
      </span>
      <Button
        size="small"
        aria-label={`${words.openRun}: ${sourceName}`}
        onPress={() => goTo({ step: 'run', runId, view: 'current' }, 'register')}
      >
        {words.openRun}
      </Button>
    </div>
  )
}

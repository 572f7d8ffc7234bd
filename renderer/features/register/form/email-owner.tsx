import { emptyRegistration } from '#shared/domain/runs/registration-form'
import { useMessages } from '../../../app-shell/locale'
import { useNavigation } from '../../../app-shell/navigation'
import { Button } from '../../../components/button'
import styles from '../../../components/fields/form-page.module.css'
import { Panel } from '../../../components/layout/panel'
import { useCheckedRegistration } from './queries'
import own from './registration.module.css'

/** The user of the copy who has the e-mail that was refused, or was there before; nothing where nobody has it. */
export function EmailOwner({ email }: { readonly email: string }) {
  const words = useMessages().registrationForm.result
  const { showUsers } = useNavigation()
  const checked = useCheckedRegistration({ ...emptyRegistration, email })
  const owner = checked.data?.alike.find(({ by }) => by === 'email')
  if (!owner) return null
  const { registrationId, storeName, storeAddress } = owner
  return (
    <Panel title={words.ownerOf}>
      <div className={own.shop}>
        <strong>{storeName}</strong>
        <span className={styles.muted}>
          {[registrationId, owner.email, storeAddress].filter(Boolean).join(' · ')}
        </span>
        <Button size="small" onPress={() => showUsers({ filter: null, registrationId })}>
          {words.openUser}
        </Button>
      </div>
    </Panel>
  )
}

import { BadgeCheck, SearchCheck } from 'lucide-react'
import { useState } from 'react'
import { emptyForm } from '#shared/domain/runs/activation-form'
import type { User } from '#shared/domain/users/user'
import { useFormWays } from '../../../app-shell/drafts/use-form-ways'
import { useMessages } from '../../../app-shell/locale'
import { ServiceButton } from '../../../app-shell/service-button'
import { Button } from '../../../components/button'
import { CheckDialog } from '../check/check-dialog'
import styles from './detail.module.css'

/** What can be done about the user. */
export function UserActions({ user }: { readonly user: User }) {
  const { users } = useMessages()
  const words = users.detail
  const { fillActivation } = useFormWays()
  const [isChecking, setIsChecking] = useState(false)
  const { registrationId, storeName } = user
  const form = { ...emptyForm, user: registrationId }
  return (
    <div className={styles.panelActions}>
      <Button
        size="small"
        icon={BadgeCheck}
        onPress={() => fillActivation({ form, userText: `${storeName} (${registrationId})` })}
      >
        {words.activate}
      </Button>
      <ServiceButton size="small" icon={SearchCheck} onPress={() => setIsChecking(true)}>
        {words.check}
      </ServiceButton>
      <CheckDialog
        asked={{ registrationId }}
        isOpen={isChecking}
        onClose={() => setIsChecking(false)}
      />
    </div>
  )
}

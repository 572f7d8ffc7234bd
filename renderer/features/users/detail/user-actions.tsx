import { BadgeCheck, SearchCheck } from 'lucide-react'
import { useState } from 'react'
import { emptyForm } from '#shared/domain/runs/activation-form'
import type { User } from '#shared/domain/users/user'
import { useMessages } from '../../../app-shell/locale'
import { usePlace } from '../../../app-shell/place'
import { Button } from '../../../components/button'
import { CheckDialog } from '../check/check-dialog'
import styles from './detail.module.css'

/** What can be done about the user. */
export function UserActions({ user }: { readonly user: User }) {
  const { users } = useMessages()
  const words = users.detail
  const { showActivation } = usePlace()
  const [isChecking, setIsChecking] = useState(false)
  const { registrationId, storeName } = user
  const form = { ...emptyForm, user: registrationId }
  return (
    <div className={styles.panelActions}>
      <Button
        size="small"
        icon={BadgeCheck}
        onPress={() =>
          showActivation({ form, userText: `${storeName} (${registrationId})`, runId: null })
        }
      >
        {words.activate}
      </Button>
      <Button size="small" icon={SearchCheck} onPress={() => setIsChecking(true)}>
        {words.check}
      </Button>
      <CheckDialog
        asked={{ registrationId }}
        isOpen={isChecking}
        onClose={() => setIsChecking(false)}
      />
    </div>
  )
}

import { Copy, Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { checkPassword } from '#shared/domain/values/password'
import { useMessages } from '../../../app-shell/locale'
import { usePlace } from '../../../app-shell/place'
import { useToasts } from '../../../app-shell/toasts'
import { Button } from '../../../components/button'
import { copyText } from '../../../components/copy-text'
import { TextField } from '../../../components/fields/text-field'
import { useNewPassword } from './queries'
import styles from './registration.module.css'

/** The first password of the shop: typed, or made on request; shown or hidden; copied before it is sent. */
export function PasswordField({
  error,
  onBlur,
}: {
  readonly error: string | undefined
  readonly onBlur: () => void
}) {
  const { registrationForm, repairs } = useMessages()
  const { password: words } = registrationForm
  const { place, showRegistration } = usePlace()
  const { password } = place.registration
  const { say } = useToasts()
  const [isShown, setIsShown] = useState(false)
  const found = checkPassword(password)
  const mended = 'repair' in found && found.repair ? repairs[found.repair] : undefined
  const make = useNewPassword((made) => showRegistration({ password: made, isUnseen: !isShown }))
  const copy = () => {
    if (!copyText(password)) return say('bad', words.notCopied)
    showRegistration({ isUnseen: false })
    say('good', words.copied)
  }
  const toggle = () => {
    setIsShown(!isShown)
    if (!isShown) showRegistration({ isUnseen: false })
  }
  return (
    <div className={styles.password}>
      <TextField
        label={words.label}
        description={mended ?? words.hint}
        maxLength={1000}
        type={isShown ? 'text' : 'password'}
        autoComplete="new-password"
        value={password}
        onChange={(typed) => showRegistration({ password: typed, isUnseen: false })}
        onBlur={onBlur}
        error={error}
        suffix={
          <Button
            variant="quiet"
            size="small"
            icon={isShown ? EyeOff : Eye}
            aria-label={isShown ? words.hide : words.show}
            onPress={toggle}
          />
        }
      />
      <div className={styles.passwordActions}>
        <Button size="small" isPending={make.isPending} onPress={() => make.mutate()}>
          {words.make}
        </Button>
        <Button size="small" icon={Copy} isDisabled={password === ''} onPress={copy}>
          {words.copy}
        </Button>
      </div>
    </div>
  )
}

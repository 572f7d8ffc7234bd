import { Copy, Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { checkPassword } from '#shared/domain/values/password'
import type { Messages } from '#shared/locales/id'
import { useDraft } from '../../../app-shell/drafts/draft'
import { useDrafts } from '../../../app-shell/drafts/drafts'
import { useMessages } from '../../../app-shell/locale'
import { useToasts } from '../../../app-shell/toasts'
import { Button } from '../../../components/button'
import { copyText } from '../../../components/copy-text'
import { TextField } from '../../../components/fields/text-field'
import { problemSentence } from '../../runs/one-row/problem-sentence'
import { useNewPassword } from './queries'
import styles from './registration.module.css'

/** The first password of the shop: typed, or made on request; shown or hidden; copied before it is sent. */
export function PasswordField({
  isTold,
  onBlur,
}: {
  /** Whether what is wrong is told, by whether anything is typed. */
  readonly isTold: (isTyped: boolean) => boolean
  readonly onBlur: () => void
}) {
  const messages = useMessages()
  const { password: words } = messages.registrationForm
  const { registration } = useDrafts()
  const password = useDraft(registration, (draft) => draft.password)
  const { say } = useToasts()
  const [isShown, setIsShown] = useState(false)
  const found = checkPassword(password)
  const mended = 'repair' in found && found.repair ? messages.repairs[found.repair] : undefined
  const make = useNewPassword((made) => registration.set({ password: made, isUnseen: !isShown }))
  const copy = () => {
    if (!copyText(password)) return say('bad', words.notCopied)
    registration.set({ isUnseen: false })
    say('good', words.copied)
  }
  const toggle = () => {
    setIsShown(!isShown)
    if (!isShown) registration.set({ isUnseen: false })
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
        onChange={(typed) => registration.set({ password: typed, isUnseen: false })}
        onBlur={onBlur}
        error={isTold(password !== '') ? passwordError(password, messages) : undefined}
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

export function isGoodPassword(password: string): boolean {
  return !('problem' in checkPassword(password))
}

function passwordError(password: string, messages: Messages): string | undefined {
  const found = checkPassword(password)
  if (!('problem' in found)) return undefined
  const problem = { code: found.problem, ...(found.details && { details: found.details }) }
  return problemSentence(messages.runColumns.fields.password, problem, messages)
}

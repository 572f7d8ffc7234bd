import { Copy, Eye } from 'lucide-react'
import { useState } from 'react'
import type { Reveal } from '#shared/domain/users/user-row'
import { useMessages } from '../../../app-shell/locale'
import { useToasts } from '../../../app-shell/toasts'
import { Button } from '../../../components/button'
import { copyText } from '../../../components/copy-text'
import { useReveal } from '../mutations'
import styles from './detail.module.css'

/** A value with a button that copies it. */
export function CopyableValue({ name, value }: { readonly name: string; readonly value: string }) {
  const { users } = useMessages()
  const { say } = useToasts()
  if (value === '') return users.none
  return (
    <span className={styles.value}>
      <span className={styles.valueText}>{value}</span>
      <Button
        variant="quiet"
        size="small"
        icon={Copy}
        aria-label={users.detail.copy(name)}
        onPress={() => {
          if (copyText(value)) say('good', users.detail.copied(name))
        }}
      />
    </span>
  )
}

interface PersonalValueProps {
  readonly name: string
  readonly value: string
  readonly isMasked: boolean
  readonly asked: Reveal
}

/** As `CopyableValue`; masked, it is shown and copied once the operator asked to see it. */
export function PersonalValue({ name, value, isMasked, asked }: PersonalValueProps) {
  const { users } = useMessages()
  const reveal = useReveal()
  const [clear, setClear] = useState<string | null>(null)
  if (!isMasked) return <CopyableValue name={name} value={value} />
  if (clear !== null) return <CopyableValue name={name} value={clear} />
  if (value === '') return users.none
  return (
    <span className={styles.value}>
      <span className={styles.valueText}>{value}</span>
      <span className="visually-hidden">{users.detail.hidden}</span>
      <Button
        variant="quiet"
        size="small"
        icon={Eye}
        aria-label={users.detail.reveal(name)}
        isPending={reveal.isPending}
        onPress={() => reveal.mutate(asked, { onSuccess: setClear })}
      />
    </span>
  )
}

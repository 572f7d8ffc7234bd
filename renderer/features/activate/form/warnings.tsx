import type { CheckedForm } from '#shared/domain/runs/activation-form'
import { useMessages } from '../../../app-shell/locale'
import { Tag } from '../../../components/feedback/tag'
import styles from '../../../components/fields/form-page.module.css'
import { warningDetail } from '../../runs/rows/warning-detail'
import { isWarning } from './is-warning'

/** What looks unusual and may still be right. */
export function Warnings({ checked }: { readonly checked: CheckedForm }) {
  const messages = useMessages()
  const warnings = checked.warnings.filter(isWarning)
  if (warnings.length === 0) return null
  return (
    <div className={styles.warnings}>
      <Tag meaning="repaired">{messages.activationForm.warnings}</Tag>
      <ul>
        {warnings.map((warning) => (
          <li key={warning.code}>
            {messages.repairs[warning.code]}.{' '}
            <span className={styles.muted}>{warningDetail(warning, messages)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

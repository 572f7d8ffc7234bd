import type { CheckedForm } from '#shared/domain/activation-form'
import { useMessages } from '../../../app-shell/locale'
import { Notice } from '../../../components/notice'
import { warningDetail } from '../../runs/rows/warning-detail'
import styles from './form.module.css'
import { isWarning } from './is-warning'

/** What looks unusual and may still be right. */
export function Warnings({ checked }: { readonly checked: CheckedForm }) {
  const messages = useMessages()
  const warnings = checked.warnings.filter(isWarning)
  if (warnings.length === 0) return null
  return (
    <div className={styles.warnings}>
      {warnings.map((warning) => (
        <Notice
          key={warning.code}
          tone="warning"
          tag={messages.activationForm.warnings}
          title={messages.repairs[warning.code]}
        >
          {warningDetail(warning, messages)}
        </Notice>
      ))}
    </div>
  )
}

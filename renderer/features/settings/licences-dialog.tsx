import type { Licence } from '#shared/domain/licence'
import { FailureNotice } from '../../app-shell/failure-notice'
import { useMessages } from '../../app-shell/locale'
import { Spinner } from '../../components/feedback/spinner'
import { Dialog } from '../../components/overlays/dialog'
import styles from './licences-dialog.module.css'
import { useLicences } from './queries'

interface LicencesDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** The licences of what others wrote and the console is made of, each to be opened. */
export function LicencesDialog({ isOpen, onClose }: LicencesDialogProps) {
  const { settings, shell } = useMessages()
  const licences = useLicences(isOpen)
  return (
    <Dialog
      title={settings.about.licences}
      isOpen={isOpen}
      onClose={onClose}
      closeLabel={shell.close}
      size="large"
    >
      <p className={styles.hint}>{settings.about.licencesHint}</p>
      {licences.isPending && <Spinner label={shell.loading} />}
      {licences.error !== null && (
        <FailureNotice error={licences.error} onRetry={() => void licences.refetch()} />
      )}
      <ul className={styles.list}>
        {licences.data?.map((licence) => (
          <li key={`${licence.name} ${licence.version}`}>
            <LicenceItem licence={licence} />
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

function LicenceItem({ licence }: { readonly licence: Licence }) {
  const title = (
    <>
      {licence.name} <span className={styles.version}>{licence.version}</span>
      <span className={styles.identifier}>{licence.identifier}</span>
    </>
  )
  if (licence.text === undefined) return <p className={styles.title}>{title}</p>
  return (
    <details>
      <summary className={styles.title}>{title}</summary>
      <p className={styles.text}>{licence.text}</p>
    </details>
  )
}

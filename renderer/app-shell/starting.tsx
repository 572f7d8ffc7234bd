import { Spinner } from '../components/feedback/spinner'
import styles from './app-shell.module.css'
import { FailureNotice } from './failure-notice'
import { useMessages } from './locale'

/** Before main's status is known, or when it could not be had. */
export function Starting({
  error,
  onRetry,
}: {
  readonly error: unknown
  readonly onRetry: () => void
}) {
  const { shell } = useMessages()
  return (
    <div className="first-frame">
      <p>{shell.brand}</p>
      <div />
      <main className={styles.starting}>
        {error === null ? (
          <Spinner label={shell.loading} />
        ) : (
          <FailureNotice error={error} onRetry={onRetry} />
        )}
      </main>
    </div>
  )
}

import { Button, type ButtonProps } from '../components/button'
import styles from './app-shell.module.css'
import { useMessages } from './locale'
import { useStatus } from './status'

/** The notice on every screen that says the service is away. */
export const serviceNoticeId = 'service-notice'

/** Why the service cannot be asked for anything now, in a sentence; null where it can. */
export function useServiceObstacle(): string | null {
  const { shell } = useMessages()
  return useStatus().connection === 'offline' ? shell.offlineNotice.needed : null
}

/** A button that needs the service: offline it waits, says why when pointed at, and is described by the notice. */
export function ServiceButton(props: ButtonProps) {
  const obstacle = useServiceObstacle()
  if (obstacle === null) return <Button {...props} />
  return (
    <span className={styles.obstacle} title={obstacle}>
      <Button aria-describedby={serviceNoticeId} {...props} isDisabled />
    </span>
  )
}

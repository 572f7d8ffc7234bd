import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useMessages } from '../../app-shell/locale'
import { Button } from '../../components/button'
import { Panel } from '../../components/layout/panel'
import styles from './history.module.css'

/** What stands beside a list about its one chosen line, and can be closed. */
export function SidePanel({
  title,
  onClose,
  children,
}: {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const { shell } = useMessages()
  return (
    <Panel
      title={title}
      actions={
        <Button
          variant="quiet"
          size="small"
          icon={X}
          aria-label={shell.close}
          onPress={() => onClose()}
        />
      }
    >
      <div className={styles.sideContent}>{children}</div>
    </Panel>
  )
}

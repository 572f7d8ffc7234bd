import { X } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { useMessages } from '../../app-shell/locale'
import { useShortcuts } from '../../app-shell/use-shortcuts'
import { Button } from '../../components/button'
import { Panel } from '../../components/layout/panel'
import styles from './history.module.css'

/** What stands beside a list about its one chosen line; the cross and Escape close it. */
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
  const content = useRef<HTMLDivElement>(null)
  // The list is gone on with where it was left.
  const close = () => {
    const grid = content.current?.closest(`.${styles.split}`)?.querySelector('[role=grid]')
    onClose()
    if (grid instanceof HTMLElement) grid.focus()
  }
  useShortcuts({ escape: close })
  return (
    <Panel
      title={title}
      actions={
        <Button variant="quiet" size="small" icon={X} aria-label={shell.close} onPress={close} />
      }
    >
      <div ref={content} className={styles.sideContent}>
        {children}
      </div>
    </Panel>
  )
}

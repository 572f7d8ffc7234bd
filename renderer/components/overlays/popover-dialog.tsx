import type { ReactNode } from 'react'
import { Dialog, Heading, Popover, type PopoverProps } from 'react-aria-components'
import { classNames } from '../class-names'
import list from '../fields/list.module.css'
import styles from './popover-dialog.module.css'

type PopoverDialogProps = Pick<PopoverProps, 'triggerRef' | 'isOpen' | 'onOpenChange'> & {
  readonly title: string
  readonly children: ReactNode
}

/** A few fields beside what opened them: the trigger around it, or the one it is given. */
export function PopoverDialog({ title, children, ...rest }: PopoverDialogProps) {
  return (
    <Popover
      {...rest}
      placement="bottom start"
      offset={4}
      className={classNames(list.popover, styles.popover)}
    >
      <Dialog className={styles.body ?? ''}>
        <Heading slot="title" level={2} className={styles.title ?? ''}>
          {title}
        </Heading>
        {children}
      </Dialog>
    </Popover>
  )
}

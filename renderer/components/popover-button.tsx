import { ChevronDown } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components'
import { Button } from './button'
import { classNames } from './class-names'
import list from './list.module.css'
import styles from './popover-button.module.css'

/** A button that opens a few fields beside it; they get the way to close it again. */
export const PopoverButton = ({
  label,
  children,
}: {
  readonly label: string
  readonly children: (close: () => void) => ReactNode
}) => {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setIsOpen}>
      <Button icon={ChevronDown}>{label}</Button>
      <Popover
        placement="bottom start"
        offset={4}
        className={classNames(list.popover, styles.popover)}
      >
        <Dialog className={styles.body ?? ''}>
          <Heading slot="title" level={2} className={styles.title ?? ''}>
            {label}
          </Heading>
          {children(() => setIsOpen(false))}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

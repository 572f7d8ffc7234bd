import { ChevronDown } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { DialogTrigger } from 'react-aria-components'
import { Button } from '../button'
import { PopoverDialog } from './popover-dialog'

/** A button that opens a few fields beside it; they get the way to close it again. */
export function PopoverButton({
  label,
  children,
}: {
  readonly label: string
  readonly children: (close: () => void) => ReactNode
}) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setIsOpen}>
      <Button icon={ChevronDown}>{label}</Button>
      <PopoverDialog title={label}>{children(() => setIsOpen(false))}</PopoverDialog>
    </DialogTrigger>
  )
}

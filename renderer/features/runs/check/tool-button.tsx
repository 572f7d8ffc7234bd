import type { LucideIcon } from 'lucide-react'
import { Button } from '../../../components/button'
import { Tooltip } from '../../../components/overlays/tooltip'

/** A tool over the rows: an icon, its name, and a tip that may tell its key. */
export function ToolButton({
  icon,
  label,
  tip = label,
  isDisabled = false,
  onPress,
}: {
  readonly icon: LucideIcon
  readonly label: string
  readonly tip?: string
  readonly isDisabled?: boolean
  readonly onPress: () => void
}) {
  return (
    <Tooltip text={tip}>
      <Button
        variant="quiet"
        icon={icon}
        aria-label={label}
        isDisabled={isDisabled}
        onPress={() => onPress()}
      />
    </Tooltip>
  )
}

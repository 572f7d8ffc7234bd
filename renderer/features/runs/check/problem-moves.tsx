import { ChevronDown, ChevronUp } from 'lucide-react'
import { useMessages } from '../../../app-shell/locale'
import { Button } from '../../../components/button'
import { Tooltip } from '../../../components/overlays/tooltip'

/** To the problem before and after. */
export function ProblemMoves({
  isDisabled,
  onMove,
}: {
  readonly isDisabled: boolean
  readonly onMove: (direction: 'next' | 'previous') => void
}) {
  const { runCheck: words } = useMessages()
  return (
    <>
      <Tooltip text={words.previousHint}>
        <Button
          variant="quiet"
          icon={ChevronUp}
          aria-label={words.previousProblem}
          isDisabled={isDisabled}
          onPress={() => onMove('previous')}
        />
      </Tooltip>
      <Tooltip text={words.nextHint}>
        <Button
          variant="quiet"
          icon={ChevronDown}
          aria-label={words.nextProblem}
          isDisabled={isDisabled}
          onPress={() => onMove('next')}
        />
      </Tooltip>
    </>
  )
}

import type { Copied } from '../components/grid/data-grid-types'
import { useMessages } from './locale'
import { useToasts } from './toasts'

/** Says what came of copying a block of cells. */
export function useCopyWords(): (copied: Copied) => void {
  const { copying } = useMessages().shell
  const { say } = useToasts()
  return ({ outcome, rows }) => {
    if (outcome === 'done') say('good', copying.done(rows))
    else if (outcome === 'too-many') say('bad', copying.tooMany(rows))
    else say('bad', copying.failed)
  }
}

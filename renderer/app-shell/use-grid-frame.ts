import { useCallback } from 'react'
import type { DataGridProps } from '../components/grid/data-grid-types'
import { call } from '../ipc/call'
import { useMessages } from './locale'
import { useToasts } from './toasts'

/** What every grid needs of the console around it: words about copying, and the system's menu. */
export function useGridFrame(): Required<Pick<DataGridProps<never>, 'onCopied' | 'askMenu'>> {
  const { copying } = useMessages().shell
  const { say } = useToasts()
  return {
    onCopied: ({ outcome, rows }) => {
      if (outcome === 'done') say('good', copying.done(rows))
      else if (outcome === 'too-many') say('bad', copying.tooMany(rows))
      else say('bad', copying.failed)
    },
    askMenu: useCallback((at) => call('app:cell-menu', at), []),
  }
}

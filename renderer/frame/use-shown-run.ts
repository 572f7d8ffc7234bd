import { useEffect, useRef } from 'react'
import { useNavigation } from '../app-shell/navigation'
import { useToasts } from '../app-shell/toasts'
import { call, subscribe } from '../ipc/call'

/** Goes to the run that the operator asked for outside the page, such as by a notification. */
export function useShownRun(): void {
  const { goTo } = useNavigation()
  const { sayFailure } = useToasts()
  const show = async (runId: number) => {
    const { kind } = await call('runs:find', { runId })
    goTo({ step: 'run', runId, view: 'current' }, kind)
  }
  const latest = useRef(show)
  useEffect(() => {
    latest.current = show
  })
  useEffect(
    () => subscribe('runs:show', ({ runId }) => void latest.current(runId).catch(sayFailure)),
    [sayFailure],
  )
}

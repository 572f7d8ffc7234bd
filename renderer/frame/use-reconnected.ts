import { useState } from 'react'
import { useStatus } from '../app-shell/status'
import { followReturn, stayed } from './follow-return'

/** Whether the connection came back and nobody has seen to that yet. */
export interface Reconnected {
  readonly isBack: boolean
  readonly dismiss: () => void
}

/** For the whole frame: what the notice says of the return, nothing else says again. */
export function useReconnected(): Reconnected {
  const status = useStatus()
  const [known, setKnown] = useState(stayed)
  const next = followReturn(known, status)
  // Taken over while rendering: an effect would paint the state before first.
  if (next !== known) setKnown(next)
  return { isBack: next.isBack, dismiss: () => setKnown({ ...next, isBack: false }) }
}

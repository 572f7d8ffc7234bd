import { createContext, type ReactNode, useContext } from 'react'
import type { Status } from '#shared/domain/settings'

const StatusContext = createContext<Status | null>(null)

/** Below this, main's status is known. */
export function StatusProvider({
  status,
  children,
}: {
  readonly status: Status
  readonly children: ReactNode
}) {
  return <StatusContext value={status}>{children}</StatusContext>
}

export function useStatus(): Status {
  const status = useContext(StatusContext)
  if (status === null) throw new Error('useStatus() outside StatusProvider')
  return status
}

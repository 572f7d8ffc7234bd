import { AppError } from '#electron/errors/app-error'
import type { Status } from '#shared/domain/settings'

export type ConnectionState = Status['connection']

export interface Connection {
  readonly state: () => ConnectionState
  readonly report: (state: ConnectionState) => void
  /** Does a step that talks to the service and reports what it says about the connection. */
  readonly watch: <T>(step: () => Promise<T>) => Promise<T>
}

/** Remembers how the last talk with the service went. `onChange` is told when that differs. */
export function createConnection(onChange: () => void): Connection {
  let state: ConnectionState = 'unknown'
  const report = (next: ConnectionState) => {
    if (next === state) return
    state = next
    onChange()
  }
  return {
    state: () => state,
    report,
    watch: async (step) => {
      try {
        const value = await step()
        report('online')
        return value
      } catch (error) {
        report(stateAfter(error) ?? state)
        throw error
      }
    },
  }
}

/** Null where an error says nothing about the connection. */
function stateAfter(error: unknown): ConnectionState | null {
  if (!(error instanceof AppError)) return null
  if (error.code === 'bad-credentials') return 'bad-credentials'
  if (/^proxy-|^certificate-(?!unusable)/.test(error.code)) return 'offline'
  return error.code.startsWith('server-') && error.code !== 'server-refused' ? 'offline' : null
}

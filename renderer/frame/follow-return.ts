import type { Status } from '#shared/domain/settings'

/** Whether the console was offline, and whether it came back without anybody having seen to that. */
export interface ReturnState {
  readonly wasOffline: boolean
  readonly isBack: boolean
}

export const stayed: ReturnState = { wasOffline: false, isBack: false }

/** The state after another status; the same object where nothing changed. */
export function followReturn(
  before: ReturnState,
  { connection, isSyncing }: Pick<Status, 'connection' | 'isSyncing'>,
): ReturnState {
  const wasOffline = connection === 'offline' || (before.wasOffline && connection !== 'online')
  const hasReturned = before.wasOffline && connection === 'online'
  // A sync under way is what would be offered; a connection lost again takes the offer back.
  const isBack = (before.isBack || hasReturned) && connection === 'online' && !isSyncing
  return wasOffline === before.wasOffline && isBack === before.isBack
    ? before
    : { wasOffline, isBack }
}

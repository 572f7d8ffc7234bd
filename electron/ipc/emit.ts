import type { EventName } from '#shared/ipc/channels'
import { type EventPayload, events } from '#shared/ipc/events'

/** The part of a window's `webContents` that is used here, and nowhere else. */
export interface Page {
  readonly isDestroyed: () => boolean
  readonly send: (channel: string, payload: unknown) => void
}

/** Tells the page that something happened. */
export type Emit = <E extends EventName>(event: E, payload: EventPayload<E>) => void

/**
 * Makes `emit` for the window that is open at the time.
 *
 * A page that is gone or reloading misses the event: it asks for what it shows when it starts.
 * Payloads are parsed, so that nothing crosses but what `shared/ipc/events` names.
 */
export function createEmit(findPage: () => Page | null): Emit {
  return (event, payload) => {
    const page = findPage()
    if (page === null || page.isDestroyed()) return
    page.send(event, events[event].parse(payload))
  }
}

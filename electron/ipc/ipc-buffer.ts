import { channels } from '#shared/ipc/channels'
import type { IpcRegistry } from './handle'

type Listener = Parameters<IpcRegistry['handle']>[1]

/**
 * Takes the page's calls on all channels from now on; each waits until its channel has a listener.
 *
 * So the page may begin before what answers it has been read. Gives the registry the listeners go to.
 */
export function bufferCalls(ipc: IpcRegistry): IpcRegistry {
  const answer = new Map<string, (listener: Listener) => void>()
  for (const channel of channels) {
    const listening = new Promise<Listener>((resolve) => answer.set(channel, resolve))
    ipc.handle(channel, async (event, input) => (await listening)(event, input))
  }
  return { handle: (channel, listener) => answer.get(channel)?.(listener) }
}

import { describe, expect, it } from 'vitest'
import type { IpcRegistry } from '#electron/ipc/handle'
import { bufferCalls } from '#electron/ipc/ipc-buffer'
import { channels } from '#shared/ipc/channels'

const page = { senderFrame: { origin: 'app://console', parent: null } }

/** A registry whose channels can be called as the page calls them. */
function createIpc() {
  const listeners = new Map<string, Parameters<IpcRegistry['handle']>[1]>()
  const ipc: IpcRegistry = { handle: (channel, listener) => void listeners.set(channel, listener) }
  return { ipc, listeners }
}

describe('bufferCalls()', () => {
  it('takes calls on every channel at once', () => {
    const { ipc, listeners } = createIpc()
    bufferCalls(ipc)
    expect([...listeners.keys()]).toEqual([...channels])
  })

  it('answers a call that came before its listener', async () => {
    const { ipc, listeners } = createIpc()
    const late = bufferCalls(ipc)
    const answer = listeners.get('app:status')?.(page, 'asked')
    late.handle('app:status', async (event, input) => [event, input])
    expect(await answer).toEqual([page, 'asked'])
  })

  it('keeps channels apart', async () => {
    const { ipc, listeners } = createIpc()
    const late = bufferCalls(ipc)
    late.handle('app:status', async () => 'status')
    late.handle('runs:list', async () => 'runs')
    expect(await listeners.get('runs:list')?.(page, null)).toBe('runs')
    expect(await listeners.get('app:status')?.(page, null)).toBe('status')
  })
})

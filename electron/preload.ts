import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Bridge } from '#shared/ipc/bridge'
import { channels, eventNames } from '#shared/ipc/channels'

// The page gets names from a list, never `ipcRenderer`, and never a way to send a path of its own.
const callable: ReadonlySet<string> = new Set(channels.filter((name) => name !== 'sources:drop'))
const audible: ReadonlySet<string> = new Set(eventNames)

const refused = { ok: false, failure: { code: 'bad-request', details: {} } } as const

const bridge: Bridge = {
  invoke: async (channel, input) =>
    callable.has(channel) ? ipcRenderer.invoke(channel, input) : refused,

  on: (event, listener) => {
    if (!audible.has(event)) throw new Error(`no event ${String(event)}`)
    const forward = (_: unknown, payload: Parameters<typeof listener>[0]) => listener(payload)
    ipcRenderer.on(event, forward)
    return () => {
      ipcRenderer.off(event, forward)
    }
  },

  dropFile: async (kind, file) => {
    // Empty for a File that a script made: only the system's own drop or dialog has a place on disk.
    const path = webUtils.getPathForFile(file)
    return path === '' ? refused : ipcRenderer.invoke('sources:drop', { kind, path })
  },
}

contextBridge.exposeInMainWorld('api', bridge)

import { type Check, type Mutant, mutantOf, namesOf } from './check'

/** What the window is made with, and what would open each. */
const preferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
  safeDialogs: true,
} as const

function preference(name: keyof typeof preferences): Check {
  return {
    name: `window: ${name} ${preferences[name] ? 'on' : 'off'}`,
    findOpen: async ({ app }) => {
      const found: unknown = await app.evaluate(({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        return contents && Reflect.get(contents, 'getLastWebPreferences').call(contents)
      })
      const value: unknown = Reflect.get(Object(found), name)
      return namesOf({ [String(value)]: value !== preferences[name] })
    },
  }
}

const api: Check = {
  name: 'what the page has of main',
  findOpen: ({ page }) =>
    page.evaluate(async () => {
      const open = ['require', 'process', 'module', 'Buffer', 'electron'].filter(
        (name) => name in globalThis,
      )
      const keys = Object.keys(window.api).sort().join()
      if (keys !== 'dropFile,invoke,on') open.push(keys)
      for (const channel of [
        'sources:drop',
        'ipc',
        '__proto__',
        'constructor',
        'GUEST_VIEW_MANAGER_CALL',
      ]) {
        const answer: unknown = await Reflect.apply(window.api.invoke, null, [channel, {}]).catch(
          String,
        )
        if (!JSON.stringify(answer).includes('"bad-request"')) open.push(channel)
      }
      return open
    }),
}

const foreign: Check = {
  name: 'calls from a foreign window',
  findOpen: async ({ app }) =>
    namesOf({
      answered: await app.evaluate(async ({ BrowserWindow, app: electronApp }) => {
        const preload = `${electronApp.getAppPath()}/out/preload/preload.cjs`
        const window = new BrowserWindow({ show: false, webPreferences: { preload } })
        try {
          await window.loadURL('about:blank')
          const answer: unknown = await window.webContents.executeJavaScript(
            "window.api.invoke('app:status')",
          )
          return !JSON.stringify(answer).includes('"bad-request"')
        } finally {
          window.destroy()
        }
      }),
    }),
}

/** Gives main's listener a real frame of the page: the bridge itself is in the top frame alone. */
const inner: Check = {
  name: 'calls from a frame in the page',
  findOpen: async ({ app }) =>
    namesOf({
      answered: await app.evaluate(async ({ BrowserWindow, ipcMain }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        await contents?.executeJavaScript(
          'document.body.append(document.createElement("iframe"));0',
        )
        const senderFrame = contents?.mainFrame.frames[0]
        if (senderFrame?.origin !== 'app://console') return true
        const listener = Reflect.get(ipcMain, '_invokeHandlers').get('app:status')
        const answer: unknown = await listener({ senderFrame })
        await contents?.executeJavaScript('document.querySelector("iframe").remove();0')
        return !JSON.stringify(answer).includes('"bad-request"')
      }),
    }),
}

const detached: Check = {
  name: 'calls from a frame that is gone',
  findOpen: async ({ app }) =>
    namesOf({
      answered: await app.evaluate(async ({ ipcMain }) => {
        // Electron's own table: what it calls when a message comes.
        const listener = Reflect.get(ipcMain, '_invokeHandlers').get('app:status')
        const answer = await Promise.resolve(listener({ senderFrame: null })).catch(String)
        return !JSON.stringify(answer).includes('"bad-request"')
      }),
    }),
}

export const bridgeMutants: readonly Mutant[] = [
  ...(Object.keys(preferences) as (keyof typeof preferences)[]).map((name) => {
    const [is, other] = preferences[name] ? ['!0', '!1'] : ['!1', '!0']
    const mutant = mutantOf(preference(name), `${name}:${is}`, `${name}:${other}`)
    // The bridge refuses to be laid without it.
    return name === 'contextIsolation' ? { ...mutant, also: [api.name] } : mutant
  }),
  {
    check: api,
    file: 'preload/preload.cjs',
    closed: 'callable.has(channel) ?',
    opened: 'channel ?',
  },
  mutantOf(foreign, '&&senderFrame.origin===`app://console`', ''),
  mutantOf(inner, 'senderFrame.parent===null&&', ''),
  mutantOf(detached, 'senderFrame!==null&&', ''),
]

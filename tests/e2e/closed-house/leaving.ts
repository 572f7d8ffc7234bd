import { type Check, mutantOf, namesOf } from './check'

/** Eight ways out of the page, each as a script of the page would try it. */
const ways: Readonly<Record<string, string>> = {
  'location.href': 'location.href = "http://127.0.0.1:9/"',
  'location.replace': 'location.replace("http://127.0.0.1:9/")',
  'another page of the scheme': 'location.href = "app://console/assets/x.html"',
  'another host of the scheme': 'location.href = "app://other/index.html"',
  blob: 'location.href = URL.createObjectURL(new Blob(["x"], { type: "text/html" }))',
  link: '{ const a = document.createElement("a"); a.href = "http://127.0.0.1:9/"; document.body.append(a); a.click(); a.remove() }',
  'window.open into itself': 'window.open("http://127.0.0.1:9/", "_self")',
  'navigation.navigate':
    'navigation.navigate("http://127.0.0.1:9/").finished.catch(() => undefined)',
}

const navigation: Check = {
  name: 'navigation, eight ways',
  findOpen: ({ app }) =>
    app.evaluate(async ({ BrowserWindow }, scripts) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      if (contents === undefined) return ['no window']
      const open: string[] = []
      for (const [name, script] of Object.entries(scripts)) {
        const isPrevented = new Promise<boolean>((resolve) => {
          // After the console's own listener; prevents what that one did not.
          contents.once('will-frame-navigate', (event) => {
            resolve(event.defaultPrevented)
            event.preventDefault()
          })
        })
        await contents.executeJavaScript(`${script};0`, true)
        if (!(await isPrevented)) open.push(name)
      }
      return open
    }, ways),
}

/** Emits an event as Electron would and gives whether a listener of the console prevented it. */
function preventable(name: 'will-redirect' | 'will-attach-webview'): Check['findOpen'] {
  return async ({ app }) =>
    namesOf({
      'not prevented': await app.evaluate(({ BrowserWindow }, event) => {
        let isPrevented = false
        const preventDefault = () => {
          isPrevented = true
        }
        BrowserWindow.getAllWindows()[0]?.webContents.emit(event, { preventDefault })
        return !isPrevented
      }, name),
    })
}

const redirects: Check = { name: 'redirects', findOpen: preventable('will-redirect') }
const webviews: Check = { name: 'webview attached', findOpen: preventable('will-attach-webview') }

const downloads: Check = {
  name: 'downloads',
  findOpen: async ({ app }) =>
    namesOf({
      'not prevented': await app.evaluate(async ({ BrowserWindow, session }) => {
        const isPrevented = new Promise<boolean>((resolve) => {
          session.defaultSession.once('will-download', (event) => {
            resolve(event.defaultPrevented)
            event.preventDefault()
          })
        })
        BrowserWindow.getAllWindows()[0]?.webContents.downloadURL('app://console/index.html')
        return !(await isPrevented)
      }),
    }),
}

const windows: Check = {
  name: 'window.open',
  findOpen: async ({ app, page }) => {
    const isOpened = await page.evaluate(() => window.open('about:blank') !== null)
    await app.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) {
        if (!window.webContents.getURL().startsWith('app://console/')) window.destroy()
      }
    })
    return namesOf({ opened: isOpened })
  },
}

/** The last of all: it loads the page again. */
const blank: Check = {
  name: 'about:blank leaves the window with its page',
  findOpen: ({ app }) =>
    app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      if (contents === undefined) return ['no window']
      const open: string[] = []
      const isBack = () => contents.getURL().startsWith('app://console/')
      for (const address of ['about:blank', 'about:srcdoc']) {
        const hasLeft = new Promise<void>((resolve) => {
          contents.once('did-navigate', () => resolve())
          contents.once('did-fail-load', () => resolve())
        })
        await contents.executeJavaScript(`location.href = '${address}';0`)
        await hasLeft
        // Only where it does not come back is the whole time waited.
        for (let turn = 0; turn < 60 && !isBack(); turn += 1) {
          await new Promise((done) => setTimeout(done, 50))
        }
        if (isBack()) continue
        open.push(address)
        await contents.loadURL('app://console/index.html')
      }
      return open
    }),
}

const prevented = '`),event.preventDefault()'
export const leavingMutants = [
  mutantOf(navigation, `navigation refused${prevented}`, 'navigation let through`)'),
  mutantOf(redirects, `redirect refused${prevented}`, 'redirect let through`)'),
  mutantOf(webviews, `webview refused${prevented}`, 'webview let through`)'),
  mutantOf(downloads, `download refused${prevented}`, 'download let through`)'),
  mutantOf(windows, 'action:`deny`', 'action:`allow`'),
  mutantOf(blank, 'isConsolePage(url)||(warn(', '!0||(warn('),
]

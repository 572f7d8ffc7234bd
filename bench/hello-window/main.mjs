import { join } from 'node:path'
import { app, BrowserWindow } from 'electron'

// The least an Electron window can be: what the console's start and memory are measured against.
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 820, show: false })
  window.once('ready-to-show', () => {
    window.show()
    process.stdout.write('hello ready\n')
  })
  return window.loadFile(join(import.meta.dirname, 'index.html'))
})

import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { quitGently } from '#electron/app/quit'

/** As Electron does: `quit` asks first and ends only when nobody objects. */
class FakeApp extends EventEmitter {
  ended = 0
  quit(): void {
    let isPrevented = false
    this.emit('before-quit', {
      preventDefault: () => {
        isPrevented = true
      },
    })
    if (!isPrevented) this.ended += 1
  }
}

type App = Parameters<typeof quitGently>[0]

function prepare(close: () => Promise<void>) {
  const app = new FakeApp()
  const warnings: string[] = []
  quitGently(app as unknown as App, { close, warn: (message) => warnings.push(message) })
  return { app, warnings }
}

describe('quitGently()', () => {
  it('ends once the work is closed, and closes it once', async () => {
    let finish: () => void = () => undefined
    let closings = 0
    const { app } = prepare(() => {
      closings += 1
      return new Promise<void>((resolve) => {
        finish = resolve
      })
    })
    app.quit()
    app.quit()
    expect([app.ended, closings]).toEqual([0, 1])
    finish()
    await expect.poll(() => app.ended).toBe(1)
  })

  it('ends when closing fails, and says so', async () => {
    const { app, warnings } = prepare(() => Promise.reject(new Error('disk')))
    app.quit()
    await expect.poll(() => app.ended).toBe(1)
    expect(warnings).toEqual(['closing failed'])
  })
})

import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { quitGently } from '#electron/app/window/quit'

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

function prepare(close: () => Promise<void>, mayQuit = async () => true) {
  const app = new FakeApp()
  const warnings: string[] = []
  const warn = (message: string) => warnings.push(message)
  const isAtRest = quitGently(app as unknown as App, {
    ...{ mayQuit, close, warn },
    leave: () => app.quit(),
  })
  return { app, warnings, isAtRest }
}

describe('quitGently()', () => {
  it('ends once the work is closed, and closes it once', async () => {
    let finish: () => void = () => undefined
    let closings = 0
    const { app, isAtRest } = prepare(() => {
      closings += 1
      return new Promise<void>((resolve) => {
        finish = resolve
      })
    })
    app.quit()
    app.quit()
    await expect.poll(() => closings).toBe(1)
    expect([app.ended, isAtRest()]).toEqual([0, false])
    finish()
    await expect.poll(() => app.ended).toBe(1)
    expect(isAtRest()).toBe(true)
  })

  it('ends when closing fails, and says so', async () => {
    const { app, warnings } = prepare(() => Promise.reject(new Error('disk')))
    app.quit()
    await expect.poll(() => app.ended).toBe(1)
    expect(warnings).toEqual(['closing failed'])
  })

  it('stays open, with its work, where the operator does not want to leave, and asks again', async () => {
    const answers = [false, true]
    let closings = 0
    const { app } = prepare(
      async () => {
        closings += 1
      },
      async () => answers.shift() ?? true,
    )
    app.quit()
    await expect.poll(() => answers.length).toBe(1)
    expect([app.ended, closings]).toEqual([0, 0])
    app.quit()
    await expect.poll(() => app.ended).toBe(1)
    expect(closings).toBe(1)
  })
})

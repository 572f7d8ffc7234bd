import type { App } from 'electron'

interface QuitDeps {
  /** Pauses the run, waits for the answers in flight, closes the databases. */
  readonly close: () => Promise<void>
  readonly warn: (message: string, cause?: unknown) => void
}

/** So long the answers in flight are waited for; what comes later is settled by reading at the next start. */
const patienceMs = 5000

/** Lets a run come to rest before the application ends. */
export function quitGently(app: Pick<App, 'on' | 'quit'>, { close, warn }: QuitDeps): void {
  let state: 'open' | 'closing' | 'closed' = 'open'
  app.on('before-quit', (event) => {
    if (state === 'closed') return
    event.preventDefault()
    if (state === 'closing') return
    state = 'closing'
    Promise.race([close(), wait(patienceMs)])
      .catch((error: unknown) => warn('closing failed', error))
      .finally(() => {
        state = 'closed'
        app.quit()
      })
  })
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
}

import type { App } from 'electron'

interface QuitDeps {
  /** Asks whether to quit although a run is being sent; at once true where none is. */
  readonly mayQuit: () => Promise<boolean>
  /** Pauses the run, waits for the answers in flight, closes the databases. */
  readonly close: () => Promise<void>
  /** Ends the application: nothing holds it up any more. */
  readonly leave: () => void
  readonly warn: (message: string, cause?: unknown) => void
}

/** So long the answers in flight are waited for; what comes later is settled by reading at the next start. */
const patienceMs = 5000

/**
 * Lets a run come to rest before the application ends. The function it returns is true from then on:
 * nothing may hold the end up any more.
 */
export function quitGently(
  app: Pick<App, 'on'>,
  { mayQuit, close, leave: endApplication, warn }: QuitDeps,
): () => boolean {
  let state: 'open' | 'quitting' | 'closed' = 'open'

  async function leave(): Promise<void> {
    try {
      if (!(await mayQuit())) {
        state = 'open'
        return
      }
      await Promise.race([close(), wait(patienceMs)])
    } catch (error) {
      warn('closing failed', error)
    }
    state = 'closed'
    endApplication()
  }

  app.on('before-quit', (event) => {
    if (state === 'closed') return
    event.preventDefault()
    if (state === 'quitting') return
    state = 'quitting'
    void leave()
  })
  return () => state === 'closed'
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
}

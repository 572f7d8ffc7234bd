import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright'
import { afterEach } from 'vitest'
import { z } from 'zod'

/** Where pictures are kept for people to look at. */
export const screenshots = join('artifacts', 'screenshots')
const startTimeoutMs = 30_000

interface LaunchOptions {
  /** The folder for everything the console keeps; the caller makes and removes it. */
  readonly profileDir: string
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** In place of the built console, such as a packaged one. */
  readonly command?: { readonly executablePath: string; readonly args: readonly string[] }
}

export interface LaunchedConsole {
  readonly app: ElectronApplication
  readonly page: Page
  /** Ends it; throws what went wrong in the page and was caught by nobody. */
  close(): Promise<void>
}

/**
 * Gives a function that opens the built console in the real Electron and waits for its window; each is
 * closed after its test. Call it at the top of a test file.
 *
 * `npm run e2e` says which Electron; without it this throws.
 */
export function consoleOpener(): (options: LaunchOptions) => Promise<LaunchedConsole> {
  const opened: LaunchedConsole[] = []
  afterEach(async () => {
    const ends = await Promise.allSettled(opened.splice(0).map((open) => open.close()))
    for (const end of ends) if (end.status === 'rejected') throw end.reason
  })
  return async (options) => {
    const open = await launchConsole(options)
    opened.push(open)
    return open
  }
}

/** Opens the built console and waits for its window; the caller ends it, however it can. */
export async function launchConsole(options: LaunchOptions): Promise<LaunchedConsole> {
  const { executablePath, args } = options.command ?? consoleCommand()
  const start = () =>
    _electron.launch({
      executablePath,
      args: [...args, '--profile', options.profileDir, ...(options.args ?? [])],
      env: { ...currentEnv(), ...options.env },
      // The console's own look, not one that the test imposes.
      colorScheme: null,
      timeout: startTimeoutMs,
    })
  // On a busy machine the debugger's handshake with a cold process can be missed, before any test began.
  const app = await start().catch(start).catch(start)
  const page = await app.firstWindow()
  const faults: Error[] = []
  let isGone = false
  app.once('close', () => {
    isGone = true
  })
  page.on('pageerror', (fault) => faults.push(fault))
  const close = async () => {
    if (!isGone) await app.close()
    if (faults.length > 0) throw new AggregateError(faults, 'The page had faults nobody caught.')
  }
  return { app, page, close }
}

/** How to start the console by hand: for tests of the command line and of kill -9. */
export function consoleCommand(): { executablePath: string; args: readonly string[] } {
  const executablePath = process.env.ELKASSA_E2E_EXECUTABLE
  if (executablePath === undefined) throw new Error('End-to-end tests run by `npm run e2e`.')
  const args: unknown = JSON.parse(process.env.ELKASSA_E2E_ARGS ?? '[]')
  return { executablePath, args: z.array(z.string()).parse(args) }
}

/** Keeps a picture of the page for people to look at, in artifacts/screenshots/. */
export async function shot(page: Page, name: string): Promise<void> {
  await mkdir(screenshots, { recursive: true })
  await page.screenshot({ path: join(screenshots, `${name}.png`) })
}

function currentEnv(): Record<string, string> {
  const entries = Object.entries(process.env)
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => !!entry[1]))
}

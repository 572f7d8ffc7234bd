import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { ElectronCommand } from '../bench'
import { type PageProbe, probePage } from './devtools'

/** An Electron with a window, as it starts. Times are milliseconds since it was started. */
export interface WindowProcess {
  readonly pid: number
  readonly page: PageProbe
  /** When its window was shown with its first painted page. */
  readonly shownMs: number
  /** A moment of the page, given as epoch milliseconds, on the same clock. */
  toElapsedMs(epochMs: number): number
  stop(): Promise<void>
}

/** Starts an app that prints a line ending in `ready` when its window is shown. */
export async function openWindow(
  { executablePath, args }: ElectronCommand,
  more: readonly string[] = [],
): Promise<WindowProcess> {
  const startedAt = epochNow()
  const child = spawn(executablePath, [...args, '--remote-debugging-port=0', ...more], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exited = once(child, 'exit')
  const endpoint = findText(child.stderr, /DevTools listening on (\S+)/)
  const shown = findText(child.stdout, /( ready)\n/).then(() => epochNow() - startedAt)
  const page = endpoint.then(probePage)
  const gone = exited.then((): never => {
    throw new Error(`${executablePath} ended before its window was shown`)
  })
  const [probe, shownMs] = await Promise.race([Promise.all([page, shown]), gone])
  return {
    pid: child.pid ?? 0,
    page: probe,
    shownMs,
    toElapsedMs: (epochMs) => epochMs - startedAt,
    async stop() {
      probe.close()
      child.kill('SIGTERM')
      await exited
    },
  }
}

function epochNow(): number {
  return performance.timeOrigin + performance.now()
}

function findText(stream: NodeJS.ReadableStream, pattern: RegExp): Promise<string> {
  let text = ''
  return new Promise((resolve) => {
    stream.setEncoding('utf8')
    stream.on('data', (chunk: string) => {
      text += chunk
      const found = pattern.exec(text)?.[1]
      if (found !== undefined) resolve(found)
    })
  })
}

import { EventEmitter } from 'node:events'
import { describe, expect, it, vi } from 'vitest'
import type { keepPage as KeepPage } from '#electron/app/window/window'

vi.mock('electron', () => ({ BrowserWindow: class {}, nativeTheme: {}, screen: {} }))
vi.mock('#packaging/icons/256x256.png?asset', () => ({ default: '' }))
const { keepPage } = await import('#electron/app/window/window')

type Window = Parameters<typeof KeepPage>[0]

/** A window that is told what happens to its page, and what it then loads. */
function open(answer = Promise.resolve(false)) {
  const loaded: string[] = []
  const questions: AbortSignal[] = []
  let givenUp = 0
  let ended = 0
  const webContents = Object.assign(new EventEmitter(), {
    forcefullyCrashRenderer: () => {
      ended += 1
    },
  })
  const window = {
    webContents,
    isDestroyed: () => false,
    loadURL: async (url: string) => {
      loaded.push(url)
    },
  }
  keepPage(window as unknown as Window, {
    warn: () => undefined,
    onGivenUp: () => {
      givenUp += 1
    },
    onUnresponsive: (signal) => {
      questions.push(signal)
      return answer
    },
  })
  const end = () => webContents.emit('render-process-gone', {}, { reason: 'crashed' })
  return { webContents, loaded, questions, end, givenUp: () => givenUp, ended: () => ended }
}

const [page, again] = ['app://console/index.html', 'app://console/index.html#reloaded']

describe('keepPage()', () => {
  it('loads a page that ended again, and says so to it', () => {
    const { loaded, end } = open()
    end()
    expect(loaded).toEqual([page, again])
  })

  it('gives up at the third end in a minute, and not at the third in an hour', () => {
    vi.useFakeTimers()
    const { loaded, end, givenUp } = open()
    for (let time = 0; time < 5; time += 1) {
      end()
      vi.advanceTimersByTime(50_000)
    }
    expect([loaded.length, givenUp()]).toEqual([6, 0])
    end()
    end()
    expect([loaded.length, givenUp()]).toEqual([7, 1])
    vi.useRealTimers()
  })

  it('ends a page that does not react where the operator says so', async () => {
    const { webContents, ended } = open(Promise.resolve(true))
    webContents.emit('unresponsive')
    await expect.poll(ended).toBe(1)
  })

  it('leaves one that reacts again alone, and takes the question back', async () => {
    let say: (isToEnd: boolean) => void = () => undefined
    const answer = new Promise<boolean>((resolve) => {
      say = resolve
    })
    const { webContents, questions, ended } = open(answer)
    webContents.emit('unresponsive')
    webContents.emit('responsive')
    expect(questions[0]?.aborted).toBe(true)
    say(true)
    await answer
    expect(ended()).toBe(0)
  })
})

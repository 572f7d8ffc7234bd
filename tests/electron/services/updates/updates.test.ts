import { describe, expect, it } from 'vitest'
import { AppError } from '#electron/errors/app-error'
import { startUpdateTimer } from '#electron/services/updates/update-timer'
import {
  createUpdates,
  type DeferredUpdate,
  type Updater,
} from '#electron/services/updates/updates'
import type { NewVersion, UpdateHindrance } from '#shared/domain/update'
import { createHandClock } from '../hand-clock'

const newer: NewVersion = {
  version: '0.2.0',
  releasedAt: 1_795_000_000,
  whatsNew: { id: ['Lebih cepat.'], en: ['Faster.'] },
}
const hour = 3_600_000

/** Updates by an updater that does as it is told: electron-updater itself is tried in the packaged application. */
function open() {
  const time = createHandClock(1_795_200_000_000)
  const world = {
    hindrance: null as UpdateHindrance | null,
    offered: newer as NewVersion | null,
    isSending: false,
    deferred: null as DeferredUpdate | null,
    looks: 0,
    fault: null as unknown,
    looksForUpdates: true,
  }
  let settleDownload: { resolve: () => void; reject: (error: unknown) => void } | null = null
  const states: string[] = []
  const updater: Updater = {
    find: async () => {
      world.looks += 1
      if (world.fault !== null) throw world.fault
      return world.offered
    },
    download: ({ onShare, signal }) =>
      new Promise<void>((resolve, reject) => {
        settleDownload = { resolve, reject }
        signal.addEventListener('abort', () => reject(new Error('cancelled')))
        onShare(0.5)
      }),
  }
  const updates = createUpdates({
    updater,
    findHindrance: async () => world.hindrance,
    deferred: () => world.deferred,
    defer: (deferred) => {
      world.deferred = deferred
    },
    isSending: () => world.isSending,
    now: () => Math.floor(time.clock.now() / 1000),
    onChange: () => states.push(updates.state().kind),
    warn: () => undefined,
  })
  return { ...time, world, updates, states, download: () => settleDownload }
}

describe('an update', () => {
  it('is found, downloaded at a word, and installed at another', async () => {
    const { updates, states, download } = open()
    await updates.check()
    expect(updates.state()).toEqual({ kind: 'available', newer, isDeferred: false })
    expect(updates.askInstall()).toBe(false)
    const downloading = updates.download()
    expect(updates.state()).toEqual({ kind: 'downloading', newer, share: 0.5 })
    download()?.resolve()
    await downloading
    expect(updates.state()).toEqual({ kind: 'ready', newer, isDeferred: false })
    expect([updates.isInstalling(), updates.askInstall(), updates.isInstalling()]).toEqual([
      ...[false, true, true],
    ])
    expect(states).toEqual(['checking', 'available', 'downloading', 'downloading', 'ready'])
    updates.forgetInstall()
    expect(updates.isInstalling()).toBe(false)
  })

  it('is none where nothing newer is there', async () => {
    const { updates, world, clock } = open()
    world.offered = null
    await updates.check()
    expect(updates.state()).toEqual({ kind: 'idle', checkedAt: clock.now() / 1000 })
  })

  it('says why it failed, and is tried again', async () => {
    const { updates, world, download } = open()
    world.fault = new AppError('update-untrusted', 'not ours')
    await updates.check()
    expect(updates.state()).toEqual({ kind: 'failed', code: 'update-untrusted', newer: null })
    world.fault = null
    await updates.check()
    const failing = updates.download()
    download()?.reject(new AppError('update-damaged', 'cut'))
    await failing
    expect(updates.state()).toEqual({ kind: 'failed', code: 'update-damaged', newer })
    const again = updates.download()
    download()?.resolve()
    await again
    expect(updates.state().kind).toBe('ready')
  })

  it('waits again where its download was cancelled', async () => {
    const { updates } = open()
    await updates.check()
    const downloading = updates.download()
    updates.cancelDownload()
    await downloading
    expect(updates.state()).toEqual({ kind: 'available', newer, isDeferred: false })
  })

  it.each(['check', 'download', 'askInstall'] as const)(
    'does not %s beside a run',
    async (step) => {
      const { updates, world, download } = open()
      await updates.check()
      if (step === 'askInstall') {
        const downloading = updates.download()
        download()?.resolve()
        await downloading
      }
      const before = [updates.state(), world.looks]
      world.isSending = true
      await expect((async () => updates[step]())()).rejects.toMatchObject({
        code: 'update-during-run',
      })
      expect([updates.state(), world.looks]).toEqual(before)
      expect(updates.isInstalling()).toBe(false)
    },
  )

  it('is put off until tomorrow, the newer one after it is not', async () => {
    const { updates, world, advance } = open()
    await updates.check()
    updates.defer()
    expect(updates.state()).toMatchObject({ isDeferred: true })
    advance(25 * hour)
    expect(updates.state()).toMatchObject({ isDeferred: false })
    updates.defer()
    world.offered = { ...newer, version: '0.3.0' }
    await updates.check()
    expect(updates.state()).toMatchObject({ isDeferred: false })
  })

  it('is not asked for where something hinders it', async () => {
    const { updates, world } = open()
    world.hindrance = 'policy'
    await updates.check()
    expect(updates.state()).toEqual({ kind: 'none', hindrance: 'policy' })
    expect(world.looks).toBe(0)
  })
})

describe('startUpdateTimer()', () => {
  function start() {
    const opened = open()
    const stop = startUpdateTimer({
      clock: opened.clock,
      updates: opened.updates,
      settings: () => opened.world,
      isSending: () => opened.world.isSending,
      warn: () => undefined,
    })
    const wait = async (ms: number) => {
      await opened.untilWaiting()
      opened.advance(ms)
      await opened.untilWaiting()
    }
    return { ...opened, stop, wait }
  }

  it('looks at the start and once a day', async () => {
    const { world, wait, untilWaiting, stop } = start()
    await untilWaiting()
    expect(world.looks).toBe(1)
    await wait(23 * hour)
    expect(world.looks).toBe(1)
    await wait(hour)
    expect(world.looks).toBe(2)
    stop()
  })

  it('looks once a run is over', async () => {
    const opened = open()
    opened.world.isSending = true
    const stop = startUpdateTimer({
      clock: opened.clock,
      updates: opened.updates,
      settings: () => opened.world,
      isSending: () => opened.world.isSending,
      warn: () => undefined,
    })
    await opened.untilWaiting()
    expect(opened.world.looks).toBe(0)
    opened.world.isSending = false
    opened.advance(hour)
    await opened.untilWaiting()
    expect(opened.world.looks).toBe(1)
    stop()
  })

  it('looks for nothing where the operator does not want it, and says what hinders it all the same', async () => {
    const { world, wait, untilWaiting, updates, stop } = start()
    await untilWaiting()
    world.looksForUpdates = false
    await wait(25 * hour)
    expect(world.looks).toBe(1)
    world.hindrance = 'place'
    await wait(25 * hour)
    expect(updates.state()).toEqual({ kind: 'none', hindrance: 'place' })
    stop()
  })
})

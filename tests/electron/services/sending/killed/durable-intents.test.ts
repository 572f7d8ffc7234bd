import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { groupCommits } from '#electron/ledger/group-commit'
import { openSendingHarness, type SendingHarness } from '../sending-harness'
import { createPowerCut } from './power-cut'

let harness: SendingHarness

afterEach(() => harness.close())

/** What undici tells right before it writes a request to its socket. */
const leaving = z.object({
  request: z.object({ path: z.string(), body: z.instanceof(Uint8Array).nullable() }),
})

/** Calls `onLeaving` with the address of each registration, before its first byte. */
function watchRegistrations(onLeaving: (email: string) => void): () => void {
  const channel = 'undici:client:sendHeaders'
  const listen = (message: unknown) => {
    const { request } = leaving.parse(message)
    if (!request.path.endsWith('/registration') || request.body === null) return
    onLeaving(new URLSearchParams(Buffer.from(request.body).toString()).get('email') ?? '')
  }
  subscribe(channel, listen)
  return () => unsubscribe(channel, listen)
}

describe('an intent', () => {
  it.each([true, false])(
    'is on the disk before its first byte leaves (looked up first: %s)',
    async (checksFirst) => {
      harness = await openSendingHarness({
        faults: [{ fault: 'reset-before', call: 'register', every: 7 }],
      })
      const runId = harness.addRun(60)
      const disk = createPowerCut(harness.folder)
      const states: unknown[] = []
      const stop = watchRegistrations((email) => states.push(disk.stateOf(email)))
      const writer = groupCommits(harness.db, disk.flush)
      await harness.start(runId, { writer, checksFirst }).ended
      stop()
      // Rows that nobody looked up first are never sent again by themselves.
      const { done, unknown } = harness.totals(runId)
      expect(done + (checksFirst ? 0 : unknown)).toBe(60)
      const { calls } = harness.server.counts()
      expect(calls.register).toBeGreaterThanOrEqual(checksFirst ? 61 : 60)
      expect(states).toEqual(Array(calls.register).fill('sending'))
    },
  )

  it('that the disk has no room for sends nothing', async () => {
    harness = await openSendingHarness()
    const runId = harness.addRun(20)
    const engine = harness.start(runId, {
      checksFirst: false,
      wrapStrategy: (kind) => ({
        ...kind,
        begin(db, ...rest) {
          const begun = kind.begin(db, ...rest)
          const pages = Number(db.pragma('page_count', { simple: true }))
          db.pragma(`max_page_count = ${pages}`)
          const fill = 'INSERT INTO column_memory VALUES (?, ?, ?)'
          db.prepare(fill).run('register', 'x'.repeat(100_000), 'email')
          return begun
        },
      }),
    })
    expect(await engine.ended).toBe('stopped')
    expect(engine.progress().stopCause).toBe('disk-full')
    expect(harness.server.counts().calls.register).toBe(0)
    expect(harness.totals(runId)).toMatchObject({ ready: 20, sending: 0 })
  })

  it('that the disk did not confirm sends nothing', async () => {
    harness = await openSendingHarness()
    const runId = harness.addRun(20)
    const writer = groupCommits(harness.db, async () => {
      throw Object.assign(new Error('EIO'), { code: 'EIO' })
    })
    const engine = harness.start(runId, { writer, checksFirst: false })
    await expect(engine.ended).rejects.toThrow('EIO')
    expect(harness.server.counts().calls.register).toBe(0)
  })
})

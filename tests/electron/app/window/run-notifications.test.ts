import { describe, expect, it } from 'vitest'
import { createRunNotifications, type RunNotice } from '#electron/app/window/run-notifications'
import type { RunProgress } from '#shared/domain/runs/run'
import { id } from '#shared/locales/id'

const totals = {
  total: 1204,
  problem: 17,
  ready: 0,
  excluded: 9,
  sending: 0,
  done: 1172,
  refused: 4,
  unsent: 0,
  unknown: 2,
}

function progressOf(change: Partial<RunProgress>): RunProgress {
  return {
    runId: 7,
    state: 'running',
    stopCause: null,
    totals,
    rowsPerMinute: 0,
    secondsLeft: null,
    inFlight: 0,
    nextCheckAt: null,
    controls: { asked: 0, waits: null },
    officeAwaySince: null,
    ...change,
  }
}

function prepare(isWatched = false) {
  const notices: RunNotice[] = []
  const shown: string[] = []
  let awake = 0
  const { follow, running } = createRunNotifications({
    messages: () => id,
    isWatched: () => isWatched,
    showProgress: ({ state }) => shown.push(state),
    keepAwake: () => {
      awake += 1
      return () => {
        awake -= 1
      }
    },
    notify: (notice) => notices.push(notice),
  })
  return { follow, running, notices, shown, awake: () => awake }
}

describe('createRunNotifications()', () => {
  it('keeps the computer awake for as long as a run is sent', () => {
    const { follow, running, awake, shown } = prepare()
    follow(progressOf({}))
    follow(progressOf({}))
    expect([awake(), running()?.runId]).toEqual([1, 7])
    follow(progressOf({ state: 'paused' }))
    expect([awake(), running()]).toEqual([0, null])
    expect(shown).toEqual(['running', 'running', 'paused'])
  })

  it('tells how a run ended to whoever works elsewhere', () => {
    const { follow, notices } = prepare()
    follow(progressOf({}))
    follow(progressOf({ state: 'finished' }))
    const body = 'Berhasil 1.172 · Ditolak 4 · Tidak pasti 2 · 17 perlu diperbaiki'
    expect(notices).toEqual([{ runId: 7, title: id.native.runEnds.finished, body }])
  })

  it('tells why a run stopped, and what is not sent', () => {
    const { follow, notices } = prepare()
    follow(progressOf({}))
    const stopped = { state: 'stopped', stopCause: 'network' } as const
    const left = { done: 0, refused: 0, unknown: 0, ready: 1170, unsent: 8 }
    follow(progressOf({ ...stopped, totals: { ...totals, ...left } }))
    expect(notices.map(({ body }) => body)).toEqual([
      `${id.runSend.stops.network.title}\nBerhasil 0 · Belum dikirim 1.178 · 17 perlu diperbaiki`,
    ])
  })

  it.each(['paused', 'cancelled'] as const)('says nothing of a run that was %s', (state) => {
    const { follow, notices } = prepare()
    follow(progressOf({}))
    follow(progressOf({ state }))
    expect(notices).toEqual([])
  })

  it('says nothing to whoever looks on, nor of a run that was not at work', () => {
    const watched = prepare(true)
    watched.follow(progressOf({}))
    watched.follow(progressOf({ state: 'finished' }))
    const idle = prepare()
    idle.follow(progressOf({ state: 'finished' }))
    expect([watched.notices, idle.notices]).toEqual([[], []])
  })
})

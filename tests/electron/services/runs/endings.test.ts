import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { setRunState } from '#electron/ledger/runs/runs-table'
import { recordRefused } from '#electron/ledger/runs/sending-table'
import { isOver } from '#shared/domain/runs/what-is-left'
import { now, openRunHarness, type RunHarness, storeLine } from './run-harness'
import { buildWorkers } from './workers'

const workers = await buildWorkers()
let harness: RunHarness

beforeEach(async () => {
  harness = await openRunHarness(workers)
})
afterEach(() => harness.close())

const states = (runId: number) => harness.rows(runId).map(({ state }) => state)

describe('a cancelled run', () => {
  it('is taken up again, sends nothing by that, and goes on through the same engine', async () => {
    const { id } = await harness.importLines([storeLine(1), storeLine(2), storeLine(3)])
    harness.send(harness.row(id, 0), 'done')
    setRunState(harness.ledger, id, 'running', now)
    await harness.runs.cancel({ runId: id })
    expect(await harness.runs.reopen({ runId: id })).toMatchObject({
      ...{ state: 'paused', endedAt: null },
    })
    expect(states(id)).toEqual(['done', 'ready', 'ready'])
    await harness.runs.start({ runId: id, trial: false })
    await harness.sending.whenIdle()
    expect(await harness.runs.find({ runId: id })).toMatchObject({ state: 'finished' })
    // Each row left once: the one that was done before the cancelling did not leave again.
    expect(harness.rows(id).map(({ attempts }) => attempts)).toEqual([1, 1, 1])
  })

  it('that was not taken up still sends nothing when its doubts are looked at', async () => {
    const { id } = await harness.importLines([storeLine(1)])
    await harness.runs.cancel({ runId: id })
    await harness.runs.start({ runId: id, trial: false })
    await harness.sending.whenIdle()
    expect(states(id)).toEqual(['ready'])
  })

  it('can be corrected once it was taken up', async () => {
    const { id } = await harness.importLines([storeLine(1, { address: '' })])
    await harness.runs.cancel({ runId: id })
    const edit = { runId: id, position: 0, field: 'address', value: 'Jl. Baru 1' }
    await expect(harness.runs.edit(edit)).rejects.toMatchObject({ code: 'run-wrong-state' })
    await harness.runs.reopen({ runId: id })
    await harness.runs.edit(edit)
    expect(states(id)).toEqual(['ready'])
  })

  it.each(['ready', 'paused', 'finished'] as const)(
    'is not made of one that is %s',
    async (state) => {
      const { id } = await harness.importLines([storeLine(1)])
      setRunState(harness.ledger, id, state, now)
      const reopened = harness.runs.reopen({ runId: id })
      await expect(reopened).rejects.toMatchObject({ code: 'run-wrong-state' })
    },
  )
})

describe('rows that were refused', () => {
  async function refusedRun() {
    const { id } = await harness.importLines([storeLine(1), storeLine(2), storeLine(3)])
    harness.send(harness.row(id, 0), 'done')
    harness.send(harness.row(id, 1), 'refused')
    harness.send(harness.row(id, 2), 'refused')
    return id
  }

  it.each(['finished', 'cancelled'] as const)(
    'of a run that is %s are made ready, and the run waits for its start',
    async (state) => {
      const id = await refusedRun()
      setRunState(harness.ledger, id, state, now)
      const resent = await harness.runs.resendRefused({ runId: id })
      expect(resent).toMatchObject({ changed: 2, waiting: 0, run: { state: 'paused' } })
      expect(states(id)).toEqual(['done', 'ready', 'ready'])
      await harness.runs.start({ runId: id, trial: false })
      await harness.sending.whenIdle()
      expect(harness.rows(id).map(({ attempts }) => attempts)).toEqual([1, 2, 2])
    },
  )

  it('wait while nothing is proven: a refusal is looked at once more first', async () => {
    const { id } = await harness.importLines([storeLine(1)])
    harness.send(harness.row(id, 0), 'unknown')
    const row = harness.row(id, 0)
    recordRefused(harness.ledger, row, {
      ...{ serverMessage: 'Gagal', cause: 'refusal-provisional', at: now },
    })
    setRunState(harness.ledger, id, 'finished', now)
    const resent = await harness.runs.resendRefused({ runId: id })
    expect(resent).toMatchObject({ changed: 0, waiting: 1, run: { state: 'finished' } })
    expect(states(id)).toEqual(['refused'])
  })

  it('and came back from being left out are looked at once more, whatever they were', async () => {
    const id = await refusedRun()
    setRunState(harness.ledger, id, 'finished', now)
    const rows = { position: 1 }
    await harness.runs.exclude({ runId: id, rows, excluded: true })
    await harness.runs.exclude({ runId: id, rows, excluded: false })
    expect(harness.row(id, 1)).toMatchObject({ state: 'refused', cause: 'refusal-provisional' })
    expect(await harness.runs.resendRefused({ runId: id })).toMatchObject({
      changed: 1,
      waiting: 1,
    })
  })

  it('are passed over while the run is at work', async () => {
    const id = await refusedRun()
    setRunState(harness.ledger, id, 'running', now)
    const resent = harness.runs.resendRefused({ runId: id })
    await expect(resent).rejects.toMatchObject({ code: 'run-wrong-state' })
  })
})

describe('rows that are closed with a reason', () => {
  const reason = 'Toko batal mendaftar'
  const all = ['toSend', 'toFix', 'refused'] as const

  /** One done, one refused, one to fix, one never sent. */
  async function cancelledRun() {
    const { id } = await harness.importLines([
      ...[storeLine(1), storeLine(2), storeLine(3, { address: '' }), storeLine(4)],
    ])
    harness.send(harness.row(id, 0), 'done')
    harness.send(harness.row(id, 1), 'refused')
    setRunState(harness.ledger, id, 'cancelled', now)
    return id
  }

  it('are left out for it, on record, and nothing of the run is left', async () => {
    const id = await cancelledRun()
    const { run, changed } = await harness.runs.closeRows({ runId: id, parts: [...all], reason })
    expect(changed).toBe(3)
    expect(run).toMatchObject({ state: 'cancelled', counts: { closed: 3, already: 0 } })
    // No row is behind two figures of one sum.
    const listed = { runId: id, offset: 0, limit: 10 }
    expect((await harness.runs.rows({ ...listed, filter: 'closed' })).count).toBe(3)
    expect((await harness.runs.rows({ ...listed, filter: 'excluded' })).count).toBe(
      run.totals.excluded - 3,
    )
    expect(isOver(run)).toBe(true)
    expect(harness.row(id, 2).conflict).toEqual({ kind: 'closed', reason })
    expect(harness.recorded).toContainEqual({
      ...{ kind: 'decision', outcome: 'done', runId: id, sourceName: 'toko.csv' },
      details: { decision: 'rows-closed', reason, count: 3 },
    })
  })

  it('are those of the chosen parts alone', async () => {
    const id = await cancelledRun()
    await harness.runs.closeRows({ runId: id, parts: ['toFix'], reason })
    expect(states(id)).toEqual(['done', 'refused', 'excluded', 'ready'])
  })

  it('are never sent: not by going on, not by an edit, not by undoing an earlier step', async () => {
    const id = await cancelledRun()
    await harness.runs.reopen({ runId: id })
    const edit = { runId: id, position: 3, field: 'address' }
    await harness.runs.edit({ ...edit, value: 'Jl. Baru 1' })
    await harness.runs.cancel({ runId: id })
    await harness.runs.closeRows({ runId: id, parts: [...all], reason })
    await harness.runs.reopen({ runId: id })
    await harness.runs.undo({ runId: id })
    await harness.runs.edit({ ...edit, value: 'Jl. Lain 2' })
    await harness.runs.exclude({ runId: id, rows: { position: 3 }, excluded: false })
    await harness.runs.resendRefused({ runId: id })
    await harness.runs.start({ runId: id, trial: false })
    await harness.sending.whenIdle()
    expect(states(id)).toEqual(['done', 'excluded', 'excluded', 'excluded'])
    expect(harness.rows(id).map(({ attempts }) => attempts)).toEqual([1, 1, 0, 0])
  })

  it('stay out where the results file is dropped in again', async () => {
    const id = await cancelledRun()
    await harness.runs.closeRows({ runId: id, parts: [...all], reason })
    const path = harness.path('hasil.csv')
    await harness.runs.saveResults({ runId: id, format: 'csv', path })
    const again = await harness.importFile(path)
    expect(states(again.id)).toEqual(['excluded', 'excluded', 'excluded', 'excluded'])
  })

  it('are opened again as they were, with their passwords; nothing is sent by that', async () => {
    const id = await cancelledRun()
    await harness.runs.closeRows({ runId: id, parts: [...all], reason })
    const { run, changed } = await harness.runs.openClosed({ runId: id })
    expect(changed).toBe(3)
    expect(run).toMatchObject({ state: 'cancelled', counts: { closed: 0 } })
    expect(states(id)).toEqual(['done', 'refused', 'problem', 'ready'])
    expect(harness.row(id, 1)).toMatchObject({
      ...{ serverMessage: 'Nomor ditolak', cause: 'refusal-provisional', attempts: 1 },
    })
    expect(harness.password(harness.row(id, 3))).toBe('rahasia-4')
    expect(harness.recorded.at(-1)).toMatchObject({
      details: { decision: 'rows-opened', count: 3 },
    })
  })

  it('are not closed while a refusal is to be looked at once more', async () => {
    const id = await cancelledRun()
    harness.send(harness.row(id, 3), 'unknown')
    recordRefused(harness.ledger, harness.row(id, 3), {
      ...{ serverMessage: 'Gagal', cause: 'refusal-provisional', at: now },
    })
    const { changed } = await harness.runs.closeRows({ runId: id, parts: ['refused'], reason })
    expect(changed).toBe(1)
    expect(harness.row(id, 3).state).toBe('refused')
  })

  it('are of a run that has ended', async () => {
    const id = await cancelledRun()
    await harness.runs.reopen({ runId: id })
    const closed = harness.runs.closeRows({ runId: id, parts: [...all], reason })
    await expect(closed).rejects.toMatchObject({ code: 'run-wrong-state' })
  })
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { setRunState } from '#electron/ledger/runs/runs-table'
import { recordRefused } from '#electron/ledger/runs/sending-table'
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

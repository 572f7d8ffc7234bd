import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Row } from '#shared/domain/runs/row'
import type { RunKind, RunTotals } from '#shared/domain/runs/run'
import { id } from '#shared/locales/id'
import { openRun } from '../../../harness/run-pages'
import { noon, sampleRun, sampleTotals } from '../../../harness/samples'
import { sampleRow } from '../../../harness/samples-runs'

const words = id.runSend
const { trial } = words

/** A run of which just one row was sent; it rests. */
function openTrial(row: Partial<Row>, totals: Partial<RunTotals>, kind: RunKind = 'register') {
  const run = sampleRun({
    kind,
    state: 'paused',
    startedAt: noon,
    totals: sampleTotals({ ready: 4, ...totals }),
  })
  return openRun(run, [sampleRow({ sentAt: noon, settledAt: noon, ...row })])
}

describe('the row that was sent first', () => {
  it('is named with its id where it is done, and the rest may follow', async () => {
    const { main, operator } = await openTrial(
      { state: 'done', registrationId: 'REG1' },
      { done: 1 },
    )
    await screen.findByRole('heading', { level: 1, name: words.titles.trialDone })
    await screen.findByText(trial.done('REG1'))
    expect(screen.getByText(`Toko Maju 0. ${trial.doneBody(4)}`)).toBeTruthy()
    main.answer('runs:start', sampleRun({ state: 'running', startedAt: noon }))
    await operator.click(screen.getByRole('button', { name: words.sendRest(4) }))
    await screen.findByRole('heading', { level: 1, name: words.titles.running(2) })
    expect(main.inputsOf('runs:start')).toEqual([{ runId: 1, trial: false }])
  })

  it('is shown with the packet that an activation gave', async () => {
    const after = { packetId: '2', packetName: 'Bulanan', expiresAt: noon, at: noon }
    const readings = { before: null, after }
    await openTrial({ state: 'done', registrationId: 'REG1', readings }, { done: 1 }, 'activate')
    await screen.findByText(id.runTexts.activate.runSend.trial.done('REG1'))
    expect(screen.getByText(new RegExp(id.results.packetIs('Bulanan')))).toBeTruthy()
  })

  it('warns of the others where it was refused, in the words of the service', async () => {
    await openTrial({ state: 'refused', serverMessage: 'Email sudah dipakai' }, { refused: 1 })
    await screen.findByText(trial.refused)
    const said = id.shell.serverSaid('Email sudah dipakai')
    expect(screen.getByText(`Toko Maju 0. ${said} ${trial.refusedBody}`)).toBeTruthy()
  })

  it.each([
    ['unknown', trial.unknown, trial.unknownBody],
    ['unsent', trial.unsent, trial.unsentBody],
  ] as const)('says what to do where it is %s', async (state, title, body) => {
    const totals = state === 'unknown' ? { unknown: 1 } : { unsent: 1 }
    await openTrial({ state, cause: 'timeout' }, totals)
    await screen.findByText(title)
    expect(screen.getByText(new RegExp(body))).toBeTruthy()
  })

  it('leads back to the check', async () => {
    const { operator } = await openTrial({ state: 'refused' }, { refused: 1 })
    await operator.click(await screen.findByRole('button', { name: trial.backToCheck }))
    await screen.findByRole('heading', { level: 1, name: id.runCheck.title })
  })

  it('is not spoken of once more were sent', async () => {
    await openTrial({ state: 'done', registrationId: 'REG1' }, { done: 2 })
    await screen.findByRole('heading', { level: 1, name: words.titles.paused })
    expect(screen.queryByText(trial.done('REG1'))).toBeNull()
    expect(screen.getByRole('button', { name: words.resume })).toBeTruthy()
  })

  it('is found or not where users are looked up', async () => {
    await openTrial({ state: 'refused' }, { refused: 1 }, 'check')
    await screen.findByText(id.runTexts.check.runSend.trial.refused)
    expect(screen.getByRole('button', { name: id.runTexts.check.runSend.sendRest(4) })).toBeTruthy()
  })
})

import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { RunKind } from '#shared/domain/runs/run'
import type { Mode } from '#shared/domain/settings'
import { id } from '#shared/locales/id'
import { openRun } from '../../../harness/run-pages'
import { sampleRun, sampleStatus, sampleTotals } from '../../../harness/samples'
import { sampleRow } from '../../../harness/samples-runs'

const words = id.runCheck
const running = sampleRun({ state: 'running', startedAt: 1 })
const button = (name: string) => screen.findByRole('button', { name })

describe('sending the rows', () => {
  it.each<[Mode, string, string]>([
    ['practice', words.confirm.titlePractice(2), words.confirm.bodyPractice(2)],
    ['live', words.confirm.title(2), words.confirm.body(2)],
  ])('is agreed to first, as it is meant in %s', async (mode, title, body) => {
    const { main, operator } = await openRun(
      sampleRun(),
      [sampleRow()],
      undefined,
      sampleStatus({ settings: { mode } }),
    )
    await operator.click(await button(words.sendAll(2)))
    const dialog = within(await screen.findByRole('alertdialog', { name: title }))
    expect(dialog.getByText(body)).toBeTruthy()
    await operator.click(dialog.getByRole('button', { name: id.shell.keep }))
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
    expect(main.inputsOf('runs:start')).toEqual([])
  })

  it('says what is not sent along, where there is such', async () => {
    const totals = sampleTotals({ ready: 2, problem: 1, excluded: 3 })
    const { operator } = await openRun(sampleRun({ totals }), [sampleRow()])
    await operator.click(await button(words.sendAll(2)))
    await screen.findByText(words.confirm.leftOut(1, 3))
  })

  it('goes on to the sending once main has started', async () => {
    const { main, operator } = await openRun(sampleRun(), [sampleRow()], ({ answer }) => {
      answer('runs:start', running)
    })
    await operator.click(await button(words.sendAll(2)))
    const dialog = within(await screen.findByRole('alertdialog'))
    await operator.click(dialog.getByRole('button', { name: words.sendAll(2) }))
    await screen.findByRole('heading', { level: 1, name: id.runSend.titles.running(2) })
    expect(main.inputsOf('runs:start')).toEqual([{ runId: 1, trial: false }])
  })

  it('may begin with one row as a trial, without a question', async () => {
    const { main, operator } = await openRun(sampleRun(), [sampleRow()], ({ answer }) => {
      answer('runs:start', running)
    })
    await operator.click(await button(words.sendOne))
    await screen.findByRole('heading', { level: 1, name: id.runSend.titles.running(2) })
    expect(main.inputsOf('runs:start')).toEqual([{ runId: 1, trial: true }])
  })

  it('stays at the check where main refuses, and says why', async () => {
    const { operator } = await openRun(sampleRun(), [sampleRow()], ({ refuse }) => {
      refuse('runs:start', 'disk-full')
    })
    await operator.click(await button(words.sendAll(2)))
    const dialog = within(await screen.findByRole('alertdialog'))
    await operator.click(dialog.getByRole('button', { name: words.sendAll(2) }))
    await screen.findByText(`${id.errors['disk-full'].title}.`)
    expect(screen.queryByRole('alertdialog')).toBeNull()
    expect(screen.getByRole('heading', { level: 1, name: words.title })).toBeTruthy()
  })

  it('is closed where no row is ready', async () => {
    await openRun(sampleRun({ state: 'draft', totals: sampleTotals({ excluded: 1 }) }), [
      sampleRow({ state: 'excluded', conflict: { kind: 'left-out' } }),
    ])
    expect((await button(words.sendAll(0))).hasAttribute('disabled')).toBe(true)
    expect((await button(words.sendOne)).hasAttribute('disabled')).toBe(true)
    expect(screen.getByText(words.allGoodBody(0))).toBeTruthy()
  })

  it.each<[RunKind, string, string]>([
    ['activate', id.runTexts.activate.runCheck.sendAll(2), words.sendOne],
    ['check', id.runTexts.check.runCheck.sendAll(2), id.runTexts.check.runCheck.sendOne],
  ])('is named for what is done: %s', async (kind, all, one) => {
    const { operator } = await openRun(sampleRun({ kind }), [sampleRow()])
    expect(await button(one)).toBeTruthy()
    await operator.click(await button(all))
    const kindWords = kind === 'activate' ? id.runTexts.activate : id.runTexts.check
    await screen.findByRole('alertdialog', { name: kindWords.runCheck.confirm.titlePractice(2) })
  })
})

describe('the steps of a run that is checked', () => {
  const steps = () => within(screen.getByRole('navigation', { name: id.runStart.stepsLabel }))

  it('lead back to the files', async () => {
    const { operator } = await openRun(sampleRun(), [sampleRow()])
    await button(words.sendAll(2))
    await operator.click(steps().getByRole('button', { name: /Berkas/ }))
    await screen.findByText(id.runStart.dropTitle)
  })

  it('lead to the sending only where something was sent', async () => {
    await openRun(sampleRun(), [sampleRow()])
    await button(words.sendAll(2))
    expect(steps().queryByRole('button', { name: /Kirim/ })).toBeNull()
  })

  it('lead back to the sending of a run that rests', async () => {
    const paused = sampleRun({
      state: 'paused',
      startedAt: 1,
      totals: sampleTotals({ done: 2, ready: 2, problem: 1 }),
    })
    const { operator } = await openRun(paused, [])
    await operator.click(await button(id.runSend.fixRows))
    await screen.findByRole('heading', { level: 1, name: words.title })
    await operator.click(steps().getByRole('button', { name: /Kirim/ }))
    await screen.findByRole('heading', { level: 1, name: id.runSend.titles.paused })
  })
})

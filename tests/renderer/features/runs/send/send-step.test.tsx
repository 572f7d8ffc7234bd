import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { RunKind } from '#shared/domain/runs/run'
import { id } from '#shared/locales/id'
import { answerRun, openRun } from '../../../harness/run-pages'
import { noon, sampleRun, sampleTotals } from '../../../harness/samples'
import { sampleProgress, sampleRow } from '../../../harness/samples-runs'

const words = id.runSend
const button = (name: string) => screen.findByRole('button', { name })
const heading = (name: string) => screen.findByRole('heading', { level: 1, name })
const running = sampleRun({
  state: 'running',
  startedAt: noon,
  totals: sampleTotals({ done: 2, ready: 2 }),
})
const sent = sampleRow({ state: 'done', sentAt: noon, settledAt: noon, registrationId: 'REG1' })

describe('a run that is being sent', () => {
  it('follows what main tells of it: figures, rate and time left', async () => {
    const { main } = await openRun(running, [sent])
    await heading(words.titles.running(4))
    expect(screen.getByText(words.sum(2, 0, 0, 2, 4))).toBeTruthy()
    expect(screen.getByText(new RegExp(words.leftUnknown))).toBeTruthy()
    // Read aloud as it stands on screen.
    const spoken = screen.getByRole('progressbar').getAttribute('aria-valuetext') ?? ''
    expect(screen.getByText(spoken, { selector: 'strong' })).toBeTruthy()
    const totals = sampleTotals({ done: 2, refused: 1, ready: 1 })
    act(() => main.tell('runs:progress', sampleProgress({ totals })))
    await screen.findByText(words.sum(2, 1, 0, 1, 4))
    expect(screen.getByText(new RegExp(words.left(id.formats.duration(120))))).toBeTruthy()
    expect(screen.getByText(new RegExp(words.rate(30)))).toBeTruthy()
    const card = within(screen.getByRole('region', { name: words.cards.label }))
    expect(card.getByText(words.cards.refused).nextSibling?.textContent).toBe('1')
  })

  it('is not moved by what is told of another', async () => {
    const { main } = await openRun(running, [sent])
    await screen.findByText(words.sum(2, 0, 0, 2, 4))
    const totals = sampleTotals({ done: 4 })
    act(() => main.tell('runs:progress', sampleProgress({ runId: 2, totals })))
    act(() => main.tell('runs:progress', sampleProgress({ totals: running.totals })))
    await screen.findByText(new RegExp(words.rate(30)))
    expect(screen.getByText(words.sum(2, 0, 0, 2, 4))).toBeTruthy()
  })

  it('is paused by a press', async () => {
    const paused = { ...running, state: 'paused' as const }
    const { main, operator } = await openRun(running, [sent], ({ answer }) => {
      answer('runs:pause', paused)
    })
    main.hold('runs:pause')
    await operator.click(await button(words.pause))
    // Until nothing of it is on its way any more.
    expect((await button(words.pausing)).hasAttribute('disabled')).toBe(true)
    main.release('runs:pause')
    await heading(words.titles.paused)
    expect(main.inputsOf('runs:pause')).toEqual([{ runId: 1 }])
  })

  it('says what kept it from being paused', async () => {
    const { operator } = await openRun(running, [sent], ({ refuse }) => {
      refuse('runs:pause', 'disk-full')
    })
    await operator.click(await button(words.pause))
    await screen.findByText(`${id.errors['disk-full'].title}.`)
    expect(await button(words.pause)).toBeTruthy()
  })

  it('has no way back to the check', async () => {
    await openRun(running, [sent])
    await heading(words.titles.running(4))
    const steps = within(screen.getByRole('navigation', { name: id.runStart.stepsLabel }))
    expect(steps.queryByRole('button', { name: /Periksa/ })).toBeNull()
  })

  it('ends at the result as soon as main says that it is over', async () => {
    const { main } = await openRun(running, [sent])
    await heading(words.titles.running(4))
    const over = { state: 'finished' as const, totals: sampleTotals({ done: 4 }) }
    answerRun(main, { ...running, ...over }, [sent])
    act(() => main.tell('runs:progress', sampleProgress(over)))
    await heading(id.runResult.titles.finished)
  })

  it.each(['learning', 'unclear', 'credentials'] as const)(
    'says why rows wait: %s',
    async (why) => {
      const { main } = await openRun(running, [sent])
      await heading(words.titles.running(4))
      const waits = { why, since: noon, nextAt: noon + 60 }
      const controls = { asked: 12, waits }
      act(() => main.tell('runs:progress', sampleProgress({ controls })))
      await screen.findByText(words.waits.why[why].title)
      const next = words.waits.next(id.formats.time(noon + 60))
      expect(screen.getByText(new RegExp(`${next} ${words.waits.safe('.*')}`))).toBeTruthy()
      expect(screen.getByText(new RegExp(words.waitingControls))).toBeTruthy()
      expect(screen.getByText(new RegExp(words.controls(12)))).toBeTruthy()
      act(() => main.tell('runs:progress', sampleProgress()))
      await waitFor(() => expect(screen.queryByText(words.waits.why[why].title)).toBeNull())
    },
  )

  it.each<[RunKind, string]>([
    ['activate', id.runTexts.activate.runSend.titles.running(4)],
    ['check', id.runTexts.check.runSend.titles.running(4)],
  ])('is named for what is done: %s', async (kind, title) => {
    await openRun({ ...running, kind }, [sent])
    await heading(title)
  })
})

describe('a run that rests', () => {
  const paused = sampleRun({
    state: 'paused',
    startedAt: noon,
    totals: sampleTotals({ done: 2, ready: 3 }),
  })

  it('goes on by a press', async () => {
    const { main, operator } = await openRun(paused, [sent], ({ answer }) => {
      answer('runs:start', running)
    })
    await operator.click(await button(words.resume))
    await heading(words.titles.running(4))
    expect(main.inputsOf('runs:start')).toEqual([{ runId: 1, trial: false }])
  })

  it('has nothing to go on with where every row has its outcome', async () => {
    const totals = sampleTotals({ done: 2, problem: 1 })
    await openRun({ ...paused, totals }, [sent])
    expect((await button(words.resume)).hasAttribute('disabled')).toBe(true)
    expect(screen.getByText(words.beside(1, 0))).toBeTruthy()
  })

  it('names the rows that still are to be mended, and leads to them', async () => {
    const totals = sampleTotals({ done: 2, ready: 1, problem: 2 })
    const { operator } = await openRun({ ...paused, totals }, [sent])
    await screen.findByText(words.fixNotice.title(2))
    await operator.click(await button(words.fixRows))
    await heading(id.runCheck.title)
  })

  it('is given up only after a question that says what is lost and what stays in doubt', async () => {
    const totals = sampleTotals({ done: 2, ready: 3, unknown: 1 })
    const { main, operator } = await openRun({ ...paused, totals }, [sent])
    await operator.click(await button(words.cancelRest))
    const dialog = within(await screen.findByRole('alertdialog', { name: words.cancel.title }))
    expect(dialog.getByText(words.cancel.body(3))).toBeTruthy()
    expect(dialog.getByText(words.cancel.doubt(1))).toBeTruthy()
    await operator.click(dialog.getByRole('button', { name: id.shell.keep }))
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
    expect(main.inputsOf('runs:cancel')).toEqual([])
  })

  it('is over once it was given up', async () => {
    const cancelled = { ...paused, state: 'cancelled' as const }
    const { main, operator } = await openRun(paused, [sent], ({ answer }) => {
      answer('runs:cancel', cancelled)
    })
    await operator.click(await button(words.cancelRest))
    const dialog = within(await screen.findByRole('alertdialog'))
    expect(dialog.queryByText(words.cancel.doubt(0))).toBeNull()
    await operator.click(dialog.getByRole('button', { name: words.cancel.confirm }))
    await heading(id.runResult.titles.cancelled)
    expect(main.inputsOf('runs:cancel')).toEqual([{ runId: 1 }])
  })
})

describe('rows in doubt', () => {
  const doubted = sampleRun({
    state: 'paused',
    startedAt: noon,
    totals: sampleTotals({ done: 1, unknown: 1, ready: 2 }),
  })
  const doubt = sampleRow({
    position: 1,
    state: 'unknown',
    cause: 'timeout',
    sentAt: noon,
    serverMessage: 'gagal',
  })

  it('can be shown alone, and all again', async () => {
    const { operator } = await openRun(doubted, [sent, doubt])
    await screen.findByText('Toko Maju 0')
    await operator.click(await button(words.unknownNotice.show))
    await waitFor(() => expect(screen.queryByText('Toko Maju 0')).toBeNull())
    expect(screen.getByText('Toko Maju 1')).toBeTruthy()
    await operator.click(await button(words.unknownNotice.showAll))
    await screen.findByText('Toko Maju 0')
  })

  it('are not said to have been told by the service what nobody believes', async () => {
    await openRun(doubted, [sent, doubt])
    const note = [id.results.causes.timeout, id.results.saidUnbelieved('gagal')].join('; ')
    await screen.findByRole('gridcell', { name: note })
  })

  it('wait while the run rests, and say when they are looked at while it runs', async () => {
    const { main } = await openRun({ ...doubted, state: 'running' }, [sent, doubt])
    const { person, next, waiting } = words.unknownNotice
    await screen.findByText(new RegExp(person))
    const { totals } = doubted
    act(() => main.tell('runs:progress', sampleProgress({ totals, nextCheckAt: noon + 60 })))
    await screen.findByText(new RegExp(next(id.formats.time(noon + 60))))
    act(() => main.tell('runs:progress', sampleProgress({ totals, state: 'paused' })))
    await screen.findByText(new RegExp(waiting))
  })
})

describe('the rows that were sent', () => {
  it('are waited for where none was yet', async () => {
    await openRun(running, [])
    await screen.findByText(words.gridEmpty)
  })

  it('are read again where that failed', async () => {
    const { main, operator } = await openRun(running, [sent], ({ refuse }) => {
      refuse('runs:rows', 'disk-full')
    })
    await screen.findByText(`${id.errors['disk-full'].title}.`)
    answerRun(main, running, [sent])
    await operator.click(await button(id.shell.retry))
    await screen.findByText('REG1')
  })
})

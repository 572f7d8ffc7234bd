import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Row } from '#shared/domain/runs/row'
import type { Run, RunKind } from '#shared/domain/runs/run'
import { id } from '#shared/locales/id'
import { answerRun, openRun } from '../../../harness/run-pages'
import { noon, sampleRun, sampleTotals } from '../../../harness/samples'
import { sampleRow, sampleSource } from '../../../harness/samples-runs'

const words = id.runResult
const heading = (name: string) => screen.findByRole('heading', { level: 1, name })
const finished = (rest: Partial<Run> = {}) =>
  sampleRun({
    state: 'finished',
    startedAt: noon,
    endedAt: noon + 60,
    totals: sampleTotals({ done: 1, refused: 1 }),
    ...rest,
  })
const done = sampleRow({ state: 'done', sentAt: noon, settledAt: noon, registrationId: 'REG1' })
const refused = sampleRow({
  position: 1,
  state: 'refused',
  sentAt: noon,
  settledAt: noon,
  serverMessage: 'Email sudah dipakai',
})
const rows = [done, refused]

describe('the result of a run', () => {
  it('says how many of all came to be, and when it ended', async () => {
    await openRun(finished(), rows)
    await heading(words.titles.left)
    expect(screen.getByText(`toko.csv · ${words.someLeft(1, 2)}`)).toBeTruthy()
    const ended = words.ended(id.formats.dateTime(noon + 60))
    expect(screen.getByText(new RegExp(ended))).toBeTruthy()
  })

  it('says that all came to be', async () => {
    await openRun(finished({ totals: sampleTotals({ done: 1 }) }), [done])
    await screen.findByText(`toko.csv · ${words.allDone(1)}`)
  })

  it('does not call all done what had no row to send', async () => {
    await openRun(finished({ totals: sampleTotals({ excluded: 3 }) }), [])
    await screen.findByText(`toko.csv · ${words.someLeft(0, 0)}`)
    expect(screen.getByText(id.runSend.beside(0, 3))).toBeTruthy()
  })

  it('is called given up where it was, and is mended only once it was taken up again', async () => {
    await openRun(finished({ state: 'cancelled' }), rows)
    await heading(words.titles.cancelled)
    const steps = within(screen.getByRole('navigation', { name: id.runStart.stepsLabel }))
    expect(steps.queryByRole('button', { name: /Periksa/ })).toBeNull()
  })

  it('leads back to the check of what was refused', async () => {
    const { operator } = await openRun(finished(), rows)
    await heading(words.titles.left)
    const steps = within(screen.getByRole('navigation', { name: id.runStart.stepsLabel }))
    await operator.click(steps.getByRole('button', { name: /Periksa/ }))
    await heading(id.runCheck.title)
    await screen.findByRole('radio', { name: `${id.runCheck.filters.refused} 1` })
  })

  it.each<[RunKind, string]>([
    ['activate', id.runTexts.activate.runResult.someLeft(1, 2)],
    ['check', id.runTexts.check.runResult.someLeft(1, 2)],
  ])('is said in the words of its kind: %s', async (kind, said) => {
    await openRun(finished({ kind }), rows)
    await screen.findByText(`toko.csv · ${said}`)
  })
})

describe('what is left of a run', () => {
  const { left } = words
  const press = async (operator: { click: (at: Element) => Promise<void> }, name: string) =>
    operator.click(await screen.findByRole('button', { name }))

  it('is counted among all, named, and led with; all clear is not said', async () => {
    const { operator } = await openRun(
      finished({ totals: sampleTotals({ done: 268, problem: 133 }) }),
      [],
    )
    await heading(words.titles.left)
    expect(screen.getByText(`toko.csv · ${words.someLeft(268, 401)}`)).toBeTruthy()
    await press(operator, left.toFix(133))
    await heading(id.runCheck.title)
  })

  it('is nothing once all is done: the run is finished and no way on is offered', async () => {
    await openRun(finished({ totals: sampleTotals({ done: 2, excluded: 1 }) }), [done])
    await heading(words.titles.finished)
    const waysOn = /^(Lanjutkan|Perbaiki|Kirim ulang|Putuskan) /
    expect(screen.queryByRole('button', { name: waysOn })).toBeNull()
  })

  it('of a cancelled run is sent once it was taken up and somebody agreed', async () => {
    const run = finished({ state: 'cancelled', totals: sampleTotals({ done: 1, ready: 3961 }) })
    const running = { ...run, state: 'running' as const, endedAt: null }
    const { main, operator } = await openRun(run, rows, ({ answer }) => {
      answer('runs:reopen', { ...run, state: 'paused' })
      answer('runs:start', running)
    })
    await press(operator, left.toSend(3961))
    expect(main.inputsOf('runs:reopen')).toEqual([])
    await press(operator, id.runCheck.sendAll(3961))
    await heading(id.runSend.titles.running(3962))
    expect(main.inputsOf('runs:reopen')).toEqual([{ runId: 1 }])
    expect(main.inputsOf('runs:start')).toEqual([{ runId: 1, trial: false }])
  })

  it('of a cancelled run is fixed once it was taken up; nothing is sent', async () => {
    const run = finished({ state: 'cancelled', totals: sampleTotals({ problem: 40 }) })
    const { main, operator } = await openRun(run, [], ({ answer }) => {
      answer('runs:reopen', { ...run, state: 'paused' })
    })
    await press(operator, left.toFix(40))
    await heading(id.runCheck.title)
    expect(main.inputsOf('runs:start')).toEqual([])
  })

  it('that was refused is sent again, and what must wait is named', async () => {
    const { main, operator } = await openRun(finished(), rows, ({ answer }) => {
      answer('runs:resend-refused', { run: finished(), changed: 1, waiting: 2 })
      answer('runs:start', finished({ state: 'running', endedAt: null }))
    })
    await press(operator, left.refused(1))
    await press(operator, left.again.confirm)
    await screen.findByText(left.again.waiting(2))
    expect(main.inputsOf('runs:start')).toEqual([{ runId: 1, trial: false }])
  })

  it('that was refused is not sent where nothing is proven yet', async () => {
    const { main, operator } = await openRun(finished(), rows, ({ answer }) => {
      answer('runs:resend-refused', { run: finished(), changed: 0, waiting: 1 })
    })
    await press(operator, left.refused(1))
    await press(operator, left.again.confirm)
    await screen.findByText(left.again.waiting(1))
    expect(main.inputsOf('runs:start')).toEqual([])
    await heading(words.titles.left)
  })

  it('is closed for a reason, part by part', async () => {
    const run = finished({ totals: sampleTotals({ done: 1, problem: 3, refused: 2 }) })
    const closed = { ...run, totals: sampleTotals({ done: 1, excluded: 3, refused: 2 }) }
    const { main, operator } = await openRun(run, rows, ({ answer }) => {
      answer('runs:close-rows', { run: closed, changed: 3 })
    })
    await press(operator, words.close.action)
    const dialog = within(await screen.findByRole('dialog', { name: words.close.title }))
    await operator.click(dialog.getByRole('checkbox', { name: words.close.parts.refused(2) }))
    const confirm = dialog.getByRole('button', { name: words.close.confirm(3) })
    expect(confirm.getAttribute('disabled')).not.toBeNull()
    await operator.type(dialog.getByLabelText(new RegExp(words.close.reason)), 'Toko batal')
    await operator.click(confirm)
    await screen.findByText(words.close.done(3))
    expect(main.inputsOf('runs:close-rows')).toEqual([
      { runId: 1, parts: ['toFix'], reason: 'Toko batal' },
    ])
  })

  it('was closed, and can be opened again', async () => {
    const counts = { repaired: 0, already: 0, setAside: 0, hidden: 0, closed: 4 }
    const run = finished({ counts, totals: sampleTotals({ done: 1, excluded: 4 }) })
    const opened = { ...run, totals: sampleTotals({ done: 1, problem: 4 }) }
    const { main, operator } = await openRun(run, [done], ({ answer }) => {
      answer('runs:open-closed', { run: opened, changed: 4 })
    })
    await screen.findByText(words.close.closed(4))
    await press(operator, words.close.open)
    await screen.findByRole('button', { name: left.toFix(4) })
    expect(main.inputsOf('runs:open-closed')).toEqual([{ runId: 1 }])
  })

  it('is decided where doubts are', async () => {
    const run = finished({ totals: sampleTotals({ unknown: 20 }) })
    const { operator } = await openRun(run, [], ({ answer }) => {
      answer('unresolved:count', { all: 20, forPerson: 20 })
      answer('unresolved:list', [])
    })
    await press(operator, left.inDoubt(20))
    await screen.findByRole('tab', { selected: true, name: id.history.tabs.unresolved(20) })
  })
})

describe('the outcome of every row', () => {
  it('is narrowed to one kind; those that no row has are not offered', async () => {
    const { operator } = await openRun(finished(), rows)
    await screen.findByText('Toko Maju 0')
    expect(
      screen.queryByRole('radio', { name: new RegExp(`^${words.filters.unknown}`) }),
    ).toBeNull()
    await operator.click(screen.getByRole('radio', { name: `${words.filters.refused} 1` }))
    await waitFor(() => expect(screen.queryByText('Toko Maju 0')).toBeNull())
    expect(screen.getByRole('gridcell', { name: 'Email sudah dipakai' })).toBeTruthy()
  })

  it('is read again where that failed', async () => {
    const { main, operator } = await openRun(finished(), rows, ({ refuse }) => {
      refuse('runs:rows', 'disk-full')
    })
    await screen.findByText(`${id.errors['disk-full'].title}.`)
    answerRun(main, finished(), rows)
    await operator.click(screen.getByRole('button', { name: id.shell.retry }))
    await screen.findByText('REG1')
  })

  it.each<[string, Partial<Row>, string]>([
    ['so far', { state: 'refused', cause: 'refusal-provisional' }, id.results.tags.refusedSoFar],
    [
      'there already',
      { state: 'excluded', conflict: { kind: 'already-user', registrationId: 'REG9' } },
      id.results.tags.already,
    ],
    ['left out', { state: 'excluded', conflict: { kind: 'left-out' } }, id.results.states.excluded],
  ])('is told apart: %s', async (_, row, tag) => {
    await openRun(finished(), [sampleRow(row)])
    await screen.findByRole('gridcell', { name: tag })
  })

  it('of an activation shows the packet before and after', async () => {
    const before = { packetId: '1', packetName: 'Percobaan', expiresAt: null, at: noon }
    const after = { packetId: '2', packetName: null, expiresAt: noon, at: noon }
    const values = { invoiceCode: 'INV-1', amount: '150000' }
    await openRun(finished({ kind: 'activate' }), [
      sampleRow({ state: 'done', sentAt: noon, values, readings: { before, after } }),
    ])
    await screen.findByRole('gridcell', { name: 'Percobaan' })
    const until = id.results.packetUntil('2', id.formats.date(noon))
    expect(screen.getByRole('gridcell', { name: until })).toBeTruthy()
  })
})

describe('the file of results', () => {
  const save = async (operator: { click: (at: Element) => Promise<void> }, label: string) => {
    await operator.click(await screen.findByRole('button', { name: words.save }))
    await operator.click(await screen.findByRole('menuitem', { name: label }))
  }

  it.each([
    ['xlsx', words.saveXlsx],
    ['csv', words.saveCsv],
  ] as const)('is saved as %s and named', async (format, label) => {
    const { main, operator } = await openRun(finished(), rows, ({ answer }) => {
      answer('runs:save-results', `hasil.${format}`)
    })
    await save(operator, label)
    await screen.findByText(words.saved(`hasil.${format}`))
    expect(main.inputsOf('runs:save-results')).toEqual([{ runId: 1, format }])
  })

  it('is not called saved when the dialog was closed', async () => {
    const { main, operator } = await openRun(finished(), rows, ({ answer }) => {
      answer('runs:save-results', null)
    })
    await save(operator, words.saveCsv)
    await waitFor(() => expect(main.inputsOf('runs:save-results')).toHaveLength(1))
    expect(screen.queryByText(/Hasil disimpan/)).toBeNull()
  })

  it('says why it could not be saved', async () => {
    const { operator } = await openRun(finished(), rows, ({ refuse }) => {
      refuse('runs:save-results', 'disk-full')
    })
    await save(operator, words.saveXlsx)
    await screen.findByText(id.errors['disk-full'].title)
  })

  it('may be dropped again right there', async () => {
    const { main } = await openRun(finished(), rows, ({ answer }) => {
      answer('sources:drop', sampleSource({ name: 'hasil.csv' }))
    })
    await heading(words.titles.left)
    fireEvent.drop(window, { dataTransfer: { files: [new File(['x'], 'hasil.csv')] } })
    await heading(id.runColumns.title)
    expect(main.inputsOf('sources:drop')).toEqual([{ kind: 'register', path: 'hasil.csv' }])
  })

  it('makes place for the next file', async () => {
    const { operator } = await openRun(finished(), rows)
    await operator.click(await screen.findByRole('button', { name: words.another }))
    await screen.findByText(id.runStart.dropTitle)
  })
})

import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Row, RowState } from '#shared/domain/runs/row'
import type { Run } from '#shared/domain/runs/run'
import { id } from '#shared/locales/id'
import type { MainDouble } from '../../../harness/main-double'
import { answerRun, openLanding, openTab } from '../../../harness/run-pages'
import { noon, sampleRun, sampleTotals } from '../../../harness/samples'
import { sampleCheckedRegistration, sampleProgress, sampleRow } from '../../../harness/samples-runs'

const words = id.registrationForm
const { result } = words
const typed = (state: Run['state'], rest: Partial<Run> = {}) =>
  sampleRun({
    id: 9,
    state,
    startedAt: noon,
    source: { ...sampleRun().source, format: 'form', name: 'Satu toko: Toko Maju' },
    totals: sampleTotals({ ready: 1 }),
    ...rest,
  })
const rowOf = (state: RowState, rest: Partial<Row> = {}) =>
  sampleRow({ state, sentAt: noon, ...rest })

/** A registration that was sent from its form, and is as it is given. */
async function openSent(run: Run, row: Row, prepare: (main: MainDouble) => void = () => undefined) {
  const page = await openLanding('register', (main) => {
    main.answer('registration:check', sampleCheckedRegistration())
    main.answer('registration:send', { kind: 'started', run })
    main.answer('users:find', null)
    answerRun(main, run, [row])
    prepare(main)
  })
  const { operator } = page
  await openTab(operator, words.tabs.form)
  await operator.type(await screen.findByLabelText(id.runColumns.fields.storeName), 'Toko Maju')
  await operator.type(screen.getByLabelText(words.password.label), 'rahasia1')
  await operator.click(screen.getByRole('button', { name: words.review }))
  const dialog = within(await screen.findByRole('alertdialog'))
  await operator.click(dialog.getByRole('button', { name: words.confirm.send }))
  await screen.findByRole('heading', { level: 1, name: result.label })
  return page
}
const button = (name: string) => screen.findByRole('button', { name })

describe('what became of a form', () => {
  it('is shown as main tells it, and may be paused meanwhile', async () => {
    const { main, operator } = await openSent(typed('running'), rowOf('sending'), (main) => {
      main.answer('runs:pause', typed('paused'))
    })
    await screen.findByText(result.sending)
    await operator.click(await button(id.runSend.pause))
    await waitFor(() => expect(main.inputsOf('runs:pause')).toEqual([{ runId: 9 }]))
    const totals = sampleTotals({ done: 1 })
    answerRun(main, typed('finished', { totals }), [rowOf('done', { registrationId: 'REG1' })])
    act(() => main.tell('runs:progress', sampleProgress({ runId: 9, state: 'finished', totals })))
    await screen.findByText(result.done)
    expect(screen.getByText('REG1')).toBeTruthy()
  })

  it('may be that the service refused it: its words, the likely field, and back to the form', async () => {
    const refused = rowOf('refused', { serverMessage: 'Email sudah digunakan' })
    const totals = sampleTotals({ refused: 1 })
    const { operator } = await openSent(typed('finished', { totals }), refused)
    await screen.findByText(result.refused)
    expect(screen.getByText(new RegExp(id.shell.serverSaid('Email sudah digunakan')))).toBeTruthy()
    await operator.click(await button(result.change))
    const field = await screen.findByLabelText<HTMLInputElement>(words.password.label)
    // The password is main's alone once it was sent.
    expect(field.value).toBe('')
    const name = screen.getByLabelText<HTMLInputElement>(id.runColumns.fields.storeName)
    expect(name.value).toBe('Toko Maju')
  })

  it('may be in doubt: it is asked about, never sent again', async () => {
    const run = typed('paused', { totals: sampleTotals({ unknown: 1 }) })
    const { main, operator } = await openSent(
      run,
      rowOf('unknown', { cause: 'timeout' }),
      (main) => {
        main.answer('runs:start', run)
      },
    )
    await screen.findByText(result.unknown)
    expect(screen.queryByRole('button', { name: result.again })).toBeNull()
    await operator.click(await button(result.askAgain))
    await waitFor(() => expect(main.inputsOf('runs:start')).toEqual([{ runId: 9, trial: false }]))
  })

  it('may be that it never left: it is sent by a press', async () => {
    const run = typed('paused', { totals: sampleTotals({ unsent: 1 }) })
    const { main, operator } = await openSent(run, rowOf('unsent'), (main) => {
      main.refuse('runs:start', 'disk-full')
    })
    await screen.findByText(result.unsent)
    await operator.click(await button(result.again))
    await screen.findByText(id.errors['disk-full'].title)
    expect(main.inputsOf('runs:start')).toHaveLength(1)
  })

  it('tells why the run stopped in its place', async () => {
    const run = typed('stopped', { stopCause: 'network', totals: sampleTotals({ unsent: 1 }) })
    await openSent(run, rowOf('unsent'))
    await screen.findByText(id.runSend.stops.network.title)
    expect(screen.queryByText(result.unsent)).toBeNull()
  })

  it('tells the doubt first, and why the run stopped after it', async () => {
    const run = typed('stopped', { stopCause: 'network', totals: sampleTotals({ unknown: 1 }) })
    await openSent(run, rowOf('unknown', { cause: 'timeout' }))
    await screen.findByText(result.unknown)
    expect(screen.getByText(id.runSend.stops.network.title)).toBeTruthy()
  })

  it('makes place for the next shop of the same street', async () => {
    const run = typed('finished', { totals: sampleTotals({ done: 1 }) })
    const { operator } = await openSent(run, rowOf('done', { registrationId: 'REG1' }))
    await operator.click(await button(result.another))
    const name = await screen.findByLabelText<HTMLInputElement>(id.runColumns.fields.storeName)
    expect(name.value).toBe('')
  })
})

describe('the message to a new shop', () => {
  const { message } = words
  const openDone = (prepare?: (main: MainDouble) => void, values: Row['values'] = {}) =>
    openSent(
      typed('finished', { totals: sampleTotals({ done: 1 }) }),
      rowOf('done', { registrationId: 'REG1', values }),
      prepare,
    )

  it('leaves out the end of the trial while it is not read, and never has the password', async () => {
    await openDone()
    const field = await screen.findByLabelText<HTMLTextAreaElement>(message.label)
    expect(field.value).toContain('REG1')
    expect(field.value).not.toContain('{')
    expect(field.value).not.toContain('Masa coba')
    expect(field.value).not.toContain('rahasia1')
    expect(screen.getByText(result.trialUnread)).toBeTruthy()
  })

  it('is opened in WhatsApp as it was changed', async () => {
    const { main, operator } = await openDone(({ answer }) => {
      answer('registration:write-to', undefined)
    })
    const field = await screen.findByLabelText(message.label)
    await operator.clear(field)
    await operator.type(field, 'Halo')
    await operator.click(await button(message.whatsApp))
    const asked = { runId: 9, way: 'whatsapp', language: 'id', text: 'Halo' }
    await waitFor(() => expect(main.inputsOf('registration:write-to')).toEqual([asked]))
  })

  it('cannot be opened in WhatsApp for a number that is no mobile phone', async () => {
    await openDone(undefined, { phone: '0211234567' })
    expect((await button(message.whatsApp)).hasAttribute('disabled')).toBe(true)
    expect(screen.getByText(new RegExp(message.noWhatsApp))).toBeTruthy()
  })
})

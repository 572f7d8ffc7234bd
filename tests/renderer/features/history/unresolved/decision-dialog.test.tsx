import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { UnresolvedRow } from '#shared/domain/history'
import { id } from '#shared/locales/id'
import type { MainDouble } from '../../../harness/main-double'
import { type OpenPage, openPage } from '../../../harness/open-page'
import { goToScreen, having, press } from '../../../harness/operate'
import { noon, sampleRun } from '../../../harness/samples'
import { answerRun, sampleActivationDoubt, sampleDoubt } from '../../../harness/samples-history'

const words = id.history.unresolved
const { dialog } = words
const again = words.buttons['send-again']

/** Opens the question about a row, by the button of a decision. */
async function ask(
  row: UnresolvedRow,
  decision: string,
  prepare: (main: MainDouble) => void = () => undefined,
): Promise<OpenPage> {
  const page = openPage((main) => {
    main.answer('history:list', [])
    main.answer('history:count', 0)
    main.answer('unresolved:count', { all: 1, forPerson: 1 })
    main.answer('unresolved:list', [row])
    main.answer('unresolved:decide', undefined)
    prepare(main)
  })
  await goToScreen(page, 'history')
  const tab = await screen.findByRole('tab', { name: id.history.tabs.unresolved(1) })
  await page.operator.click(tab)
  await page.operator.click(await screen.findByRole('gridcell', { name: 'Toko Melati' }))
  await press(page, decision)
  await screen.findByRole('dialog')
  return page
}

const question = () => screen.getByRole('dialog')
const inQuestion = (name: string) =>
  within(question()).getByRole<HTMLButtonElement>('button', { name })

async function decide({ operator }: OpenPage, confirm: string, reason = 'Sudah ditelepon') {
  await operator.type(within(question()).getByLabelText(having(dialog.reason)), reason)
  await operator.click(inQuestion(confirm))
}

describe('a decision about a row in doubt', () => {
  it('needs a reason of some letters, spaces not counted', async () => {
    const { operator } = await ask(sampleDoubt(), words.buttons.happened)
    const confirm = inQuestion(words.buttons.happened)
    const field = within(question()).getByLabelText(having(dialog.reason))
    expect(confirm.disabled).toBe(true)
    await operator.type(field, 'ok   ')
    expect(confirm.disabled).toBe(true)
    await operator.type(field, 'e')
    expect(confirm.disabled).toBe(false)
  })

  it('goes on record with its reason and the sending that was looked at', async () => {
    const page = await ask(sampleDoubt(), words.buttons.happened)
    expect(within(question()).getByText(dialog.bodies.happened('Toko Melati'))).toBeTruthy()
    page.main.answer('unresolved:list', [])
    await decide(page, words.buttons.happened)
    await screen.findByText(dialog.done)
    expect(page.main.inputsOf('unresolved:decide')).toEqual([
      { runId: 7, position: 0, sentAt: noon, decision: 'happened', reason: 'Sudah ditelepon' },
    ])
    await screen.findByText(words.empty.title)
    expect(page.main.inputsOf('runs:start')).toEqual([])
  })

  it('is not made by closing the question, which forgets the reason typed', async () => {
    const page = await ask(sampleDoubt(), words.buttons.happened)
    await page.operator.type(within(question()).getByLabelText(having(dialog.reason)), 'lama')
    await page.operator.click(inQuestion(id.shell.cancel))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await press(page, words.buttons.happened)
    await screen.findByRole('dialog')
    const field = within(question()).getByLabelText<HTMLTextAreaElement>(having(dialog.reason))
    expect(field.value).toBe('')
    expect(page.main.inputsOf('unresolved:decide')).toEqual([])
  })

  it('leaves a row to somebody else, and says that nothing is sent', async () => {
    const page = await ask(sampleDoubt(), words.buttons['not-ours'])
    expect(within(question()).getByText(dialog.bodies['not-ours']('Toko Melati'))).toBeTruthy()
    await decide(page, words.buttons['not-ours'])
    await screen.findByText(dialog.leftOut)
    expect(page.main.inputsOf('unresolved:decide').at(-1)?.decision).toBe('not-ours')
  })

  it('says why main refused it, and leaves the row as it was', async () => {
    const page = await ask(sampleDoubt(), words.buttons.happened, ({ refuse }) =>
      refuse('unresolved:decide', 'row-not-in-doubt'),
    )
    await decide(page, words.buttons.happened)
    await screen.findByText(id.errors['row-not-in-doubt'].title)
    expect(screen.queryByText(dialog.done)).toBeNull()
    // What main has by now is fetched: the row may have been settled meanwhile.
    await waitFor(() => expect(page.main.inputsOf('unresolved:list').length).toBeGreaterThan(1))
  })

  it.each([
    [words.buttons.happened, dialog.invoice.happened('INV-77')],
    [again.other, dialog.invoice['send-again']('INV-77')],
  ])('says what becomes of the invoice: %s', async (button, said) => {
    await ask(sampleActivationDoubt(), button)
    expect(within(question()).getByText(having(said))).toBeTruthy()
  })
})

describe('sending a row again', () => {
  it('warns that it may be there twice', async () => {
    await ask(sampleActivationDoubt(), again.other)
    expect(within(question()).getByText(having(dialog.mayBeTwice))).toBeTruthy()
  })

  it('sends an activation that is alone in its run at once, and shows the run', async () => {
    const run = sampleRun({ id: 7, kind: 'activate', state: 'running' })
    const page = await ask(sampleActivationDoubt(), again.other, (main) => {
      answerRun(main, run)
      main.answer('runs:start', run)
    })
    expect(within(question()).getByText(having(dialog.ways.now('Toko Melati')))).toBeTruthy()
    await decide(page, dialog.confirm.now)
    await screen.findByRole('button', { current: 'page', name: id.shell.screens.activate })
    expect(page.main.inputsOf('runs:start')).toEqual([{ runId: 7, trial: false }])
  })

  it('opens the run and sends nothing yet where others would go with it', async () => {
    const page = await ask(sampleActivationDoubt({ othersToSend: 12 }), again.other, (main) =>
      answerRun(main, sampleRun({ id: 7, kind: 'activate', state: 'paused' })),
    )
    const said = dialog.ways['with-run']('Toko Melati', 12)
    expect(within(question()).getByText(having(said))).toBeTruthy()
    await decide(page, dialog.confirm['with-run'])
    await screen.findByRole('button', { current: 'page', name: id.shell.screens.activate })
    expect(page.main.inputsOf('runs:start')).toEqual([])
  })

  it('takes a registration for not sent, and never sends it by itself', async () => {
    const page = await ask(sampleDoubt(), again.register, (main) =>
      answerRun(main, sampleRun({ id: 7, state: 'paused' })),
    )
    expect(within(question()).getByRole('heading').textContent).toBe(
      dialog.titles['send-again'].register,
    )
    await decide(page, dialog.confirm['with-run'])
    await screen.findByRole('button', { current: 'page', name: id.shell.screens.register })
    expect(page.main.inputsOf('runs:start')).toEqual([])
  })

  it('offers the form, filled, for an activation whose run was cancelled', async () => {
    const row = sampleActivationDoubt({ runState: 'cancelled', othersToSend: 12 })
    const page = await ask(row, again.other, ({ answer }) => {
      answer('search:everything', { recent: [], users: [], branches: [], runs: [] })
      answer('activation:hints', { packets: null, gateways: [], methods: [], lastOfPacket: {} })
      answer('activation:check', (form) => ({
        values: form,
        problems: [],
        warnings: [],
        conflict: null,
        user: null,
        branchId: '',
        packetId: '',
      }))
    })
    await decide(page, dialog.confirm.form)
    await screen.findByRole('tab', { selected: true, name: id.shell.activateTabs.form })
    const field = await screen.findByLabelText<HTMLInputElement>(
      having(id.runColumns.fields.invoiceCode),
    )
    expect(field.value).toBe('INV-77')
    expect(page.main.inputsOf('runs:start')).toEqual([])
    expect(page.main.inputsOf('activation:send')).toEqual([])
  })

  it('stays where it is for a registration whose run was cancelled', async () => {
    const page = await ask(sampleDoubt({ runState: 'cancelled' }), again.register)
    expect(within(question()).getByText(having(dialog.ways.stays('Toko Melati')))).toBeTruthy()
    await decide(page, again.register)
    await screen.findByText(dialog.done)
    expect(
      screen.getByRole('button', { current: 'page', name: having(id.shell.screens.history) }),
    ).toBeTruthy()
  })
})

import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { type CheckedForm, emptyForm } from '#shared/domain/runs/activation-form'
import type { Mode } from '#shared/domain/settings'
import { noBranch } from '#shared/domain/users/find-branch'
import { id } from '#shared/locales/id'
import type { MainDouble } from '../../../harness/main-double'
import { openPage } from '../../../harness/open-page'
import { goToScreen } from '../../../harness/operate'
import { answerForms, answerRun, choose } from '../../../harness/run-pages'
import { noon, sampleRun, sampleStatus } from '../../../harness/samples'
import { sampleCheckedForm, sampleRow } from '../../../harness/samples-runs'

const words = id.activationForm
const { fields } = id.runColumns
const whole = sampleCheckedForm()

/** The form of one activation; main finds whatever is typed to be the activation of the samples. */
async function openForm(
  checked: CheckedForm = whole,
  prepare: (main: MainDouble) => void = () => undefined,
  mode: Mode = 'practice',
) {
  const page = openPage(
    (main) => {
      answerForms(main)
      main.answer('activation:check', checked)
      prepare(main)
    },
    sampleStatus({ settings: { mode } }),
  )
  await goToScreen(page, 'activate')
  await screen.findByRole('heading', { level: 1, name: words.title })
  return page
}
const button = (name: string) => screen.findByRole('button', { name })
const user = () => screen.getByRole<HTMLInputElement>('combobox', { name: words.user.label })
/** Testing Library reads every space as a plain one. */
const rupiah = (amount: number) => id.formats.rupiah(amount).replace(/\s/g, ' ')
const lastForm = (main: MainDouble) => main.inputsOf('activation:check').at(-1)

describe('the form of one activation', () => {
  it('says in words what would be sent', async () => {
    await openForm()
    const amount = rupiah(150_000)
    const what = { packet: 'Bulanan', store: 'Toko Maju (Pusat)', amount, invoice: 'INV-1' }
    await screen.findByText(`${words.summary.sentence(what)}.`)
    const paid = words.summary.paid('finpay195', 'VA', id.formats.dateTime(noon - 10_800))
    expect(screen.getByText(`${paid}.`)).toBeTruthy()
  })

  it('names what is missing and what is wrong, apart', async () => {
    const problems = [
      { field: 'user', code: 'required' as const },
      { field: 'paymentDate', code: 'excel-date' as const },
    ]
    await openForm(sampleCheckedForm({ problems }))
    await screen.findByText(words.summary.missing(fields.user))
    expect(screen.getByText(words.summary.wrong(fields.paymentDate))).toBeTruthy()
  })

  it('reads again what could not be looked through', async () => {
    const { main, operator } = await openForm(whole, ({ refuse }) => {
      refuse('activation:check', 'disk-full')
    })
    await screen.findByText(`${id.errors['disk-full'].title}.`)
    main.answer('activation:check', whole)
    await operator.click(await button(id.shell.retry))
    await screen.findByText('Percobaan')
  })

  it('begins with a date, and keeps what was typed while the operator is elsewhere', async () => {
    const { main, operator } = await openForm()
    await operator.type(screen.getByLabelText(fields.invoiceCode), 'INV-9')
    await goToScreen({ operator }, 'home')
    await goToScreen({ operator }, 'activate')
    const field = await screen.findByLabelText<HTMLInputElement>(fields.invoiceCode)
    expect(field.value).toBe('INV-9')
    await waitFor(() =>
      expect(lastForm(main)?.paymentDate).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:00$/),
    )
    await operator.click(await button(words.clear))
    await waitFor(() => expect(field.value).toBe(''))
    expect(lastForm(main)?.paymentDate).not.toBe('')
  })

  it('finds the user in the copy, and takes the one that is chosen', async () => {
    const shop = { registrationId: 'REG1', storeName: 'Toko Maju', email: 'maju@contoh.co.id' }
    const { main, operator } = await openForm(whole, ({ answer }) => {
      answer('search:everything', { recent: [], users: [shop], branches: [], runs: [] })
    })
    await operator.type(user(), 'maju')
    await operator.click(await screen.findByRole('option', { name: /Toko Maju \(REG1\)/ }))
    await waitFor(() => expect(lastForm(main)?.user).toBe('REG1'))
    expect(user().value).toBe('Toko Maju (REG1)')
  })

  it('has no branch to choose before there is a user', async () => {
    await openForm(sampleCheckedForm({ values: emptyForm, user: null, branchId: '' }))
    const branch = await screen.findByRole('button', { name: new RegExp(words.branch.needsUser) })
    expect(branch.hasAttribute('disabled')).toBe(true)
  })

  it('asks a person to agree where the user has no branch', async () => {
    const { user: found } = whole
    if (found === null) throw new Error('The sample has a user')
    const { main, operator } = await openForm(
      sampleCheckedForm({
        user: { ...found, branches: [] },
        branchId: '',
        problems: [{ field: 'branch', code: 'branch-none' }],
      }),
    )
    await operator.click(await screen.findByRole('checkbox', { name: words.branch.agree }))
    await waitFor(() => expect(lastForm(main)?.branch).toBe(noBranch))
  })

  it('offers how the packet was paid last, and fills that in by a press', async () => {
    const packet = { id: '2', code: 'M1', description: 'Bulanan' }
    const last = { amountRupiah: 150_000, gateway: 'finpay195', method: 'VA' }
    const { main, operator } = await openForm(whole, ({ answer }) => {
      answer('activation:hints', {
        packets: [packet, { id: '3', code: 'Y1', description: 'Tahunan' }],
        gateways: [],
        methods: [],
        lastOfPacket: { '3': last },
      })
    })
    await choose(operator, fields.packet, 'Tahunan')
    await screen.findByText(words.last.lead('Tahunan'))
    await operator.click(await button(words.last.use))
    const filled = { packet: '3', amount: '150000', gateway: 'finpay195', method: 'VA' }
    await waitFor(() => expect(lastForm(main)).toMatchObject(filled))
    expect(screen.queryByRole('button', { name: words.last.use })).toBeNull()
  })

  it('says what looks unusual, with what it was measured by', async () => {
    const details = { last: 99_000 }
    const warning = { field: 'amount', code: 'amount-unlike' as const, before: '', details }
    await openForm(sampleCheckedForm({ warnings: [warning] }))
    await screen.findByText(words.warnings)
    expect(screen.getByText(id.runCheck.lastAmount(rupiah(99_000)))).toBeTruthy()
  })
})

describe('sending an activation', () => {
  const started = sampleRun({ id: 9, kind: 'activate', state: 'running', startedAt: noon })
  const review = async (operator: Awaited<ReturnType<typeof openForm>>['operator']) => {
    await operator.click(await button(words.review))
    return within(await screen.findByRole('alertdialog'))
  }

  it.each<[Mode, string, string]>([
    ['practice', words.confirm.titlePractice, words.confirm.bodyPractice],
    ['live', words.confirm.title, words.confirm.body],
  ])('is agreed to first, as it is meant in %s', async (mode, title, body) => {
    const { main, operator } = await openForm(whole, undefined, mode)
    const dialog = await review(operator)
    expect(dialog.getByRole('heading', { name: title })).toBeTruthy()
    expect(dialog.getByText(body)).toBeTruthy()
    await operator.click(dialog.getByRole('button', { name: words.confirm.change }))
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
    expect(main.inputsOf('activation:send')).toEqual([])
  })

  it('sends the form and goes on to what becomes of it', async () => {
    const { main, operator } = await openForm(whole, (main) => {
      answerRun(main, started, [sampleRow({ state: 'sending', sentAt: noon })])
      main.answer('activation:send', { kind: 'started', run: started })
    })
    await operator.type(screen.getByLabelText(fields.invoiceCode), 'INV-9')
    const dialog = await review(operator)
    await operator.click(dialog.getByRole('button', { name: words.confirm.send('Bulanan') }))
    await screen.findByRole('heading', { level: 1, name: words.result.label })
    await screen.findByText(words.result.sending)
    expect(main.inputsOf('activation:send')).toMatchObject([{ invoiceCode: 'INV-9' }])
  })

  it('goes back to the form where an invoice was sent meanwhile', async () => {
    const sent = { kind: 'sent-before', runId: 4, at: noon, state: 'done' } as const
    const conflict = { ...sent, registrationId: 'REG1' }
    const { operator } = await openForm(whole, (main) => {
      main.answer('activation:send', { kind: 'stopped', checked: sampleCheckedForm({ conflict }) })
    })
    const dialog = await review(operator)
    await operator.click(dialog.getByRole('button', { name: words.confirm.send('Bulanan') }))
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
    expect(screen.getByRole('heading', { level: 1, name: words.title })).toBeTruthy()
  })

  it('asks nothing where something is wrong: the keyboard goes there', async () => {
    const problems = [{ field: 'invoiceCode', code: 'required' as const }]
    const { operator } = await openForm(sampleCheckedForm({ problems }))
    await operator.click(await button(words.review))
    await screen.findByText(id.problems.required.title(fields.invoiceCode))
    const field = screen.getByLabelText(fields.invoiceCode)
    await waitFor(() => expect(document.activeElement).toBe(field))
    expect(screen.queryByRole('alertdialog')).toBeNull()
  })

  it('says in the question why main refused', async () => {
    const { operator } = await openForm(whole, ({ refuse }) => {
      refuse('activation:send', 'disk-full')
    })
    const dialog = await review(operator)
    await operator.click(dialog.getByRole('button', { name: words.confirm.send('Bulanan') }))
    await dialog.findByText(`${id.errors['disk-full'].title}.`)
  })

  it('is barred for an invoice that was sent, and leads to its run', async () => {
    const sent = { kind: 'sent-before', runId: 4, at: noon, state: 'unknown' } as const
    const { operator } = await openForm(
      sampleCheckedForm({ conflict: { ...sent, registrationId: null } }),
      (main) => answerRun(main, sampleRun({ id: 4, kind: 'activate' })),
    )
    await screen.findByText(words.blocked)
    await operator.click(await button(words.openRun))
    await screen.findByRole('heading', { level: 1, name: id.runCheck.title })
  })
})

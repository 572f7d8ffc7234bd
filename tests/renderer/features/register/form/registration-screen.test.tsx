import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import {
  type CheckedRegistration,
  emptyRegistration,
  type RegistrationForm,
} from '#shared/domain/runs/registration-form'
import type { Row } from '#shared/domain/runs/row'
import { id } from '#shared/locales/id'
import type { MainDouble } from '../../../harness/main-double'
import { type OpenPage, openPage } from '../../../harness/open-page'
import { noon, sampleRow, sampleRun, sampleStatus, sampleTotals } from '../../../harness/samples'

const words = id.registrationForm
const { fields } = id.runColumns

/** A form as main finds it: what must be filled in and is not is a problem. */
function check(
  form: RegistrationForm,
  rest: Partial<CheckedRegistration> = {},
): CheckedRegistration {
  const needed = ['storeName', 'phone', 'email', 'address'] as const
  return {
    values: form,
    problems: needed
      .filter((field) => form[field].trim() === '')
      .map((field) => ({ field, code: 'required', details: {} })),
    repairs: [],
    conflict: null,
    sentBefore: [],
    alike: [],
    meantEmail: null,
    ...rest,
  }
}

const run = sampleRun({
  id: 9,
  state: 'finished',
  startedAt: noon,
  endedAt: noon,
  source: { ...sampleRun().source, format: 'form', name: 'Satu toko: Toko Maju' },
  totals: sampleTotals({ done: 1 }),
})

async function openForm(prepare: (main: MainDouble) => void = () => undefined): Promise<OpenPage> {
  const page = openPage((main) => {
    main.answer('registration:hints', { userTypes: null })
    main.answer('registration:check', (form) => check(form))
    prepare(main)
  })
  await page.operator.click(await screen.findByRole('button', { name: id.shell.screens.register }))
  await page.operator.click(await screen.findByRole('tab', { name: words.tabs.form }))
  await screen.findByRole('heading', { name: words.title })
  return page
}

async function fill({ operator }: OpenPage, password = 'rahasia1') {
  await operator.type(screen.getByLabelText(fields.storeName), 'Toko Maju')
  await operator.type(screen.getByLabelText(fields.phone), '081234567890')
  await operator.type(screen.getByLabelText(fields.email), 'maju@contoh.co.id')
  if (password !== '') await operator.type(screen.getByLabelText(words.password.label), password)
  await operator.type(screen.getByLabelText(fields.address), 'Jl. Uji 1')
}

describe('the form of one registration', () => {
  it('says what is missing, and nothing is wrong before it was left or tried', async () => {
    await openForm()
    await screen.findByText(
      words.summary.missing(
        [fields.storeName, fields.phone, fields.email, fields.password, fields.address].join(', '),
      ),
    )
    expect(document.querySelector('[aria-invalid=true]')).toBeNull()
  })

  it('points at the first field that is wrong when it is looked through', async () => {
    const page = await openForm()
    await page.operator.type(screen.getByLabelText(fields.storeName), 'Toko Maju')
    await page.operator.click(screen.getByRole('button', { name: words.review }))
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(fields.phone)))
    expect(screen.queryByRole('alertdialog')).toBeNull()
    expect(page.main.inputsOf('registration:send')).toEqual([])
  })

  it('keeps what is typed while the operator looks elsewhere, and empties it on request', async () => {
    const page = await openForm()
    await fill(page)
    await page.operator.click(screen.getByRole('button', { name: id.shell.screens.home }))
    await screen.findByRole('heading', { name: id.home.title })
    await page.operator.click(screen.getByRole('button', { name: id.shell.screens.register }))
    const store = await screen.findByLabelText<HTMLInputElement>(fields.storeName)
    expect(store.value).toBe('Toko Maju')
    expect(screen.getByLabelText<HTMLInputElement>(words.password.label).value).toBe('rahasia1')
    await page.operator.click(screen.getByRole('button', { name: words.clear }))
    expect(store.value).toBe('')
    expect(screen.getByLabelText<HTMLInputElement>(words.password.label).value).toBe('')
  })

  it('takes over the address that was meant by a press alone', async () => {
    const page = await openForm(({ answer }) =>
      answer('registration:check', (form) =>
        check(form, { meantEmail: form.email.includes('gmial') ? 'maju@gmail.com' : null }),
      ),
    )
    const email = screen.getByLabelText<HTMLInputElement>(fields.email)
    await page.operator.type(email, 'maju@gmial.com')
    await page.operator.click(await screen.findByRole('button', { name: words.useMeant }))
    expect(email.value).toBe('maju@gmail.com')
    await waitFor(() => expect(screen.queryByRole('button', { name: words.useMeant })).toBeNull())
  })

  it('shows shops that are alike, which bar nothing', async () => {
    const page = await openForm(({ answer }) =>
      answer('registration:check', (form) =>
        check(form, {
          alike: [
            {
              registrationId: 'A1',
              storeName: 'Toko Maju Jaya',
              email: 'jaya@contoh.co.id',
              storeAddress: 'Jl. Uji 2',
              by: 'storeName',
            },
          ],
        }),
      ),
    )
    await fill(page)
    await screen.findByText('Toko Maju Jaya')
    await page.operator.click(screen.getByRole('button', { name: words.review }))
    await screen.findByRole('alertdialog')
  })

  it('cannot be sent while another row with its address is in doubt', async () => {
    const conflict = {
      kind: 'sent-before',
      runId: 3,
      at: noon,
      state: 'unknown',
      registrationId: null,
    }
    const page = await openForm(({ answer }) =>
      answer('registration:check', (form) =>
        check(form, { conflict: { ...conflict, kind: 'sent-before', state: 'unknown' } }),
      ),
    )
    await fill(page)
    await page.operator.click(screen.getByRole('button', { name: words.review }))
    await screen.findByText(new RegExp(words.blocked))
    expect(screen.queryByRole('alertdialog')).toBeNull()
  })

  it('says that main cannot look it through, and tries again when asked', async () => {
    const page = await openForm(({ refuse }) => refuse('registration:check', 'unexpected'))
    const alert = await screen.findByRole('alert')
    page.main.answer('registration:check', (form) => check(form))
    await page.operator.click(within(alert).getByRole('button', { name: id.shell.retry }))
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
  })
})

describe('its password', () => {
  it('is made on request, hidden until it is shown, and warned of where nobody saw it', async () => {
    const page = await openForm(({ answer }) => answer('registration:password', 'Kx7-mango-42'))
    await fill(page, '')
    await page.operator.click(screen.getByRole('button', { name: words.password.make }))
    const password = screen.getByLabelText<HTMLInputElement>(words.password.label)
    await waitFor(() => expect(password.value).toBe('Kx7-mango-42'))
    expect(password.type).toBe('password')
    await page.operator.click(screen.getByRole('button', { name: words.review }))
    const dialog = await screen.findByRole('alertdialog')
    expect(within(dialog).getByText(words.password.unseen)).toBeTruthy()
    await page.operator.click(within(dialog).getByRole('button', { name: words.confirm.change }))
    await page.operator.click(screen.getByRole('button', { name: words.password.show }))
    expect(password.type).toBe('text')
    await page.operator.click(screen.getByRole('button', { name: words.review }))
    expect(
      within(await screen.findByRole('alertdialog')).queryByText(words.password.unseen),
    ).toBeNull()
  })

  it('must be long enough', async () => {
    const page = await openForm()
    await fill(page, 'abc')
    await page.operator.click(screen.getByRole('button', { name: words.review }))
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByLabelText(words.password.label)),
    )
    expect(screen.queryByRole('alertdialog')).toBeNull()
  })
})

describe('sending it', () => {
  async function send(prepare: (main: MainDouble) => void) {
    const page = await openForm(prepare)
    await fill(page)
    await page.operator.click(screen.getByRole('button', { name: words.review }))
    const dialog = await screen.findByRole('alertdialog')
    await page.operator.click(within(dialog).getByRole('button', { name: words.confirm.send }))
    return page
  }
  const finished = (row: Row) => (main: MainDouble) => {
    main.answer('registration:send', { kind: 'started', run })
    main.answer('runs:find', run)
    main.answer('runs:rows', { rows: [row], count: 1 })
    main.answer('users:find', null)
  }

  it('sends what was agreed to, and forgets the password as the run begins', async () => {
    const page = await send(finished(sampleRow({ registrationId: 'REG-1' })))
    await screen.findByText(words.result.done)
    const form = {
      ...emptyRegistration,
      storeName: 'Toko Maju',
      phone: '081234567890',
      email: 'maju@contoh.co.id',
      address: 'Jl. Uji 1',
    }
    expect(page.main.inputsOf('registration:send')).toEqual([{ form, password: 'rahasia1' }])
    await page.operator.click(screen.getByRole('button', { name: words.result.another }))
    expect(screen.getByLabelText<HTMLInputElement>(words.password.label).value).toBe('')
    // The next shop is often in the same street.
    expect(screen.getByLabelText<HTMLTextAreaElement>(fields.address).value).toBe('Jl. Uji 1')
    expect(screen.getByLabelText<HTMLInputElement>(fields.storeName).value).toBe('')
  })

  it('goes back to the form as it was where the service refused', async () => {
    const message = 'Email sudah terdaftar'
    const page = await send(finished(sampleRow({ state: 'refused', serverMessage: message })))
    await screen.findByText(new RegExp(message))
    await page.operator.click(screen.getByRole('button', { name: words.result.change }))
    expect((await screen.findByLabelText<HTMLInputElement>(fields.email)).value).toBe(
      'maju@contoh.co.id',
    )
  })

  it('says in the form what came up meanwhile, and sends nothing', async () => {
    const page = await send(({ answer }) =>
      answer('registration:send', ({ form }) => ({
        kind: 'stopped',
        checked: check(form, {
          problems: [{ field: 'email', code: 'email-invalid', details: {} }],
        }),
      })),
    )
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
    const email = screen.getByLabelText<HTMLInputElement>(fields.email)
    expect(email.getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByText(words.summary.wrong(fields.email))).toBeTruthy()
    expect(page.main.inputsOf('registration:send')).toHaveLength(1)
  })

  it('says in the dialog that it failed, and may be tried again there', async () => {
    const page = await send(({ refuse }) => refuse('registration:send', 'another-run-active'))
    const dialog = await screen.findByRole('alertdialog')
    await within(dialog).findByText(new RegExp(id.errors['another-run-active'].title))
    finished(sampleRow({ registrationId: 'REG-1' }))(page.main)
    await page.operator.click(within(dialog).getByRole('button', { name: words.confirm.send }))
    await screen.findByText(words.result.done)
  })
})

it('is not offered where the first start is not over', async () => {
  openPage(undefined, sampleStatus({ settings: { mode: 'unset' }, credentials: 'none' }))
  await screen.findByLabelText(id.firstStart.key)
  expect(screen.queryByRole('button', { name: id.shell.screens.register })).toBeNull()
})

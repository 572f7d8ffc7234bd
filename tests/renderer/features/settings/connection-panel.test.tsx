import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Status } from '#shared/domain/settings'
import { id } from '#shared/locales/id'
import type { MainDouble } from '../../harness/main-double'
import { openPage } from '../../harness/open-page'
import { goToScreen } from '../../harness/operate'
import { sampleStatus } from '../../harness/samples'

const words = id.settings.connection
const form = id.firstStart

async function openConnection(
  rest: Partial<Omit<Status, 'settings'>> = {},
  prepare?: (main: MainDouble) => void,
) {
  const page = openPage(prepare, sampleStatus(rest))
  await goToScreen(page, 'settings')
  await screen.findByRole('heading', { name: words.title })
  return page
}
const button = (name: string) => screen.getByRole('button', { name })

describe('the credentials', () => {
  it.each([
    ['saved', words.replace],
    ['session', words.replace],
    ['none', words.enter],
  ] as const)('are told as they are kept: %s', async (credentials, label) => {
    await openConnection({ credentials })
    expect(screen.getByText(words.states[credentials])).toBeTruthy()
    expect(button(label)).toBeTruthy()
    const forget = screen.queryByRole('button', { name: words.forget })
    expect(forget === null).toBe(credentials === 'none')
  })

  it('are entered anew without those that are kept being shown', async () => {
    const live = { mode: 'live' as const }
    const page = openPage(
      ({ answer }) => answer('credentials:save', sampleStatus({ revision: 2, settings: live })),
      sampleStatus({ settings: live }),
    )
    const { main, operator } = page
    await goToScreen({ operator }, 'settings')
    await operator.click(await screen.findByRole('button', { name: words.replace }))
    const dialog = within(await screen.findByRole('dialog', { name: words.replace }))
    expect(dialog.getByText(form.existingHidden)).toBeTruthy()
    const fields = [form.key, form.token].map((label) =>
      dialog.getByLabelText<HTMLInputElement>(label),
    )
    expect(fields.map(({ value, type }) => [value, type])).toEqual([
      ['', 'password'],
      ['', 'password'],
    ])
    const [key, token] = fields
    if (!key || !token) throw new Error('There are two fields')
    await operator.type(key, 'kunci')
    await operator.type(token, 'tanda')
    await operator.click(dialog.getByRole('button', { name: form.verify }))
    await screen.findByText(words.saved)
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    const { baseUrl } = sampleStatus().settings
    expect(main.inputsOf('credentials:save')).toEqual([{ key: 'kunci', token: 'tanda', baseUrl }])
  })

  it('entered in practice begin the work with the service', async () => {
    const { main, operator } = await openConnection({ credentials: 'none' }, ({ answer }) => {
      answer('credentials:save', sampleStatus({ revision: 2 }))
      answer('live:start', sampleStatus({ revision: 3, settings: { mode: 'live' } }))
    })
    await operator.click(button(words.enter))
    const dialog = within(await screen.findByRole('dialog', { name: words.enter }))
    await operator.type(dialog.getByLabelText(form.key), 'kunci')
    await operator.type(dialog.getByLabelText(form.token), 'tanda')
    await operator.click(dialog.getByRole('button', { name: form.verify }))
    await screen.findByRole('heading', { level: 1, name: id.home.title })
    expect(main.inputsOf('live:start')).toHaveLength(1)
    expect(screen.getByText(id.shell.brandPlace.live)).toBeTruthy()
  })

  it('are not sent while one is missing', async () => {
    const { main, operator } = await openConnection()
    await operator.click(button(words.replace))
    const dialog = within(await screen.findByRole('dialog'))
    await operator.type(dialog.getByLabelText(form.key), 'kunci')
    await operator.click(dialog.getByRole('button', { name: form.verify }))
    await dialog.findByText(form.tokenMissing)
    expect(dialog.queryByText(form.keyMissing)).toBeNull()
    expect(main.inputsOf('credentials:save')).toEqual([])
  })

  it('are not sent to an address with a secret in it', async () => {
    const { main, operator } = await openConnection()
    await operator.click(button(words.replace))
    const dialog = within(await screen.findByRole('dialog'))
    await operator.type(dialog.getByLabelText(form.key), 'kunci')
    await operator.type(dialog.getByLabelText(form.token), 'tanda')
    await operator.click(dialog.getByRole('button', { name: form.advanced }))
    const address = await dialog.findByLabelText(form.address)
    await operator.clear(address)
    await operator.type(address, 'https://a:b@contoh.co.id')
    await operator.click(dialog.getByRole('button', { name: form.verify }))
    await dialog.findByText(form.addressWrong)
    expect(main.inputsOf('credentials:save')).toEqual([])
  })

  it('stay in the dialog where the service does not take them', async () => {
    const { operator } = await openConnection({}, ({ refuse }) => {
      refuse('credentials:save', 'disk-full')
    })
    await operator.click(button(words.replace))
    const dialog = within(await screen.findByRole('dialog'))
    await operator.type(dialog.getByLabelText(form.key), 'kunci')
    await operator.type(dialog.getByLabelText(form.token), 'tanda')
    await operator.click(dialog.getByRole('button', { name: form.verify }))
    await dialog.findByText(`${id.errors['disk-full'].title}.`)
    expect(dialog.getByLabelText<HTMLInputElement>(form.key).value).toBe('kunci')
    expect(screen.queryByText(words.saved)).toBeNull()
  })

  it('are said not to be kept where the system cannot encrypt', async () => {
    const { operator } = await openConnection({ canEncrypt: false, credentials: 'session' })
    await operator.click(button(words.replace))
    await screen.findByText(form.notKeptTitle)
    expect(screen.queryByText(form.kept)).toBeNull()
  })
})

describe('forgetting the credentials', () => {
  const ask = async (operator: { click: (at: Element) => Promise<void> }) => {
    await operator.click(button(words.forget))
    return within(await screen.findByRole('alertdialog', { name: words.forgetTitle }))
  }

  it('is asked about, and done only when agreed to', async () => {
    const { main, operator } = await openConnection()
    const dialog = await ask(operator)
    await operator.click(dialog.getByRole('button', { name: id.shell.keep }))
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
    expect(main.inputsOf('credentials:forget')).toEqual([])
  })

  it('leaves none', async () => {
    const { main, operator } = await openConnection({}, ({ answer }) => {
      answer('credentials:forget', sampleStatus({ revision: 2, credentials: 'none' }))
    })
    const dialog = await ask(operator)
    await operator.click(dialog.getByRole('button', { name: words.forgetConfirm }))
    await screen.findByText(words.states.none)
    expect(main.inputsOf('credentials:forget')).toHaveLength(1)
    expect(screen.queryByRole('alertdialog')).toBeNull()
  })

  it('says why it could not be done, and they stay', async () => {
    const { operator } = await openConnection({}, ({ refuse }) => {
      refuse('credentials:forget', 'disk-full')
    })
    const dialog = await ask(operator)
    await operator.click(dialog.getByRole('button', { name: words.forgetConfirm }))
    await screen.findByText(id.errors['disk-full'].title)
    expect(screen.getByText(words.states.saved)).toBeTruthy()
  })
})

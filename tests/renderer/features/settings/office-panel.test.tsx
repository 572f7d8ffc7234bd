import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { OfficeStatus } from '#shared/domain/office'
import { id } from '#shared/locales/id'
import type { MainDouble } from '../../harness/main-double'
import { openPage } from '../../harness/open-page'
import { goToScreen } from '../../harness/operate'
import { noon, sampleStatus } from '../../harness/samples'

const { office: words, errors } = id
const address = 'postgresql://meja1@db.kantor.example/kantor'
const joined: OfficeStatus = {
  ...{ address, desk: 'Meja 1', state: 'joined', refusal: null, collisions: 0 },
}
const statusOf = (office: Partial<OfficeStatus>, revision = 1) =>
  sampleStatus({ revision, settings: { mode: 'live' }, office: { ...joined, ...office } })

async function openOffice(office: Partial<OfficeStatus>, prepare?: (main: MainDouble) => void) {
  const page = openPage(prepare, statusOf(office))
  await goToScreen(page, 'settings')
  await screen.findByRole('heading', { name: words.title })
  return page
}

describe('the office of a desk', () => {
  it('is entered with an address, a name and a password, which main tries', async () => {
    const alone = { address: '', desk: '', state: 'none' } as const
    const { main, operator } = await openOffice(alone, ({ answer }) => {
      answer('office:enter', statusOf({}, 2))
    })
    await operator.click(screen.getByRole('button', { name: words.enter }))
    const dialog = within(await screen.findByRole('dialog'))
    await operator.click(dialog.getByRole('button', { name: words.enterNow }))
    expect(dialog.getByText(words.addressMissing)).toBeTruthy()
    expect(dialog.getByText(words.deskMissing)).toBeTruthy()
    await operator.type(dialog.getByLabelText(words.address), address)
    await operator.type(dialog.getByLabelText(words.desk), 'Meja 1')
    await operator.type(dialog.getByLabelText(words.password), 'sandi meja')
    await operator.click(dialog.getByRole('button', { name: words.enterNow }))
    await screen.findByText(words.entered)
    expect(main.inputsOf('office:enter')).toEqual([
      { address, desk: 'Meja 1', password: 'sandi meja' },
    ])
    expect(screen.getByText(words.states.joined)).toBeTruthy()
    expect(document.body.textContent).not.toContain('sandi meja')
  })

  it('says in the dialog why it cannot be entered, and keeps what was typed', async () => {
    const { operator } = await openOffice(
      { address: '', desk: '', state: 'none' },
      ({ refuse }) => {
        refuse('office:enter', 'office-denied')
      },
    )
    await operator.click(screen.getByRole('button', { name: words.enter }))
    const dialog = within(await screen.findByRole('dialog'))
    await operator.type(dialog.getByLabelText(words.address), address)
    await operator.type(dialog.getByLabelText(words.desk), 'Meja 1')
    await operator.click(dialog.getByRole('button', { name: words.enterNow }))
    await dialog.findByText(`${errors['office-denied'].title}.`)
    expect(dialog.getByLabelText<HTMLInputElement>(words.address).value).toBe(address)
  })

  it.each(['joining', 'joined', 'away'] as const)(
    'shows how the desk stands: %s',
    async (state) => {
      await openOffice({ state })
      expect(screen.getByText(words.states[state])).toBeTruthy()
      expect(screen.getByText('Meja 1')).toBeTruthy()
    },
  )

  it('lists the desks of the office and what they do now', async () => {
    const { operator } = await openOffice({}, ({ answer }) => {
      answer('office:desks', [
        {
          ...{ deskId: 'a', name: 'Meja 1', operator: 'budi', seenAt: noon },
          ...{ state: 'sending', openClaims: 0, isOwn: true },
        },
        {
          ...{ deskId: 'b', name: 'Meja 2', operator: 'siti', seenAt: noon },
          ...{ state: 'gone', openClaims: 12, isOwn: false },
        },
      ])
    })
    await operator.click(screen.getByRole('button', { name: words.showDesks }))
    const dialog = within(await screen.findByRole('dialog'))
    const row = await dialog.findByRole('row', { name: /Meja 2/ })
    expect(row.textContent).toContain('siti')
    expect(row.textContent).toContain(words.deskStates.gone)
    expect(row.textContent).toContain('12')
    expect(dialog.getByRole('rowheader', { name: words.ownDesk('Meja 1') })).toBeTruthy()
  })

  it('says where no desk can be listed', async () => {
    const { operator } = await openOffice({}, ({ answer }) => answer('office:desks', []))
    await operator.click(screen.getByRole('button', { name: words.showDesks }))
    await screen.findByText(words.noDesks)
  })

  it('says in practice that it is used with the real service alone', async () => {
    const page = openPage(undefined, sampleStatus({ office: { ...joined, state: 'none' } }))
    await goToScreen(page, 'settings')
    await screen.findByText(words.onlyLive)
  })

  it('lists what two desks sent, and goes on once a person has looked', async () => {
    const refused = { state: 'refused', refusal: 'office-collisions', collisions: 2 } as const
    const { main, operator } = await openOffice(refused, ({ answer }) => {
      const holder = { desk: 'Meja 2', operator: 'siti', at: noon }
      answer('office:collisions', [
        {
          kind: 'register',
          key: 'a@contoh.co.id',
          runId: 3,
          ...holder,
          state: 'done',
          registrationId: 'ELK1',
        },
        {
          kind: 'activate',
          key: 'invoice:inv-1',
          runId: 4,
          ...holder,
          state: 'unknown',
          registrationId: null,
        },
      ])
      answer('office:accept-collisions', statusOf({}, 2))
    })
    await operator.click(screen.getByRole('button', { name: words.showCollisions }))
    const dialog = within(await screen.findByRole('dialog'))
    await dialog.findByText('a@contoh.co.id')
    expect(dialog.getByText('inv-1')).toBeTruthy()
    expect(dialog.getByText(/siti di Meja 2.*ELK1/)).toBeTruthy()
    await operator.click(dialog.getByRole('button', { name: words.accept(2) }))
    await waitFor(() => expect(main.inputsOf('office:accept-collisions')).toEqual([{ count: 2 }]))
    await screen.findByText(words.states.joined)
  })

  it('that an administrator set is shown with its source, and neither changed nor left', async () => {
    const page = openPage(
      undefined,
      sampleStatus({
        ...{ settings: { mode: 'live' }, office: joined },
        policy: {
          ...{ kind: 'in-force', path: '/etc/policy.json', governs: ['office'], services: null },
          ...{ unknownKeys: [], closedService: null },
        },
      }),
    )
    await goToScreen(page, 'settings')
    const panel = within(await screen.findByRole('region', { name: words.title }))
    expect(panel.getByText(id.policy.source)).toBeTruthy()
    expect(panel.queryByRole('button', { name: words.leave })).toBeNull()
    await page.operator.click(panel.getByRole('button', { name: words.change }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByLabelText<HTMLInputElement>(words.address).readOnly).toBe(true)
  })

  it('is left only after a question', async () => {
    const { main, operator } = await openOffice({}, ({ answer }) => {
      answer('office:leave', statusOf({ address: '', desk: '', state: 'none' }, 2))
    })
    await operator.click(screen.getByRole('button', { name: words.leave }))
    const dialog = within(await screen.findByRole('alertdialog'))
    expect(dialog.getByText(words.leaveBody)).toBeTruthy()
    await operator.click(dialog.getByRole('button', { name: words.leave }))
    await waitFor(() => expect(main.inputsOf('office:leave')).toHaveLength(1))
    await screen.findByRole('button', { name: words.enter })
  })
})

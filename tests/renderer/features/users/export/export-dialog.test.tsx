import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { exportColumnSchema } from '#shared/domain/users/user-export'
import { everyUser } from '#shared/domain/users/user-query'
import { id } from '#shared/locales/id'
import type { MainDouble } from '../../../harness/main-double'
import { type OpenPage, openPage } from '../../../harness/open-page'
import { chooseOption, factOf, goToScreen, having, press } from '../../../harness/operate'
import { sampleStatus } from '../../../harness/samples'
import { answerUsers, sampleUserRow } from '../../../harness/samples-users'

const words = id.userExport
const rows = Array.from({ length: 3 }, (_, n) => sampleUserRow(n))

async function openUsers(
  prepare: (main: MainDouble) => void = () => undefined,
  status = sampleStatus(),
) {
  const page = openPage((main) => {
    answerUsers(main, rows)
    prepare(main)
  }, status)
  await goToScreen(page, 'users')
  await screen.findByRole('gridcell', { name: 'Toko 1' })
  return page
}

async function openExport(
  prepare?: (main: MainDouble) => void,
  status?: ReturnType<typeof sampleStatus>,
) {
  const page = await openUsers(prepare, status)
  await press(page, words.open)
  await screen.findByRole('dialog', { name: words.title })
  return page
}

const dialog = () => screen.queryByRole('dialog', { name: words.title })
const asked = ({ main }: OpenPage) => main.inputsOf('users:export').at(-1)
const saved = { kind: 'saved', fileName: 'pengguna.xlsx', count: 3 } as const

describe('the export of users', () => {
  it('writes those listed, with the columns in view but what changed, and names the file', async () => {
    const page = await openExport(({ answer }) => answer('users:export', saved))
    expect(screen.getByText(words.recorded)).toBeTruthy()
    await press(page, words.action(3))
    await screen.findByText(words.saved(3, 'pengguna.xlsx'))
    expect(asked(page)).toEqual({
      selection: { kind: 'matching', filter: everyUser, except: [] },
      sort: { by: 'storeName', descending: false },
      columns: [
        'storeName',
        'accountState',
        'packetName',
        'expiresAt',
        'email',
        'registrationId',
        'userType',
        'storeAddress',
      ],
      format: 'xlsx',
      isMasked: false,
    })
    await waitFor(() => expect(dialog()).toBeNull())
  })

  it('follows what was chosen in it, and forgets that when it closes', async () => {
    const page = await openExport(({ answer }) => answer('users:export', saved))
    const choose = async () => {
      await page.operator.click(
        screen.getByRole('radio', { name: having(words.formats.csv.label) }),
      )
      await chooseOption(page, having(words.columnChoice), words.columnChoices.all)
      const masked = having(words.personalChoices.masked.label)
      await page.operator.click(screen.getByRole('radio', { name: masked }))
    }
    await choose()
    await press(page, words.action(3))
    await waitFor(() => expect(asked(page)).toMatchObject({ format: 'csv', isMasked: true }))
    expect(asked(page)?.columns).toEqual(exportColumnSchema.options)
    await waitFor(() => expect(dialog()).toBeNull())
    await press(page, words.open)
    const xlsx = await screen.findByRole<HTMLInputElement>('radio', {
      name: having(words.formats.xlsx.label),
    })
    expect(xlsx.checked).toBe(true)
  })

  it('masks from the start where the operator has personal data masked', async () => {
    const status = sampleStatus({ settings: { maskPersonal: true } })
    const page = await openExport(({ answer }) => answer('users:export', saved), status)
    await press(page, words.action(3))
    await waitFor(() => expect(asked(page)?.isMasked).toBe(true))
  })

  it('shows that an administrator has it masked, and leaves no choice', async () => {
    const none = { services: null, unknownKeys: [], closedService: null }
    const status = sampleStatus({
      settings: { maskPersonal: true },
      policy: { kind: 'in-force', path: '/etc/policy.json', governs: ['maskPersonal'], ...none },
    })
    const page = await openExport(({ answer }) => answer('users:export', saved), status)
    expect(factOf(words.personal)).toBe(words.personalChoices.masked.label)
    expect(screen.getByText(id.policy.source)).toBeTruthy()
    const full = having(words.personalChoices.full.label)
    expect(screen.queryByRole('radio', { name: full })).toBeNull()
    await press(page, words.action(3))
    await waitFor(() => expect(asked(page)?.isMasked).toBe(true))
  })

  it('stays open with what was chosen where no file was named', async () => {
    const page = await openExport(({ answer }) => answer('users:export', { kind: 'closed' }))
    await page.operator.click(screen.getByRole('radio', { name: having(words.formats.csv.label) }))
    await press(page, words.action(3))
    await waitFor(() => expect(page.main.inputsOf('users:export')).toHaveLength(1))
    const csv = await screen.findByRole<HTMLInputElement>('radio', {
      name: having(words.formats.csv.label),
    })
    expect(csv.checked).toBe(true)
  })

  it('says why it failed, and can be tried again from there', async () => {
    const page = await openExport(({ refuse }) => refuse('users:export', 'file-locked'))
    await press(page, words.action(3))
    await screen.findByText(`${id.errors['file-locked'].title}.`)
    page.main.answer('users:export', saved)
    await press(page, words.action(3))
    await screen.findByText(words.saved(3, 'pengguna.xlsx'))
  })

  it('tells how far it is, and stops when told to', async () => {
    const page = await openExport(({ hold, answer }) => {
      hold('users:export')
      answer('users:export', { kind: 'cancelled' })
      answer('users:cancel-export', undefined)
    })
    await press(page, words.action(3))
    await screen.findByText(having(words.progress(0, 3)))
    page.main.tell('users:export-progress', { done: 2, total: 3 })
    await screen.findByText(having(words.progress(2, 3)))
    expect(screen.queryByRole('button', { name: words.action(3) })).toBeNull()
    await press(page, words.stop)
    page.main.release('users:export')
    await screen.findByText(words.cancelled)
    expect(page.main.inputsOf('users:cancel-export')).toHaveLength(1)
    expect(dialog()).toBeNull()
  })

  it('is stopped by closing it: no file is written behind the back of the operator', async () => {
    const page = await openExport(({ hold, answer }) => {
      hold('users:export')
      answer('users:export', { kind: 'cancelled' })
      answer('users:cancel-export', undefined)
    })
    await press(page, words.action(3))
    await screen.findByText(having(words.writing))
    await press(page, id.shell.close)
    await waitFor(() => expect(page.main.inputsOf('users:cancel-export')).toHaveLength(1))
    page.main.release('users:export')
    await waitFor(() => expect(dialog()).toBeNull())
  })

  it('cannot be opened while nobody knows how many there are, or nobody is there', async () => {
    const { main } = await openUsers(({ answer, hold }) => {
      // A page that is full leaves open how many come after it.
      answer('users:page', ({ offset, limit }) => ({
        rows: Array.from({ length: limit }, (_, n) => sampleUserRow(offset + n)),
        count: null,
      }))
      answer('users:count', 900)
      hold('users:count')
    })
    const open = () => screen.getByRole<HTMLButtonElement>('button', { name: words.open })
    expect(open().disabled).toBe(true)
    expect(screen.getByText(id.users.counting)).toBeTruthy()
    main.release('users:count')
    await waitFor(() => expect(open().disabled).toBe(false))
  })
})

describe('the export of those picked', () => {
  it('writes them alone', async () => {
    const page = await openUsers(({ answer }) => answer('users:export', { ...saved, count: 1 }))
    await page.operator.click(
      screen.getByRole('gridcell', { name: 'Toko 2' }).parentElement?.firstElementChild ??
        document.body,
    )
    const bar = await screen.findByRole('region', { name: id.users.picking.bar })
    await page.operator.click(within(bar).getByRole('button', { name: words.open }))
    await press(page, words.action(1))
    await waitFor(() => expect(asked(page)?.selection).toEqual({ kind: 'ids', ids: ['REG-2'] }))
  })
})

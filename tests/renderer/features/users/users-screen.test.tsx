import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { everyUser } from '#shared/domain/users/user-query'
import type { UserRow } from '#shared/domain/users/user-row'
import { id } from '#shared/locales/id'
import type { MainDouble } from '../../harness/main-double'
import { openPage } from '../../harness/open-page'
import { sampleStatus } from '../../harness/samples'
import { noFacets, sampleUserRow } from '../../harness/samples-users'

const words = id.users

/** Main answers with those whose name or e-mail has what is searched for, in pages. */
function answerList({ answer }: MainDouble, rows: readonly UserRow[]): void {
  const found = (search: string) =>
    rows.filter(({ storeName, email }) =>
      `${storeName} ${email}`.toLowerCase().includes(search.trim().toLowerCase()),
    )
  answer('users:page', ({ filter, offset, limit }) => ({
    rows: found(filter.search ?? '').slice(offset, offset + limit),
    count: found(filter.search ?? '').length,
  }))
  answer('users:count', ({ filter }) => found(filter.search ?? '').length)
}

async function openUsers(
  rows: readonly UserRow[],
  prepare: (main: MainDouble) => void = () => undefined,
) {
  const page = openPage(
    (main) => {
      answerList(main, rows)
      main.answer('users:facets', noFacets)
      main.answer('users:views', [])
      main.answer('users:columns', null)
      prepare(main)
    },
    sampleStatus({ userCount: rows.length }),
  )
  await page.operator.click(await screen.findByRole('button', { name: id.shell.screens.users }))
  await screen.findByRole('heading', { name: words.title })
  return page
}

const many = Array.from({ length: 450 }, (_, n) => sampleUserRow(n))

describe('the list of users', () => {
  it('fetches what is in sight, and says how many there are', async () => {
    const { main } = await openUsers(many)
    await screen.findByText('toko0@contoh.co.id')
    expect(screen.getByText(words.count(450), { selector: '[role=status]' })).toBeTruthy()
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('451')
    const offsets = main.inputsOf('users:page').map(({ offset }) => offset)
    expect(new Set(offsets)).toEqual(new Set([0]))
  })

  it('says that it failed, and reads again when asked', async () => {
    const { main, operator } = await openUsers(many, ({ refuse }) =>
      refuse('users:page', 'unexpected'),
    )
    await operator.click(await screen.findByRole('button', { name: id.shell.retry }))
    answerList(main, many)
    await operator.click(await screen.findByRole('button', { name: id.shell.retry }))
    await screen.findByText('toko0@contoh.co.id')
  })

  it('says that nobody is copied yet', async () => {
    await openUsers([])
    await screen.findByText(words.empty.noUsersTitle)
  })

  it('is narrowed by a search, told beside the whole, and whole again when that is cleared', async () => {
    const { main, operator } = await openUsers(many)
    await screen.findByText('toko0@contoh.co.id')
    const search = screen.getByRole('searchbox')
    await operator.type(search, 'toko449')
    await screen.findByRole('gridcell', { name: 'toko449@contoh.co.id' })
    await screen.findByText(words.countOf(1, 450))
    expect(main.inputsOf('users:page').at(-1)?.filter).toEqual({ ...everyUser, search: 'toko449' })
    await operator.clear(search)
    await screen.findByText(words.count(450), { selector: '[role=status]' })
  })

  it('offers to register whom a search alone did not find, with what was typed', async () => {
    const { main, operator } = await openUsers(many, ({ answer }) => {
      answer('registration:hints', { userTypes: null })
      answer('registration:check', (form) => ({
        values: form,
        problems: [],
        repairs: [],
        conflict: null,
        sentBefore: [],
        alike: [],
        meantEmail: null,
      }))
    })
    await operator.type(screen.getByRole('searchbox'), 'baru@contoh.co.id')
    const name = id.palette.actions.registerNew('baru@contoh.co.id')
    await operator.click(await screen.findByRole('button', { name }))
    const { email } = id.runColumns.fields
    expect((await screen.findByLabelText<HTMLInputElement>(email)).value).toBe('baru@contoh.co.id')
    expect(main.inputsOf('registration:send')).toEqual([])
  })

  it('keeps its search while another screen is up', async () => {
    const { operator } = await openUsers(many)
    await operator.type(screen.getByRole('searchbox'), 'toko44')
    await screen.findByRole('gridcell', { name: 'toko44@contoh.co.id' })
    await operator.click(screen.getByRole('button', { name: id.shell.screens.home }))
    await screen.findByRole('heading', { name: id.home.title })
    await operator.click(screen.getByRole('button', { name: id.shell.screens.users }))
    expect((await screen.findByRole<HTMLInputElement>('searchbox')).value).toBe('toko44')
  })

  it('is read again once a sync changed the copy', async () => {
    const { main } = await openUsers(many)
    await screen.findByText('toko0@contoh.co.id')
    answerList(main, [sampleUserRow(7, { storeName: 'Toko Baru' })])
    main.tell('app:status', {
      ...sampleStatus({ userCount: 1 }),
      revision: 2,
      syncedAt: 1_795_200_000,
    })
    await screen.findByText('Toko Baru')
    await waitFor(() => expect(screen.queryByText('toko0@contoh.co.id')).toBeNull())
  })

  it('is sorted by a heading, and the other way by the same again', async () => {
    const { main, operator } = await openUsers(many)
    await screen.findByText('toko0@contoh.co.id')
    const heading = () =>
      screen.getByRole('columnheader', { name: new RegExp(words.columns.email) })
    await operator.click(heading())
    await waitFor(() =>
      expect(main.inputsOf('users:page').at(-1)?.sort).toEqual({ by: 'email', descending: false }),
    )
    await operator.click(heading())
    await waitFor(() =>
      expect(main.inputsOf('users:page').at(-1)?.sort).toEqual({ by: 'email', descending: true }),
    )
  })
})

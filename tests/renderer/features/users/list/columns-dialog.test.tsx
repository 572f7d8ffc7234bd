import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { UserColumns, UserRow } from '#shared/domain/users/user-row'
import { id } from '#shared/locales/id'
import type { MainDouble } from '../../../harness/main-double'
import { type OpenPage, openPage } from '../../../harness/open-page'
import { goToScreen, press, stopClockAt } from '../../../harness/operate'
import { noon } from '../../../harness/samples'
import { answerUsers, sampleUserRow } from '../../../harness/samples-users'

const words = id.users.columnChoice
const { columns } = id.users
const two: UserColumns = [
  { key: 'email', isShown: true, widthPx: null },
  { key: 'storeName', isShown: true, widthPx: 300 },
]

async function openUsers(
  saved: UserColumns | null,
  rows: readonly UserRow[] = [sampleUserRow(1)],
  prepare: (main: MainDouble) => void = () => undefined,
) {
  const page = openPage((main) => {
    answerUsers(main, rows)
    main.answer('users:columns', saved)
    main.answer('users:set-columns', undefined)
    prepare(main)
  })
  await goToScreen(page, 'users')
  await screen.findByRole('gridcell', { name: 'Toko 1' })
  return page
}

const shown = () =>
  screen
    .getAllByRole('columnheader')
    .slice(1)
    .map(({ textContent }) => textContent)
const kept = ({ main }: OpenPage) => main.inputsOf('users:set-columns').at(-1)?.columns

async function openChoice(page: OpenPage) {
  await press(page, words.button)
  return within(await screen.findByRole('dialog', { name: words.title }))
}

describe('the columns of the table', () => {
  it('are those that were kept, in their order', async () => {
    await openUsers(two)
    await waitFor(() => expect(shown()).toEqual([columns.email, columns.storeName]))
  })

  it('are shown, hidden and kept with every choice', async () => {
    const page = await openUsers(two)
    const dialog = await openChoice(page)
    await page.operator.click(dialog.getByRole('checkbox', { name: columns.change }))
    await waitFor(() => expect(kept(page)?.find(({ key }) => key === 'change')?.isShown).toBe(true))
    await page.operator.click(dialog.getByRole('checkbox', { name: columns.email }))
    await press(page, words.done)
    await waitFor(() => expect(shown()).toEqual([columns.storeName, columns.change]))
  })

  it('never all go: the last one stays', async () => {
    const page = await openUsers([{ key: 'storeName', isShown: true, widthPx: null }])
    const dialog = await openChoice(page)
    const last = dialog.getByRole<HTMLInputElement>('checkbox', { name: columns.storeName })
    await page.operator.click(last)
    await waitFor(() => expect(page.main.inputsOf('users:set-columns')).toHaveLength(1))
    expect(last.checked).toBe(true)
  })

  it('are moved by one place, and not past an end', async () => {
    const page = await openUsers(two)
    const dialog = await openChoice(page)
    const up = dialog.getByRole<HTMLButtonElement>('button', { name: words.up(columns.email) })
    expect(up.disabled).toBe(true)
    await page.operator.click(dialog.getByRole('button', { name: words.down(columns.email) }))
    await waitFor(() =>
      expect(
        kept(page)
          ?.slice(0, 2)
          .map(({ key }) => key),
      ).toEqual(['storeName', 'email']),
    )
  })

  it('are as at first again when asked', async () => {
    const page = await openUsers(two)
    await openChoice(page)
    await press(page, words.reset)
    await press(page, words.done)
    await waitFor(() => expect(shown()).toHaveLength(8))
    expect(shown()[0]).toBe(columns.storeName)
  })

  it('follow at once, with a word where main could not keep them', async () => {
    const page = await openUsers(two, undefined, ({ refuse }) =>
      refuse('users:set-columns', 'disk-full'),
    )
    const dialog = await openChoice(page)
    await page.operator.click(dialog.getByRole('checkbox', { name: columns.email }))
    await screen.findByText(id.errors['disk-full'].title)
  })
})

describe('a line of the table', () => {
  it('says of one who is gone only that, and never the last known state', async () => {
    await openUsers(null, [sampleUserRow(1, { vanishedAt: noon, change: 'vanished' })])
    await screen.findByRole('gridcell', { name: id.users.changes.vanished })
    expect(screen.queryByRole('gridcell', { name: id.users.states.ACTIVE })).toBeNull()
  })

  it.each<[string, Partial<UserRow>, string]>([
    ['in days', { expiresAt: noon + 12 * 86_400 }, id.users.expiry.left(12)],
    ['past', { expiresAt: noon - 86_400 }, id.users.expiry.past(1)],
    ['none', { expiresAt: null }, id.users.none],
    ['unread', { expiresAt: null, expiresText: 'besok' }, id.users.unreadTime('besok')],
    ['untold', { expiresAt: null, expiresText: '' }, id.users.unreadTime('')],
  ])('tells an end that is %s from every other', async (_, rest, said) => {
    stopClockAt(noon)
    await openUsers(null, [sampleUserRow(1, rest)])
    const row = screen.getByRole('gridcell', { name: 'Toko 1' }).closest('[role=row]')
    expect(row?.querySelector('[data-column=expiresAt]')?.textContent).toContain(said)
  })

  it('names a type by our word, else by that of the partner, else by its code', async () => {
    await openUsers(null, [
      sampleUserRow(1),
      sampleUserRow(2, { userType: '7' }),
      sampleUserRow(3, { userType: 'X' }),
    ])
    for (const name of [id.users.types['0'], 'Apotek', 'X']) {
      await screen.findByRole('gridcell', { name })
    }
  })

  it('marks what was searched for in it', async () => {
    const page = await openUsers(null)
    await page.operator.type(screen.getByRole('searchbox'), 'toko1@')
    await waitFor(() =>
      expect([...document.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual([
        'toko1@',
      ]),
    )
  })
})

import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { SavedView } from '#shared/domain/users/saved-view'
import { everyUser } from '#shared/domain/users/user-query'
import { id } from '#shared/locales/id'
import type { MainDouble } from '../../../harness/main-double'
import { type OpenPage, openPage } from '../../../harness/open-page'
import { chooseFromMenu, goToScreen, having, press } from '../../../harness/operate'
import { answerUsers, sampleUserRow } from '../../../harness/samples-users'

const words = id.users.views
const button = having(words.button)
const byName = { by: 'storeName', descending: false } as const
const without: SavedView = {
  name: 'Tanpa cabang',
  view: {
    filter: { ...everyUser, withoutBranch: true },
    sort: { by: 'expiresAt', descending: true },
  },
  columns: [{ key: 'email', isShown: true, widthPx: null }],
}

async function openUsers(
  views: readonly SavedView[],
  prepare: (main: MainDouble) => void = () => undefined,
) {
  const page = openPage((main) => {
    answerUsers(main, [sampleUserRow(1)])
    main.answer('users:views', [...views])
    main.answer('users:set-columns', undefined)
    prepare(main)
  })
  await goToScreen(page, 'users')
  await screen.findByRole('gridcell', { name: 'Toko 1' })
  return page
}

const asked = ({ main }: OpenPage) => main.inputsOf('users:page').at(-1)

async function saveAs(page: OpenPage, name: string) {
  await chooseFromMenu(page, button, words.save)
  await page.operator.type(await screen.findByLabelText(words.name), `${name}{Enter}`)
}

describe('a saved view', () => {
  it('brings its filter, its order and its columns, and names itself', async () => {
    const page = await openUsers([without])
    await chooseFromMenu(page, words.button, without.name)
    await screen.findByRole('button', { name: words.named(without.name) })
    await waitFor(() => expect(asked(page)).toMatchObject(without.view))
    expect(page.main.inputsOf('users:set-columns')).toEqual([{ columns: without.columns }])
    expect(screen.queryByRole('columnheader', { name: id.users.columns.storeName })).toBeNull()
  })

  it('leaves the columns where it has none of its own', async () => {
    const page = await openUsers([{ ...without, columns: null }])
    await chooseFromMenu(page, words.button, without.name)
    await screen.findByRole('button', { name: words.named(without.name) })
    expect(page.main.inputsOf('users:set-columns')).toEqual([])
  })

  it('is left for all users, in the first order', async () => {
    const page = await openUsers([without])
    await chooseFromMenu(page, words.button, without.name)
    await screen.findByRole('button', { name: words.named(without.name) })
    await chooseFromMenu(page, button, words.everyone)
    await screen.findByRole('button', { name: words.button })
    await waitFor(() => expect(asked(page)).toMatchObject({ filter: everyUser, sort: byName }))
  })

  it('says that it was changed, and can be brought up to date', async () => {
    const page = await openUsers([without], ({ answer }) =>
      answer('users:save-view', (view) => [
        { ...without, view: { ...without.view }, name: view.name },
      ]),
    )
    await chooseFromMenu(page, words.button, without.name)
    await screen.findByRole('button', { name: words.named(without.name) })
    await page.operator.type(screen.getByRole('searchbox'), 'b')
    await chooseFromMenu(page, words.changed(without.name), words.update(without.name))
    await screen.findByText(words.saved(without.name))
    expect(page.main.inputsOf('users:save-view').at(-1)).toMatchObject({
      name: without.name,
      view: { filter: { search: 'b', withoutBranch: true } },
    })
  })
})

describe('saving a view', () => {
  it('keeps what is listed and how, under the name without spaces around it', async () => {
    const page = await openUsers([], ({ answer }) => answer('users:save-view', [without]))
    await page.operator.type(screen.getByRole('searchbox'), 'melati')
    await saveAs(page, '  Melati ')
    await screen.findByText(words.saved('Melati'))
    const kept = page.main.inputsOf('users:save-view')[0]
    expect(kept).toMatchObject({
      name: 'Melati',
      view: { filter: { ...everyUser, search: 'melati' }, sort: byName },
    })
    expect(kept?.columns).toHaveLength(11)
  })

  it('asks for a name where there is none, or one too long', async () => {
    const page = await openUsers([])
    await chooseFromMenu(page, button, words.save)
    await press(page, words.confirm)
    await screen.findByText(words.nameError)
    await page.operator.type(screen.getByLabelText(words.name), `${'a'.repeat(61)}{Enter}`)
    expect(screen.getByText(words.nameError)).toBeTruthy()
    expect(page.main.inputsOf('users:save-view')).toEqual([])
  })

  it('warns before a view of that name is replaced, whatever its case', async () => {
    const page = await openUsers([without])
    await chooseFromMenu(page, button, words.save)
    await page.operator.type(await screen.findByLabelText(words.name), 'TANPA CABANG')
    await screen.findByText(words.replaces(without.name))
    await press(page, id.shell.cancel)
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(page.main.inputsOf('users:save-view')).toEqual([])
  })

  it('says why main did not keep it', async () => {
    const page = await openUsers([], ({ refuse }) => refuse('users:save-view', 'disk-full'))
    await saveAs(page, 'Melati')
    await screen.findByText(id.errors['disk-full'].title)
    expect(screen.queryByText(words.saved('Melati'))).toBeNull()
    expect(screen.getByRole('button', { name: words.button })).toBeTruthy()
  })
})

describe('the saved views', () => {
  const other: SavedView = { ...without, name: 'Lama' }
  const manage = async (page: OpenPage) => {
    await chooseFromMenu(page, button, words.manage)
    await screen.findByRole('dialog', { name: words.manageTitle })
  }
  const rename = async ({ operator }: OpenPage, to: string) => {
    const field = await screen.findByLabelText(words.name)
    await operator.clear(field)
    await operator.type(field, `${to}{Enter}`)
  }

  it('cannot be managed where there are none', async () => {
    const page = await openUsers([])
    await press(page, button)
    const item = await screen.findByRole('menuitem', { name: words.manage })
    expect(item.getAttribute('aria-disabled')).toBe('true')
  })

  it('are opened from their list, which closes', async () => {
    const page = await openUsers([without, other])
    await manage(page)
    await press(page, words.openLabel(other.name))
    await screen.findByRole('button', { name: words.named(other.name) })
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('are deleted one at a time, and only once that is confirmed', async () => {
    const page = await openUsers([without, other], ({ answer }) =>
      answer('users:delete-view', [other]),
    )
    await manage(page)
    await press(page, words.remove(without.name))
    const question = await screen.findByRole('alertdialog', { name: words.removeTitle })
    expect(within(question).getByText(words.removeBody(without.name))).toBeTruthy()
    await press(page, id.shell.keep)
    await screen.findByRole('dialog', { name: words.manageTitle })
    expect(page.main.inputsOf('users:delete-view')).toEqual([])
    await press(page, words.remove(without.name))
    await press(page, words.removeConfirm)
    await screen.findByRole('dialog', { name: words.manageTitle })
    expect(page.main.inputsOf('users:delete-view')).toEqual([{ name: without.name }])
    expect(screen.queryByRole('button', { name: words.openLabel(without.name) })).toBeNull()
  })

  it('get another name by being saved anew, then deleted under the old one', async () => {
    const page = await openUsers([without, other], ({ answer }) => {
      answer('users:save-view', [without, other, { ...without, name: 'Baru' }])
      answer('users:delete-view', [{ ...without, name: 'Baru' }, other])
    })
    await manage(page)
    await press(page, words.rename(without.name))
    await rename(page, 'Baru')
    await screen.findByRole('button', { name: words.openLabel('Baru') })
    expect(page.main.inputsOf('users:save-view')).toEqual([{ ...without, name: 'Baru' }])
    expect(page.main.inputsOf('users:delete-view')).toEqual([{ name: without.name }])
  })

  it('are not deleted by a change of case alone: that view is the one just saved', async () => {
    const page = await openUsers([without], ({ answer }) =>
      answer('users:save-view', [{ ...without, name: 'TANPA CABANG' }]),
    )
    await manage(page)
    await press(page, words.rename(without.name))
    await rename(page, 'TANPA CABANG')
    await screen.findByRole('button', { name: words.openLabel('TANPA CABANG') })
    expect(page.main.inputsOf('users:delete-view')).toEqual([])
  })

  it('never take the name of another', async () => {
    const page = await openUsers([without, other])
    await manage(page)
    await press(page, words.rename(without.name))
    await rename(page, 'lama')
    await screen.findByText(words.nameTaken)
    expect(page.main.inputsOf('users:save-view')).toEqual([])
  })
})

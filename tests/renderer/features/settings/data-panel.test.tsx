import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Status } from '#shared/domain/settings'
import { id } from '#shared/locales/id'
import type { MainDouble } from '../../harness/main-double'
import { openPage } from '../../harness/open-page'
import { goToScreen } from '../../harness/operate'
import { choose } from '../../harness/run-pages'
import { sampleStatus } from '../../harness/samples'

const words = id.storage

async function openData(
  prepare?: (main: MainDouble) => void,
  rest: Partial<Omit<Status, 'settings'>> = {},
) {
  const page = openPage(prepare, sampleStatus(rest))
  await goToScreen(page, 'settings')
  await screen.findByRole('heading', { name: words.title })
  return page
}
const button = (name: string) => screen.getByRole('button', { name })

describe('what is kept on this computer', () => {
  it('is masked from now on', async () => {
    const masked = sampleStatus({ revision: 2, settings: { maskPersonal: true } })
    const { main, operator } = await openData(({ answer }) => answer('settings:change', masked))
    const mask = screen.getByRole<HTMLInputElement>('switch', { name: new RegExp(words.mask) })
    expect(mask.checked).toBe(false)
    await operator.click(mask)
    await waitFor(() => expect(mask.checked).toBe(true))
    expect(main.inputsOf('settings:change')).toEqual([{ maskPersonal: true }])
  })

  it('is kept as long as is chosen', async () => {
    const { main, operator } = await openData(({ answer }) => {
      answer('settings:change', sampleStatus({ revision: 2 }))
    })
    await choose(operator, words.keep, words.lives[30])
    await waitFor(() =>
      expect(main.inputsOf('settings:change')).toEqual([{ deleteUsersAfterDays: 30 }]),
    )
  })

  it('can neither be taken out nor deleted where there is none', async () => {
    await openData(undefined, { userCount: 0 })
    expect(button(words.export).hasAttribute('disabled')).toBe(true)
    expect(button(words.clear).hasAttribute('disabled')).toBe(true)
  })

  it('is copied, and the copy named', async () => {
    const { operator } = await openData(({ answer }) => answer('storage:back-up', 'cadangan.db'))
    await operator.click(button(words.backUp))
    await screen.findByText(words.backedUp('cadangan.db'))
  })

  it('says why it could not be copied', async () => {
    const { operator } = await openData(({ refuse }) => refuse('storage:back-up', 'disk-full'))
    await operator.click(button(words.backUp))
    await screen.findByText(id.errors['disk-full'].title)
  })

  it('is shown where it lies', async () => {
    const { main, operator } = await openData(({ answer }) => answer('app:open-folder', undefined))
    await operator.click(button(id.settings.folders.data))
    await waitFor(() => expect(main.inputsOf('app:open-folder')).toEqual([{ folder: 'data' }]))
  })
})

describe('deleting the copy of the users', () => {
  const ask = async (operator: { click: (at: Element) => Promise<void> }) => {
    await operator.click(button(words.clear))
    const name = words.clearTitle(20)
    return within(await screen.findByRole('alertdialog', { name }))
  }

  it('is asked about with how many they are', async () => {
    const { main, operator } = await openData()
    const dialog = await ask(operator)
    await operator.click(dialog.getByRole('button', { name: id.shell.keep }))
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
    expect(main.inputsOf('storage:clear-users')).toEqual([])
  })

  it.each([
    ['done', words.cleared(20)],
    ['refused', id.errors['disk-full'].title],
  ])('closes the question once it is %s, and says so', async (how, said) => {
    const { main, operator } = await openData(({ answer, refuse }) => {
      if (how === 'done') answer('storage:clear-users', 20)
      else refuse('storage:clear-users', 'disk-full')
    })
    const dialog = await ask(operator)
    await operator.click(dialog.getByRole('button', { name: words.clearConfirm }))
    await screen.findByText(said)
    await waitFor(() => expect(screen.queryByText(words.clearBody)).toBeNull())
    expect(main.inputsOf('storage:clear-users')).toHaveLength(1)
  })
})

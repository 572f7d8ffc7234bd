import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { createMenuTemplate } from '#electron/app/window/menu'
import { shortcuts } from '#shared/domain/shortcuts'
import { id } from '#shared/locales/id'
import { native } from '#shared/locales/id/native'
import { openPage } from '../../harness/open-page'
import { goToScreen } from '../../harness/operate'
import { sampleStatus } from '../../harness/samples'

type MenuItem = ReturnType<typeof createMenuTemplate>[number]

const { shell } = id
const menu = () => screen.findByRole('navigation', { name: shell.navigation })

describe('keys and the menu of the application', () => {
  const openIt = async () => {
    const page = openPage(({ answer }) => {
      answer('search:everything', { recent: [], users: [], branches: [], runs: [] })
      answer('history:list', [])
      answer('history:count', 0)
    })
    await menu()
    return page
  }

  it('lead to the same screen', async () => {
    const { main, operator } = await openIt()
    await operator.keyboard('{Control>}{Shift>}h{/Shift}{/Control}')
    await screen.findByRole('heading', { name: shell.screens.history })
    main.tell('app:menu', 'search')
    await screen.findByRole('dialog', { name: id.palette.title })
  })

  it('are held back by a dialog above the page', async () => {
    const { operator } = await openIt()
    await operator.keyboard('{Control>}k{/Control}')
    await screen.findByRole('dialog', { name: id.palette.title })
    await operator.keyboard('{Control>}{Shift>}h{/Shift}{/Control}')
    await operator.keyboard('{Control>}k{/Control}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await screen.findByRole('heading', { name: id.home.title })
  })

  it.each([
    ['linux', 'Ctrl+Shift+Z', 'Ctrl K'],
    ['darwin', '⇧⌘Z', '⌘K'],
  ])('are named as on %s', async (platform, redo, search) => {
    const { main } = openPage(undefined, sampleStatus({ platform }))
    await menu()
    expect(screen.getByText(search)).toBeTruthy()
    main.tell('app:menu', 'shortcuts')
    const card = await screen.findByRole('dialog', { name: shell.shortcuts.title })
    expect(within(card).getByText(redo)).toBeTruthy()
  })

  it('are told by the question mark, which a field keeps to itself', async () => {
    const { operator } = await openIt()
    await operator.keyboard('{Shift>}?{/Shift}')
    const card = await screen.findByRole('dialog', { name: shell.shortcuts.title })
    await operator.keyboard('{Escape}')
    await waitFor(() => expect(card.isConnected).toBe(false))
    await goToScreen({ operator }, 'settings')
    const field = await screen.findByLabelText<HTMLInputElement>(id.settings.sending.maxInFlight)
    await operator.type(field, '{Shift>}?{/Shift}')
    expect(field.value).toContain('?')
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it.each([
    ['linux', false],
    ['darwin', true],
  ])('are all on one card on %s, named as its menu has them', async (platform, isMac) => {
    const { main } = openPage(undefined, sampleStatus({ platform }))
    await menu()
    main.tell('app:menu', 'shortcuts')
    const card = await screen.findByRole('dialog', { name: shell.shortcuts.title })
    const onCard = [...card.querySelectorAll('kbd')].map((key) => key.textContent)
    expect(inMenu(isMac)).toHaveLength(Object.keys(shortcuts).length)
    expect(inMenu(isMac).filter((keys) => !onCard.includes(keys))).toEqual([])
  })
})

/** The keys of every item of the application's menu, as that system writes them. */
function inMenu(isMac: boolean): string[] {
  const listed = (items: readonly MenuItem[]): MenuItem[] =>
    items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? listed(item.submenu) : [])])
  const template = createMenuTemplate({
    texts: native.menu,
    isMac,
    send: () => undefined,
    openLogs: () => undefined,
  })
  return listed(template).flatMap(({ accelerator }) => {
    if (!accelerator) return []
    const keys = String(accelerator)
    if (!isMac) return [keys.replace('CmdOrCtrl', 'Ctrl')]
    return [keys.replace('CmdOrCtrl+Shift+', '⇧⌘').replace('CmdOrCtrl+', '⌘')]
  })
}

import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Found } from '#shared/domain/runs/found'
import { id } from '#shared/locales/id'
import type { MainDouble } from '../../harness/main-double'
import { openPage } from '../../harness/open-page'
import { having, press } from '../../harness/operate'
import { noon, sampleRun, sampleStatus } from '../../harness/samples'
import { answerRun } from '../../harness/samples-history'
import { answerDetail, answerUsers, sampleDetail, sampleUserRow } from '../../harness/samples-users'

const words = id.palette
const nothing: Found = { recent: [], users: [], branches: [], runs: [] }
const user = { registrationId: 'REG-1', storeName: 'Toko 1', email: 'toko1@contoh.co.id' }
const branch = { registrationId: 'REG-1', branchId: 'CAB-1', name: 'Utara', storeName: 'Toko 1' }
const run = { runId: 5, kind: 'activate', name: 'b.csv', state: 'paused', createdAt: noon } as const

async function openPalette(
  find: Partial<Found> | ((text: string) => Partial<Found>),
  prepare: (main: MainDouble) => void = () => undefined,
  status = sampleStatus(),
) {
  const page = openPage((main) => {
    main.answer('search:everything', ({ text }) => ({
      ...nothing,
      ...(typeof find === 'function' ? find(text) : find),
    }))
    main.answer('search:remember', undefined)
    prepare(main)
  }, status)
  await press(page, words.openShort)
  await screen.findByRole('listbox', { name: words.results })
  return page
}

const field = () => screen.getByRole<HTMLInputElement>('combobox', { name: words.field })
const activeLine = () => screen.queryByRole('option', { selected: true })?.textContent
const answerUser = (main: MainDouble) => {
  answerUsers(main, [sampleUserRow(1)])
  answerDetail(main, sampleDetail())
}

describe('the palette', () => {
  it('begins with what was chosen last, each with what it is, and the keyboard in its field', async () => {
    await openPalette({
      recent: [
        { kind: 'user', user },
        { kind: 'run', run },
        { kind: 'command', id: 'screen:history' },
        { kind: 'command', id: 'no-more-there' },
      ],
    })
    const recent = await screen.findByRole('group', { name: words.groups.recent })
    const lines = within(recent).getAllByRole('option')
    expect(lines.map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining(words.kinds.user),
      expect.stringContaining(words.kinds.run),
      `${id.shell.screens.history}${words.kinds.screen}`,
    ])
    // What stands there already is not told twice.
    const screens = screen.getByRole('group', { name: words.groups.screens })
    expect(within(screens).queryByRole('option', { name: id.shell.screens.history })).toBeNull()
    expect(document.activeElement).toBe(field())
  })

  it('asks main for every text, marks it, and tells how much was found', async () => {
    const { operator, main } = await openPalette((text) => (text === '' ? {} : { users: [user] }))
    await operator.type(field(), 'oko1')
    const line = await screen.findByRole('option', { name: having('toko1@contoh.co.id') })
    expect(line.querySelector('mark')?.textContent).toBe('oko1')
    await screen.findByText(words.found(1), { selector: '[role=status]' })
    expect(main.inputsOf('search:everything').map(({ text }) => text)).toEqual([
      '',
      'o',
      'ok',
      'oko',
      'oko1',
    ])
  })

  it('moves with the arrow keys, from the last line to the first again', async () => {
    const { operator } = await openPalette((text) =>
      text === '' ? {} : { users: [user], branches: [branch] },
    )
    await operator.type(field(), 'zz1')
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(2))
    expect(activeLine()).toContain('toko1@contoh.co.id')
    await operator.keyboard('{ArrowDown}')
    expect(activeLine()).toContain('Utara')
    await operator.keyboard('{ArrowDown}')
    expect(activeLine()).toContain('toko1@contoh.co.id')
  })

  it.each([
    ['user', { users: [user] }],
    ['branch', { branches: [branch] }],
  ])('leads from a %s to its user, and remembers that one', async (_, found) => {
    const { operator, main } = await openPalette((text) => (text === '' ? {} : found), answerUser)
    await operator.type(field(), 'zz1')
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1))
    await operator.keyboard('{Enter}')
    await screen.findByRole('complementary', { name: id.users.detail.label('Toko 1') })
    expect(main.inputsOf('search:remember')).toEqual([{ kind: 'user', id: 'REG-1' }])
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('leads to a run where its kind is done', async () => {
    const { operator, main } = await openPalette({ recent: [{ kind: 'run', run }] }, (double) =>
      answerRun(double, sampleRun({ id: 5, kind: 'activate' })),
    )
    await operator.click(await screen.findByRole('option', { name: having('b.csv') }))
    await screen.findByRole('button', { current: 'page', name: id.shell.screens.activate })
    expect(main.inputsOf('search:remember')).toEqual([{ kind: 'run', id: '5' }])
  })

  it('chooses nothing that answers an earlier text: Enter waits for the answer', async () => {
    const other = { ...user, registrationId: 'REG-2', storeName: 'Toko 2' }
    const { operator, main } = await openPalette(
      (text) => (text === 'zz2' ? { users: [other] } : { users: [user] }),
      (double) => {
        answerUsers(double, [sampleUserRow(2)])
        answerDetail(double, sampleDetail({ user: { registrationId: 'REG-2' } }))
      },
    )
    await operator.type(field(), 'zz')
    await screen.findByRole('option', { name: having('Toko 1') })
    main.hold('search:everything')
    await operator.type(field(), '2{Enter}')
    expect(screen.getByRole('dialog', { name: words.title })).toBeTruthy()
    main.release('search:everything')
    await waitFor(() =>
      expect(main.inputsOf('search:remember')).toEqual([{ kind: 'user', id: 'REG-2' }]),
    )
  })

  it('says that nothing was found, and offers to register who was searched for', async () => {
    const { operator, main } = await openPalette({}, ({ answer }) => {
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
    await operator.type(field(), 'baru@contoh.co.id')
    await screen.findByText(words.nothing('baru@contoh.co.id'))
    await operator.click(
      screen.getByRole('option', { name: words.actions.registerNew('baru@contoh.co.id') }),
    )
    await screen.findByDisplayValue('baru@contoh.co.id')
    // It was about what was typed: nothing to come back to.
    expect(main.inputsOf('search:remember')).toEqual([])
  })

  it('says why main could not search, and still leads to screens', async () => {
    const page = await openPalette({}, ({ refuse }) => refuse('search:everything', 'copy-unusable'))
    await screen.findByText(`${id.errors['copy-unusable'].title}.`)
    expect(screen.getByRole('option', { name: id.shell.screens.users })).toBeTruthy()
    page.main.answer('search:everything', { ...nothing, users: [user] })
    await press(page, id.shell.retry)
    await screen.findByRole('option', { name: having('toko1@contoh.co.id') })
  })

  it('says that no users can be found before any were copied', async () => {
    await openPalette({}, undefined, sampleStatus({ userCount: 0, syncedAt: null }))
    await screen.findByText(words.usersMissing)
  })

  it('forgets what was typed when it is closed', async () => {
    const page = await openPalette({})
    await page.operator.type(field(), 'zz')
    await page.operator.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await press(page, words.openShort)
    expect((await screen.findByRole<HTMLInputElement>('combobox')).value).toBe('')
  })
})

describe('the commands of the palette', () => {
  it('are found by other words, and come before what begins with none of them', async () => {
    const { operator } = await openPalette((text) => (text === '' ? {} : { users: [user] }))
    await operator.type(field(), 'bahasa')
    await screen.findByRole('option', { name: words.actions.language })
    await operator.clear(field())
    await operator.type(field(), words.actions.sync.slice(0, 5))
    await waitFor(() => expect(activeLine()).toBe(words.actions.sync))
  })

  it('sync the users', async () => {
    const { operator, main } = await openPalette({}, ({ answer }) =>
      answer('users:sync', { ...sampleStatus(), revision: 2 }),
    )
    await operator.click(screen.getByRole('option', { name: words.actions.sync }))
    await waitFor(() => expect(main.inputsOf('users:sync')).toHaveLength(1))
    expect(main.inputsOf('search:remember')).toEqual([{ kind: 'command', id: 'sync' }])
  })

  it('change the language, and are then offered in that one', async () => {
    const page = await openPalette({}, ({ answer }) =>
      answer('settings:change', sampleStatus({ revision: 2, settings: { language: 'en' } })),
    )
    await page.operator.click(screen.getByRole('option', { name: words.actions.language }))
    await waitFor(() => expect(document.documentElement.lang).toBe('en'))
    expect(page.main.inputsOf('settings:change')).toEqual([{ language: 'en' }])
  })

  it('offer the results of a run only where one is open', async () => {
    const page = await openPalette({ recent: [{ kind: 'run', run }] }, (main) => {
      answerRun(main, sampleRun({ id: 5, kind: 'activate' }))
      main.answer('runs:save-results', 'hasil.csv')
    })
    expect(screen.queryByRole('option', { name: words.actions.resultsCsv })).toBeNull()
    await page.operator.click(screen.getByRole('option', { name: having('b.csv') }))
    await press(page, words.openShort)
    await page.operator.click(await screen.findByRole('option', { name: words.actions.resultsCsv }))
    await waitFor(() =>
      expect(page.main.inputsOf('runs:save-results')).toEqual([{ runId: 5, format: 'csv' }]),
    )
  })

  it('say why a folder could not be opened', async () => {
    const { operator } = await openPalette({}, ({ refuse }) =>
      refuse('app:open-folder', 'file-not-found'),
    )
    await operator.click(screen.getByRole('option', { name: words.actions.logs }))
    await screen.findByText(id.errors['file-not-found'].title)
  })
})

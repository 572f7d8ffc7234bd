import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { en } from '#shared/locales/en'
import { id } from '#shared/locales/id'
import { openPage } from '../harness/open-page'
import { goToScreen, having, press, stopClockAt } from '../harness/operate'
import { noon, sampleRun, sampleStatus, sampleTotals } from '../harness/samples'
import { answerRun } from '../harness/samples-history'

const { shell } = id
const menu = () => screen.findByRole('navigation', { name: shell.navigation })
const live = sampleStatus({ settings: { mode: 'live' } })
const newer = { ...sampleStatus(), revision: 2 }

describe('the start of the page', () => {
  it('says that it loads, and why it could not, until main has told its status', async () => {
    const page = openPage(({ refuse, hold }) => {
      refuse('app:status', 'ledger-damaged')
      hold('app:status')
    })
    await screen.findByText(shell.loading)
    page.main.release('app:status')
    await screen.findByText(`${id.errors['ledger-damaged'].title}.`)
    page.main.answer('app:status', sampleStatus())
    await press(page, shell.retry)
    await menu()
  })
})

describe('the menu at the side', () => {
  it('leads to every screen, and marks the one that is up', async () => {
    const page = openPage(({ answer }) => {
      answer('history:list', [])
      answer('history:count', 0)
    })
    const current = async () => (await menu()).querySelector('[aria-current=page]')?.textContent
    expect(await current()).toBe(shell.screens.home)
    await goToScreen(page, 'history')
    expect(await current()).toBe(shell.screens.history)
    await waitFor(() => expect(document.title).toBe(shell.windowTitle(shell.screens.history)))
  })

  it('counts the runs that wait for a person: not those at work, nor those that are over', async () => {
    openPage(({ answer }) => {
      const registrations = [
        sampleRun({ id: 1 }),
        sampleRun({ id: 2, state: 'running' }),
        sampleRun({ id: 3, state: 'finished', totals: sampleTotals({ done: 2 }) }),
        sampleRun({ id: 4, state: 'finished', totals: sampleTotals({ unknown: 1 }) }),
      ]
      const others = { activate: [sampleRun({ id: 5 })], check: [sampleRun({ id: 6 })] }
      answer('runs:list', ({ kind }) => (kind === 'register' ? registrations : others[kind]))
    })
    const badge = async (screenName: string, count: number) =>
      within(await menu()).findByRole('button', {
        name: having(`${screenName}${shell.waiting(count)}`),
      })
    await badge(shell.screens.register, 2)
    // Activations and looks at users stand on one screen.
    await badge(shell.screens.activate, 2)
  })

  it('says which service it is', async () => {
    openPage(undefined, live)
    await menu()
    expect(screen.getByText(shell.brandPlace.live)).toBeTruthy()
    expect(screen.queryByText(shell.practice.band)).toBeNull()
  })
})

describe('the band of practice', () => {
  it('changes how the practice service behaves, and says so', async () => {
    const { practice } = shell
    const page = openPage(({ answer }) =>
      answer('practice:conditions', { ...newer, practiceConditions: 'bad-day' }),
    )
    const button = practice.conditionsNow(practice.names.calm)
    await press(page, button)
    const calm = await screen.findByRole('menuitemradio', { name: having(practice.names.calm) })
    expect(calm.getAttribute('aria-checked')).toBe('true')
    const badDay = screen.getByRole('menuitemradio', { name: having(practice.names['bad-day']) })
    expect(badDay.getAttribute('aria-checked')).toBe('false')
    await page.operator.click(badDay)
    await screen.findByRole('button', { name: practice.conditionsNow(practice.names['bad-day']) })
    expect(page.main.inputsOf('practice:conditions')).toEqual([{ conditions: 'bad-day' }])
  })

  it('leads to the real service, and begins there at the first screen', async () => {
    const page = openPage(({ answer }) => {
      answer('live:start', { ...live, revision: 2 })
      answer('history:list', [])
      answer('history:count', 0)
    })
    await goToScreen(page, 'history')
    await press(page, shell.practice.useLive)
    await screen.findByRole('heading', { name: id.home.title })
    expect(screen.queryByText(shell.practice.band)).toBeNull()
  })

  it('asks for the credentials where there are none, and comes back when that is closed', async () => {
    const none = sampleStatus({ credentials: 'none' })
    const page = openPage(({ answer }) => {
      answer('history:list', [])
      answer('history:count', 0)
      answer('settings:change', { ...none, revision: 5 })
    }, none)
    await goToScreen(page, 'history')
    await press(page, shell.practice.useLive)
    const { firstStart, settings } = id
    const dialog = within(await screen.findByRole('dialog', { name: firstStart.liveTitle }))
    await page.operator.click(dialog.getByRole('button', { name: firstStart.advanced }))
    expect(dialog.getByRole('radiogroup', { name: settings.network.mode })).toBeTruthy()
    await page.operator.click(dialog.getByRole('button', { name: shell.close }))
    await screen.findByRole('heading', { name: shell.screens.history })
    expect(page.main.inputsOf('live:start')).toEqual([])
  })

  it('is left for the real service by what is typed there', async () => {
    const none = sampleStatus({ credentials: 'none' })
    const saved = { ...none, revision: 5, credentials: 'saved' as const }
    const page = openPage(({ answer }) => {
      answer('credentials:save', saved)
      answer('live:start', { ...live, revision: 6 })
    }, none)
    await press(page, shell.practice.useLive)
    const dialog = within(await screen.findByRole('dialog'))
    await page.operator.type(dialog.getByLabelText(id.firstStart.key), 'kunci')
    await page.operator.type(dialog.getByLabelText(id.firstStart.token), 'token')
    await page.operator.click(dialog.getByRole('button', { name: id.firstStart.verify }))
    await screen.findByText(id.settings.connection.saved)
    await screen.findByRole('heading', { name: id.home.title })
    expect(screen.queryByText(shell.practice.band)).toBeNull()
  })

  it('stays, and says why, where the real service cannot be begun with', async () => {
    const page = openPage(({ refuse }) => refuse('live:start', 'another-run-active'))
    await press(page, shell.practice.useLive)
    await screen.findByText(id.errors['another-run-active'].title)
    expect(screen.getByText(shell.practice.band)).toBeTruthy()
  })
})

describe('the connection', () => {
  const { connection } = shell
  it.each([
    [sampleStatus(), connection.practice],
    [sampleStatus({ settings: { mode: 'live' }, connection: 'online' }), connection.online],
    [sampleStatus({ settings: { mode: 'live' }, connection: 'unknown' }), connection.unknown],
    [sampleStatus({ connection: 'offline' }), connection.offline],
    [sampleStatus({ connection: 'bad-credentials' }), connection.badCredentials],
  ])('is named in the top bar, %#', async (status, said) => {
    openPage(undefined, status)
    await menu()
    const label = screen.getByText(`${connection.label}:`)
    expect(label.parentElement?.textContent).toBe(`${connection.label}: ${said}`)
  })

  it('lost, is told on every screen with how old the copy is; back, it offers a sync', async () => {
    stopClockAt(noon + 7200)
    const page = openPage(({ answer }) => {
      answer('users:sync', { ...newer, revision: 9 })
      answer('history:list', [])
      answer('history:count', 0)
    })
    await goToScreen(page, 'history')
    page.main.tell('app:status', { ...newer, connection: 'offline' })
    await screen.findByText(shell.offlineNotice.title)
    const age = id.sync.age(id.formats.ago(noon, noon + 7200))
    expect(screen.getByText(having(age))).toBeTruthy()
    page.main.tell('app:status', { ...newer, revision: 3 })
    await screen.findByText(id.sync.back.title)
    expect(screen.queryByText(shell.offlineNotice.title)).toBeNull()
    await press(page, id.sync.now)
    await waitFor(() => expect(page.main.inputsOf('users:sync')).toHaveLength(1))
    expect(screen.queryByText(id.sync.back.title)).toBeNull()
  })

  it('lost, stops what needs it, and says why', async () => {
    const { operator } = openPage(undefined, sampleStatus({ connection: 'offline' }))
    await screen.findByText(shell.offlineNotice.title)
    const sync = screen.getByRole<HTMLButtonElement>('button', { name: shell.users.sync })
    expect(sync.disabled).toBe(true)
    const note = document.getElementById(sync.getAttribute('aria-describedby') ?? '')
    expect(note?.textContent).toContain(shell.offlineNotice.retried)
    await operator.hover(sync)
    expect(screen.getByTitle(shell.offlineNotice.needed).contains(sync)).toBe(true)
  })

  it('that is back is told alone: not beside the sync that failed without it', async () => {
    const lastSync = { kind: 'failed', at: noon, code: 'server-timeout' } as const
    const { main } = openPage(undefined, sampleStatus({ connection: 'offline', lastSync }))
    const failed = id.sync.failed(id.errors['server-timeout'].title)
    await screen.findByText(failed)
    main.tell('app:status', { ...newer, connection: 'online', lastSync })
    await screen.findByText(id.sync.back.title)
    expect(screen.queryByText(failed)).toBeNull()
  })

  it('that is back is no longer told once that was dismissed, until it is lost again', async () => {
    const page = openPage(undefined, sampleStatus({ connection: 'offline' }))
    await screen.findByText(shell.offlineNotice.title)
    page.main.tell('app:status', newer)
    await screen.findByText(id.sync.back.title)
    await press(page, shell.dismiss)
    page.main.tell('app:status', { ...newer, revision: 3 })
    expect(screen.queryByText(id.sync.back.title)).toBeNull()
    page.main.tell('app:status', { ...newer, revision: 4, connection: 'offline' })
    await screen.findByText(shell.offlineNotice.title)
    page.main.tell('app:status', { ...newer, revision: 5 })
    await screen.findByText(id.sync.back.title)
  })

  it('with a key that is refused leads to where it is entered, and says so there without a way', async () => {
    const page = openPage(
      ({ answer }) => answer('reference:read', null),
      sampleStatus({ settings: { mode: 'live' }, connection: 'bad-credentials' }),
    )
    await press(page, shell.credentialsNotice.action)
    await screen.findByRole('heading', { name: shell.screens.settings })
    expect(screen.getByText(shell.credentialsNotice.title)).toBeTruthy()
    expect(screen.queryByRole('button', { name: shell.credentialsNotice.action })).toBeNull()
  })
})

describe('what main asks of the page', () => {
  it('shows the run that was asked for outside, where its kind is done', async () => {
    const { main } = openPage((double) => answerRun(double, sampleRun({ id: 8, kind: 'activate' })))
    await menu()
    main.tell('runs:show', { runId: 8 })
    await screen.findByRole('button', { current: 'page', name: shell.screens.activate })
    expect(main.inputsOf('runs:find')).toContainEqual({ runId: 8 })
  })

  it('says where that run is gone, and stays', async () => {
    const { main } = openPage(({ refuse }) => refuse('runs:find', 'run-not-found'))
    await menu()
    main.tell('runs:show', { runId: 8 })
    await screen.findByText(id.errors['run-not-found'].title)
    expect(screen.getByRole('heading', { name: id.home.title })).toBeTruthy()
  })

  it('tells of an answer that was never seen, with the way to it', async () => {
    const page = openPage(({ answer }) => {
      answer('answers:list', [])
      answer('history:list', [])
      answer('history:count', 0)
    })
    await menu()
    page.main.tell('answers:new', { call: 'check', meaning: 'unclear', knownBy: null })
    const { fresh, calls, meanings, tab } = id.seenAnswers
    await screen.findByText(fresh.body(calls.check, meanings.unclear))
    await press(page, fresh.show)
    await screen.findByRole('tab', { selected: true, name: tab })
    expect(screen.queryByText(fresh.title)).toBeNull()
  })

  it('takes over another language at once', async () => {
    const { main } = openPage()
    await menu()
    main.tell('app:status', sampleStatus({ revision: 2, settings: { language: 'en' } }))
    await screen.findByRole('heading', { name: en.home.title })
    expect(document.documentElement.lang).toBe('en')
    expect(screen.queryByText(shell.practice.band)).toBeNull()
  })

  it('leaves out a status that is older than what it knows', async () => {
    const { main } = openPage(undefined, { ...sampleStatus(), revision: 5 })
    await menu()
    main.tell('app:status', { ...sampleStatus({ connection: 'offline' }), revision: 4 })
    main.tell('app:status', { ...sampleStatus({ userCount: 77 }), revision: 6 })
    await within(await screen.findByRole('region', { name: id.sync.label })).findByText(
      shell.users.count(77),
    )
    expect(screen.queryByText(id.sync.back.title)).toBeNull()
  })
})

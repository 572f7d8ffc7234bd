import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { id } from '#shared/locales/id'
import { openPage } from '../harness/open-page'
import { sampleRun, sampleStatus, sampleTotals } from '../harness/samples'

const { shell } = id

describe('the sidebar', () => {
  it('names where one is', async () => {
    const { operator } = openPage()
    const home = await screen.findByRole('button', { name: shell.screens.home })
    expect(home.getAttribute('aria-current')).toBe('page')
    await operator.click(screen.getByRole('button', { name: shell.screens.settings }))
    await screen.findByRole('heading', { name: id.settings.title })
    expect(home.getAttribute('aria-current')).toBeNull()
  })

  it('counts the runs and the rows that wait for a person', async () => {
    const stopped = sampleRun({ state: 'stopped', stopCause: 'network' })
    openPage(({ answer }) => {
      answer('runs:list', ({ kind }) => (kind === 'register' ? [stopped] : []))
      answer('waiting:count', { all: 3, forPerson: 1 })
    })
    await screen.findByText(shell.waiting(1))
    await screen.findByText(shell.uncertain(3))
  })

  it('says how old the copy is, and has it synced on request', async () => {
    const { main, operator } = openPage(({ answer }) =>
      answer('users:sync', sampleStatus({ revision: 2, isSyncing: true })),
    )
    await operator.click(await screen.findByRole('button', { name: shell.users.sync }))
    await screen.findByRole('button', { name: id.sync.cancel })
    expect(main.inputsOf('users:sync')).toHaveLength(1)
  })
})

describe('the practice mode', () => {
  it('is said on every screen, and left by a press', async () => {
    const live = sampleStatus({ revision: 2, settings: { mode: 'live' } })
    const { main, operator } = openPage(({ answer }) => answer('live:start', live))
    await screen.findByText(shell.practice.band)
    await operator.click(screen.getByRole('button', { name: shell.practice.useLive }))
    await waitFor(() => expect(screen.queryByText(shell.practice.band)).toBeNull())
    expect(main.inputsOf('live:start')).toHaveLength(1)
  })

  it('lets the service misbehave as is chosen', async () => {
    const bad = sampleStatus({ revision: 2, practiceConditions: 'bad-day' })
    const { main, operator } = openPage(({ answer }) => answer('practice:conditions', bad))
    const { names, explained, conditionsNow } = shell.practice
    await operator.click(await screen.findByRole('button', { name: conditionsNow(names.calm) }))
    const name = `${names['bad-day']}: ${explained['bad-day']}`
    await operator.click(await screen.findByRole('menuitem', { name }))
    await screen.findByRole('button', { name: conditionsNow(names['bad-day']) })
    expect(main.inputsOf('practice:conditions')).toEqual([{ conditions: 'bad-day' }])
  })
})

describe('the connection', () => {
  const live = { settings: { mode: 'live' } } as const

  it('says that it is gone, and that it is back', async () => {
    const { main } = openPage(undefined, sampleStatus({ ...live, connection: 'offline' }))
    await screen.findByText(shell.offlineNotice.title)
    main.tell('app:status', sampleStatus({ ...live, revision: 2 }))
    await waitFor(() => expect(screen.queryByText(shell.offlineNotice.title)).toBeNull())
  })

  it('leads to the settings where the credentials are refused', async () => {
    const { operator } = openPage(
      undefined,
      sampleStatus({ ...live, connection: 'bad-credentials' }),
    )
    await screen.findByText(shell.credentialsNotice.title)
    const way = screen.getByRole('button', { name: shell.credentialsNotice.action })
    await operator.click(way)
    await screen.findByRole('heading', { name: id.settings.connection.title })
    // There, the notice leads nowhere else.
    expect(screen.queryByRole('button', { name: shell.credentialsNotice.action })).toBeNull()
  })

  it('takes no older status for the newest', async () => {
    const { main } = openPage(undefined, sampleStatus({ ...live, revision: 5 }))
    await screen.findByRole('heading', { name: id.home.title })
    main.tell('app:status', sampleStatus({ ...live, revision: 4, connection: 'offline' }))
    main.tell('app:status', sampleStatus({ ...live, revision: 6, userCount: 7 }))
    await screen.findByText(shell.users.count(7), { selector: 'p' })
    expect(screen.queryByText(shell.offlineNotice.title)).toBeNull()
  })
})

describe('what main asks of the page', () => {
  it('is the screen that a menu item names', async () => {
    const { main } = openPage()
    await screen.findByRole('heading', { name: id.home.title })
    main.tell('app:menu', 'settings')
    await screen.findByRole('heading', { name: id.settings.title })
  })

  it('is the run that a notification was about', async () => {
    const run = sampleRun({ id: 5, state: 'finished', totals: sampleTotals({ done: 2 }) })
    const { main } = openPage(({ answer }) => {
      answer('runs:find', run)
      answer('runs:rows', { rows: [], count: 0 })
    })
    await screen.findByRole('heading', { name: id.home.title })
    main.tell('runs:show', { runId: 5 })
    await screen.findByRole('heading', { name: id.runResult.titles.finished })
  })
})

it('says why it cannot begin, and begins when asked again', async () => {
  const { main, operator } = openPage(({ refuse }) => refuse('app:status', 'unexpected'))
  const retry = await screen.findByRole('button', { name: shell.retry })
  main.answer('app:status', sampleStatus())
  await operator.click(retry)
  await screen.findByRole('heading', { name: id.home.title })
})

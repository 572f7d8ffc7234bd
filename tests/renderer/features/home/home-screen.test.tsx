import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { en } from '#shared/locales/en'
import { id } from '#shared/locales/id'
import { openPage } from '../../harness/open-page'
import { noon, sampleOverview, sampleRun, sampleStatus, sampleTotals } from '../../harness/samples'

const words = id.home

describe('the first screen', () => {
  it('says that it loads, then shows what came', async () => {
    const { main } = openPage(({ hold }) => hold('overview:read'))
    await screen.findByRole('heading', { name: words.title })
    expect(screen.getByText(id.shell.loading)).toBeTruthy()
    main.release('overview:read')
    await screen.findByText(words.waiting.none)
    expect(screen.queryByText(id.shell.loading)).toBeNull()
  })

  it('says what failed, and reads again when asked', async () => {
    const { main, operator } = openPage(({ refuse }) => refuse('overview:read', 'disk-full'))
    await screen.findByText(`${id.errors['disk-full'].title}.`)
    main.answer('overview:read', sampleOverview())
    await operator.click(screen.getByRole('button', { name: id.shell.retry }))
    await screen.findByText(words.waiting.none)
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('offers the first sync where no users are copied', async () => {
    openPage(undefined, sampleStatus({ userCount: 0, syncedAt: null }))
    await screen.findByText(words.neverBody)
    expect(screen.queryByText(words.groups.states)).toBeNull()
  })

  it('offers no first sync while the figures of users that are there are still counted', async () => {
    const { main } = openPage(undefined, sampleStatus({ userCount: 0, syncedAt: null }))
    await screen.findByText(words.neverBody)
    main.hold('overview:read')
    main.tell('app:status', sampleStatus({ revision: 2, userCount: 200_000, syncedAt: noon }))
    await screen.findByRole('button', { name: words.lead(200_000) })
    expect(screen.queryByText(words.neverBody)).toBeNull()
    expect(screen.getByText(id.shell.loading)).toBeTruthy()
    main.release('overview:read')
  })

  it('speaks the language of the settings', async () => {
    openPage(undefined, sampleStatus({ settings: { language: 'en' } }))
    await screen.findByRole('heading', { name: en.home.title })
    await screen.findByText(en.home.waiting.none)
  })
})

describe('what needs a person', () => {
  const stopped = sampleRun({
    id: 4,
    state: 'stopped',
    stopCause: 'network',
    totals: sampleTotals({ ready: 3, unknown: 2, problem: 1, done: 5 }),
  })
  const finished = sampleRun({
    id: 3,
    kind: 'activate',
    state: 'finished',
    source: { ...stopped.source, name: 'bayar.csv' },
    totals: sampleTotals({ done: 4, unknown: 1 }),
  })

  it('is summed over the runs, and each says what it lacks', async () => {
    openPage(({ answer }) => answer('overview:read', sampleOverview({ runs: [stopped, finished] })))
    const card = await screen.findByRole('button', { name: new RegExp(words.waiting.unknown) })
    expect(within(card).getByText('3')).toBeTruthy()
    const counts = [words.waiting.counts.unknown(2), words.waiting.counts.toFix(1)]
    expect(screen.getByText(new RegExp(counts.join(' · ')))).toBeTruthy()
    // What was sent to its end is opened where the rest of it is done, not gone on with.
    const { runs } = id.runStart
    const { left } = id.runTexts.activate.runResult
    expect(screen.getByRole('button', { name: runs.resumeLabel('toko.csv') })).toBeTruthy()
    expect(screen.getByRole('button', { name: left.of(left.inDoubt(1), 'bayar.csv') })).toBeTruthy()
  })

  it('is not all clear while rows of a finished run are left, and leads to them', async () => {
    const left = sampleRun({
      ...{ id: 5, state: 'finished', startedAt: noon },
      totals: sampleTotals({ done: 268, problem: 133 }),
    })
    const { operator } = openPage(({ answer }) => {
      answer('overview:read', sampleOverview({ runs: [left] }))
      answer('runs:find', left)
      answer('runs:rows', { rows: [], count: 0 })
      answer('runs:problems', [])
      answer('runs:next-problem', null)
      answer('runs:problems', [])
    })
    const words = id.runResult.left
    const name = words.of(words.toFix(133), 'toko.csv')
    const button = await screen.findByRole('button', { name })
    expect(screen.queryByText(id.home.waiting.none)).toBeNull()
    expect(screen.getByText(new RegExp(`^${id.runStart.runs.unfinished}`))).toBeTruthy()
    await operator.click(button)
    await screen.findByRole('heading', { level: 1, name: id.runCheck.title })
  })

  it('shows five runs, and how many more there are', async () => {
    const runs = Array.from({ length: 7 }, (_, n) => sampleRun({ id: n + 1 }))
    openPage(({ answer }) => answer('overview:read', sampleOverview({ runs })))
    await screen.findByRole('button', { name: words.waiting.more(2) })
    const { resumeLabel } = id.runStart.runs
    expect(screen.getAllByRole('button', { name: resumeLabel('toko.csv') })).toHaveLength(5)
  })

  it('leads to the rows in doubt', async () => {
    const { operator } = openPage(({ answer }) => {
      answer('overview:read', sampleOverview({ runs: [finished] }))
      answer('unresolved:count', { all: 0, forPerson: 0 })
      answer('unresolved:list', [])
    })
    await operator.click(
      await screen.findByRole('button', { name: new RegExp(words.waiting.unknown) }),
    )
    await screen.findByRole('tab', { selected: true, name: id.history.tabs.unresolved(0) })
  })
})

describe('the users in figures', () => {
  const users = {
    total: 10,
    expiries: [{ from: noon, to: noon + 604_800, count: 2 }],
    registrations: [{ from: noon - 604_800, to: noon, count: 4 }],
    states: Array.from({ length: 10 }, (_, n) => ({ value: `s${n}`, name: null, count: 1 })),
    types: [{ value: null, name: null, count: 10 }],
    packets: [{ value: '99', name: null, count: 10 }],
  }

  it('show eight of a group until all are asked for', async () => {
    const { operator } = openPage(({ answer }) =>
      answer('overview:read', sampleOverview({ users })),
    )
    await operator.click(await screen.findByRole('button', { name: words.groups.more(2) }))
    expect(screen.getAllByRole('button', { name: /^s\d: 1 / })).toHaveLength(10)
  })

  it('name what nobody named', async () => {
    openPage(({ answer }) => answer('overview:read', sampleOverview({ users })))
    await screen.findByRole('button', { name: new RegExp(`^${words.groups.unnamed('99')}`) })
    expect(
      screen.getByRole('button', { name: new RegExp(`^${words.groups.noState}`) }),
    ).toBeTruthy()
  })
})

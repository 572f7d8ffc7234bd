import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import {
  type Settings,
  type SettingsChange,
  type Status,
  statusSchema,
} from '#shared/domain/settings'
import { en } from '#shared/locales/en'
import { id } from '#shared/locales/id'
import type { MainDouble } from '../../harness/main-double'
import { openPage } from '../../harness/open-page'
import { goToScreen } from '../../harness/operate'
import { choose } from '../../harness/run-pages'
import { sampleStatus } from '../../harness/samples'

const words = id.settings

/** The settings; what is changed there takes effect, as in main. */
async function openSettings(
  settings: Partial<Settings> = {},
  prepare: (main: MainDouble) => void = () => undefined,
  rest: Partial<Omit<Status, 'settings'>> = {},
) {
  const status = sampleStatus({ ...rest, settings })
  const page = openPage((main) => {
    let now = status
    main.answer('settings:change', (change: SettingsChange) => {
      const next = { ...now.settings, ...change }
      now = statusSchema.parse({ ...now, revision: now.revision + 1, settings: next })
      return now
    })
    prepare(main)
  }, status)
  await goToScreen(page, 'settings')
  await screen.findByRole('heading', { level: 1, name: words.title })
  return page
}
const changes = (main: MainDouble) => main.inputsOf('settings:change')
const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label)

describe('a setting that is a number', () => {
  const { sending } = words

  it('is kept when the field is left, and said to be', async () => {
    const { main, operator } = await openSettings()
    await operator.clear(field(sending.maxInFlight))
    await operator.type(field(sending.maxInFlight), '4')
    expect(changes(main)).toEqual([])
    await operator.tab()
    await screen.findByText(words.saved)
    expect(changes(main)).toEqual([{ maxInFlight: 4 }])
  })

  it('is kept by Enter', async () => {
    const { main, operator } = await openSettings()
    await operator.clear(field(sending.settleSeconds))
    await operator.type(field(sending.settleSeconds), '900{Enter}')
    await waitFor(() => expect(changes(main)).toEqual([{ settleSeconds: 900 }]))
  })

  it('leaves the keys of the whole console to it', async () => {
    const { operator } = await openSettings()
    await operator.click(field(sending.maxInFlight))
    await operator.keyboard('{Control>}/{/Control}')
    await screen.findByRole('dialog', { name: id.shell.shortcuts.title })
  })

  it.each(['0', '17', '', '2,5', 'x'])('is not kept where it is none: “%s”', async (text) => {
    const { main, operator } = await openSettings()
    await operator.clear(field(sending.maxInFlight))
    if (text !== '') await operator.type(field(sending.maxInFlight), text)
    await operator.tab()
    await screen.findByText(sending.range(1, 16))
    expect(changes(main)).toEqual([])
  })

  it('is not sent where it is as it was', async () => {
    const { main, operator } = await openSettings({ maxInFlight: 8 })
    await operator.clear(field(sending.maxInFlight))
    await operator.type(field(sending.maxInFlight), '8{Enter}')
    await operator.tab()
    expect(changes(main)).toEqual([])
  })

  it('says why main did not take it', async () => {
    const { operator } = await openSettings({}, ({ refuse }) => {
      refuse('settings:change', 'disk-full')
    })
    await operator.clear(field(sending.maxInFlight))
    await operator.type(field(sending.maxInFlight), '4{Enter}')
    await screen.findByText(id.errors['disk-full'].title)
    expect(screen.queryByText(words.saved)).toBeNull()
  })
})

describe('the language and the look', () => {
  it('change the words of the whole page at once', async () => {
    const { main, operator } = await openSettings()
    await choose(operator, words.appearance.language, words.appearance.languages.en)
    await screen.findByRole('heading', { level: 1, name: en.settings.title })
    expect(changes(main)).toEqual([{ language: 'en' }])
  })

  it('ask for the look alone', async () => {
    const { main, operator } = await openSettings()
    await choose(operator, words.appearance.look, words.appearance.looks.dark)
    await waitFor(() => expect(changes(main)).toEqual([{ colorScheme: 'dark' }]))
  })

  it('follow what main tells', async () => {
    const { main } = await openSettings()
    const english = sampleStatus({ revision: 9, settings: { language: 'en' } })
    act(() => main.tell('app:status', english))
    await screen.findByRole('heading', { level: 1, name: en.settings.title })
  })

  it('keep to the newer status when an older one comes late', async () => {
    const { main } = await openSettings({}, undefined, { revision: 5 })
    const late = sampleStatus({ revision: 4, settings: { language: 'en' } })
    act(() => main.tell('app:status', late))
    const newer = sampleStatus({ revision: 6, version: '9.9.9' })
    act(() => main.tell('app:status', newer))
    await screen.findByText(words.about.version('9.9.9'))
    expect(screen.getByRole('heading', { level: 1, name: words.title })).toBeTruthy()
  })
})

describe('the syncs that come by themselves', () => {
  const sync = id.sync.settings

  it('are turned off at the start', async () => {
    const { main, operator } = await openSettings({ syncAtStart: true })
    await operator.click(screen.getByRole('switch', { name: new RegExp(sync.atStart) }))
    await waitFor(() => expect(changes(main)).toEqual([{ syncAtStart: false }]))
  })

  it('are as far apart as is chosen, a number for main', async () => {
    const { main, operator } = await openSettings()
    await choose(operator, sync.every, sync.intervals[1440])
    await waitFor(() => expect(changes(main)).toEqual([{ syncEveryMinutes: 1440 }]))
  })
})

describe('the practice mode', () => {
  const { practice } = words

  it('is left for the service itself', async () => {
    const live = sampleStatus({ revision: 2, settings: { mode: 'live' } })
    const { main, operator } = await openSettings({}, ({ answer }) => answer('live:start', live))
    expect(screen.getByText(practice.on)).toBeTruthy()
    // The band above the page offers the same.
    const panel = within(screen.getByRole('tabpanel'))
    await operator.click(panel.getByRole('button', { name: practice.stop }))
    // Two services share nothing: the page begins at its first screen.
    await screen.findByRole('heading', { level: 1, name: id.home.title })
    expect(main.inputsOf('live:start')).toHaveLength(1)
    await goToScreen({ operator }, 'settings')
    await screen.findByText(practice.off)
    expect(screen.queryByRole('radiogroup', { name: practice.conditions })).toBeNull()
  })

  it('is gone to from the service', async () => {
    const { main, operator } = await openSettings({ mode: 'live' }, ({ answer }) => {
      answer('practice:start', sampleStatus({ revision: 2 }))
    })
    await operator.click(screen.getByRole('button', { name: practice.start }))
    await screen.findByRole('heading', { level: 1, name: id.home.title })
    expect(main.inputsOf('practice:start')).toHaveLength(1)
    expect(screen.getByText(id.shell.practice.band)).toBeTruthy()
  })

  it('stays as it is where the service cannot be gone to, and says why', async () => {
    const { operator } = await openSettings({}, ({ refuse }) => refuse('live:start', 'disk-full'))
    const panel = within(screen.getByRole('tabpanel'))
    await operator.click(panel.getByRole('button', { name: practice.stop }))
    await screen.findByText(id.errors['disk-full'].title)
    expect(screen.getByText(practice.on)).toBeTruthy()
  })

  it('misbehaves as is chosen', async () => {
    const { main, operator } = await openSettings({}, ({ answer }) => {
      answer('practice:conditions', sampleStatus({ revision: 2, practiceConditions: 'bad-day' }))
    })
    const choice = within(screen.getByRole('radiogroup', { name: practice.conditions }))
    const name = new RegExp(id.shell.practice.names['bad-day'])
    await operator.click(choice.getByRole('radio', { name }))
    await waitFor(() =>
      expect(main.inputsOf('practice:conditions')).toEqual([{ conditions: 'bad-day' }]),
    )
  })
})

describe('about the console', () => {
  const { about, folders } = words

  it('opens the folder of its log', async () => {
    const { main, operator } = await openSettings({}, ({ answer }) => {
      answer('app:open-folder', undefined)
    })
    await operator.click(screen.getByRole('button', { name: folders.logs }))
    await waitFor(() => expect(main.inputsOf('app:open-folder')).toEqual([{ folder: 'logs' }]))
  })

  it('shows the licences, each with its text where there is one', async () => {
    const { main, operator } = await openSettings({}, ({ answer, hold }) => {
      answer('app:licences', [
        { name: 'alpha', version: '1.0.0', identifier: 'MIT', text: 'Do as you like' },
        { name: 'beta', version: '2.0.0' },
      ])
      hold('app:licences')
    })
    expect(main.inputsOf('app:licences')).toEqual([])
    await operator.click(screen.getByRole('button', { name: about.licences }))
    const dialog = within(await screen.findByRole('dialog', { name: about.licences }))
    expect(dialog.getByText(id.shell.loading)).toBeTruthy()
    main.release('app:licences')
    await dialog.findByText('Do as you like')
    expect(dialog.getAllByRole('listitem')).toHaveLength(2)
    expect(dialog.getAllByRole('group')).toHaveLength(1)
  })

  it('reads the licences again where that failed', async () => {
    const { main, operator } = await openSettings({}, ({ refuse }) => {
      refuse('app:licences', 'disk-full')
    })
    await operator.click(screen.getByRole('button', { name: about.licences }))
    await screen.findByText(`${id.errors['disk-full'].title}.`)
    main.answer('app:licences', [{ name: 'alpha', version: '1.0.0' }])
    await operator.click(screen.getByRole('button', { name: id.shell.retry }))
    await screen.findByText('1.0.0')
  })
})

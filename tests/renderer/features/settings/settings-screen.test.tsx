import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Status } from '#shared/domain/settings'
import { en } from '#shared/locales/en'
import { id } from '#shared/locales/id'
import type { MainDouble } from '../../harness/main-double'
import { openPage } from '../../harness/open-page'
import { sampleStatus } from '../../harness/samples'

const words = id.settings

/** Opens the settings; a change of them is answered as main does, with the status as it is then. */
async function openSettings(
  status: Status = sampleStatus(),
  prepare: (main: MainDouble) => void = () => undefined,
) {
  let now = status
  const page = openPage((main) => {
    main.answer('settings:change', (change) => {
      const defined = Object.entries(change).filter(([, value]) => value !== undefined)
      const settings = { ...now.settings, ...Object.fromEntries(defined) }
      now = { ...now, settings, revision: now.revision + 1 }
      return now
    })
    prepare(main)
  }, status)
  await page.operator.click(await screen.findByRole('button', { name: id.shell.screens.settings }))
  await screen.findByRole('heading', { name: words.connection.title })
  return page
}

async function choose(
  operator: Awaited<ReturnType<typeof openSettings>>['operator'],
  label: string,
  option: string,
) {
  await operator.click(screen.getByRole('button', { name: new RegExp(label) }))
  await operator.click(await screen.findByRole('option', { name: option }))
}

describe('a number among the settings', () => {
  it('is kept when its field is left, and said so', async () => {
    const { main, operator } = await openSettings()
    const field = screen.getByLabelText(words.sending.maxInFlight)
    await operator.clear(field)
    await operator.type(field, '4')
    expect(main.inputsOf('settings:change')).toEqual([])
    await operator.tab()
    await screen.findByText(words.saved)
    expect(main.inputsOf('settings:change')).toEqual([{ maxInFlight: 4 }])
  })

  it('is kept by Enter, once', async () => {
    const { main, operator } = await openSettings()
    const field = screen.getByLabelText(words.sending.maxInFlight)
    await operator.clear(field)
    await operator.type(field, '5{Enter}')
    await screen.findByText(words.saved)
    await operator.tab()
    expect(main.inputsOf('settings:change')).toEqual([{ maxInFlight: 5 }])
  })

  it.each(['0', '17', '3,5', 'empat', ''])('is not kept where it is %j', async (text) => {
    const { main, operator } = await openSettings()
    const field = screen.getByLabelText(words.sending.maxInFlight)
    await operator.clear(field)
    if (text !== '') await operator.type(field, text)
    await operator.tab()
    await screen.findByText(words.sending.range(1, 16))
    expect(main.inputsOf('settings:change')).toEqual([])
  })

  it('is not sent again where it is what it was', async () => {
    const { main, operator } = await openSettings(sampleStatus({ settings: { maxInFlight: 6 } }))
    await operator.click(screen.getByLabelText(words.sending.maxInFlight))
    await operator.tab()
    expect(main.inputsOf('settings:change')).toEqual([])
  })
})

describe('language and look', () => {
  it('change the whole page at once', async () => {
    const { main, operator } = await openSettings()
    await choose(operator, words.appearance.language, words.appearance.languages.en)
    await screen.findByRole('heading', { name: en.settings.appearance.title })
    expect(document.documentElement.lang).toBe('en')
    expect(main.inputsOf('settings:change')).toEqual([{ language: 'en' }])
  })

  it('stay as they are where main cannot keep them, which is said', async () => {
    const { main, operator } = await openSettings(sampleStatus(), ({ refuse }) =>
      refuse('settings:change', 'disk-full'),
    )
    await choose(operator, words.appearance.language, words.appearance.languages.en)
    await screen.findByText(id.errors['disk-full'].title)
    expect(screen.getByRole('heading', { name: words.appearance.title })).toBeTruthy()
    expect(main.inputsOf('settings:change')).toHaveLength(1)
  })
})

describe('the connection', () => {
  const live = sampleStatus({ settings: { mode: 'live' }, credentials: 'saved' })

  it('says whether there are credentials, and never which', async () => {
    await openSettings(live)
    expect(screen.getByText(words.connection.states.saved)).toBeTruthy()
    expect(screen.getByText(live.settings.baseUrl)).toBeTruthy()
  })

  it('forgets them only when that is confirmed', async () => {
    const { main, operator } = await openSettings(live, ({ answer }) =>
      answer(
        'credentials:forget',
        sampleStatus({ settings: { mode: 'unset' }, credentials: 'none', revision: 2 }),
      ),
    )
    await operator.click(screen.getByRole('button', { name: words.connection.forget }))
    const dialog = await screen.findByRole('alertdialog')
    await operator.click(within(dialog).getByRole('button', { name: id.shell.keep }))
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
    expect(main.inputsOf('credentials:forget')).toEqual([])
    await operator.click(screen.getByRole('button', { name: words.connection.forget }))
    await operator.click(
      within(await screen.findByRole('alertdialog')).getByRole('button', {
        name: words.connection.forgetConfirm,
      }),
    )
    // Without credentials and without practice the console begins as at its first start.
    await screen.findByLabelText(id.firstStart.key)
    expect(main.inputsOf('credentials:forget')).toHaveLength(1)
  })

  it('offers nothing to forget where there is nothing', async () => {
    await openSettings(sampleStatus({ credentials: 'none' }))
    expect(screen.getByRole('button', { name: words.connection.enter })).toBeTruthy()
    expect(screen.queryByRole('button', { name: words.connection.forget })).toBeNull()
  })
})

describe('the data on this computer', () => {
  const storage = id.storage

  it('cannot be taken out or deleted where none are copied', async () => {
    await openSettings(sampleStatus({ userCount: 0 }))
    for (const name of [storage.export, storage.clear]) {
      expect(screen.getByRole<HTMLButtonElement>('button', { name }).disabled).toBe(true)
    }
  })

  it('is copied on request, and the file named', async () => {
    const { operator } = await openSettings(sampleStatus(), ({ answer }) =>
      answer('storage:back-up', 'ledger-1.db'),
    )
    await operator.click(screen.getByRole('button', { name: storage.backUp }))
    await screen.findByText(storage.backedUp('ledger-1.db'))
  })

  it('is shown masked from the moment that is switched on', async () => {
    const { main, operator } = await openSettings()
    await operator.click(screen.getByRole('switch', { name: new RegExp(`^${storage.mask}`) }))
    await waitFor(() => expect(main.inputsOf('settings:change')).toEqual([{ maskPersonal: true }]))
    const mask = screen.getByRole<HTMLInputElement>('switch', {
      name: new RegExp(`^${storage.mask}`),
    })
    expect(mask.checked).toBe(true)
  })
})

describe('the way to the service', () => {
  it('asks for the address of a proxy only where it is one of the operator’s own', async () => {
    const { main, operator } = await openSettings()
    expect(screen.queryByLabelText(words.network.address)).toBeNull()
    await operator.click(screen.getByRole('radio', { name: new RegExp(words.network.modes.own) }))
    const address = await screen.findByLabelText(words.network.address)
    await operator.type(address, 'http://nama:sandi@proksi.kantor:8080')
    await operator.tab()
    await screen.findByText(words.network.addressWrong)
    // A secret has no place in settings: nothing of it left the page.
    expect(JSON.stringify(main.inputsOf('settings:change'))).not.toContain('sandi')
  })
})

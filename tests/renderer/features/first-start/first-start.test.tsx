import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { en } from '#shared/locales/en'
import { id } from '#shared/locales/id'
import { type OpenPage, openPage } from '../../harness/open-page'
import { chooseOption, having, press } from '../../harness/operate'
import { sampleStatus } from '../../harness/samples'

const words = id.firstStart
const unset = sampleStatus({ settings: { mode: 'unset' }, credentials: 'none', syncedAt: null })
const live = sampleStatus({ revision: 2, settings: { mode: 'live' }, credentials: 'saved' })
const asking = sampleStatus({ settings: { mode: 'live' }, credentials: 'none' })

async function enter({ operator }: OpenPage, key: string, token: string) {
  await operator.type(await screen.findByLabelText(words.key), key)
  await operator.type(screen.getByLabelText(words.token), token)
}

describe('the first start', () => {
  it('shows nothing of the console, and begins practice when asked', async () => {
    const page = openPage(
      ({ answer }) => answer('practice:start', { ...sampleStatus(), revision: 2 }),
      unset,
    )
    await screen.findByRole('heading', { name: words.title })
    expect(screen.queryByRole('navigation')).toBeNull()
    await press(page, words.practiceAction)
    await screen.findByText(id.shell.practice.band)
    expect(page.main.inputsOf('credentials:save')).toEqual([])
  })

  it('says why practice could not begin, and stays', async () => {
    const page = openPage(({ refuse }) => refuse('practice:start', 'profile-not-writable'), unset)
    await press(page, words.practiceAction)
    await screen.findByText(id.errors['profile-not-writable'].title)
    expect(screen.getByRole('heading', { name: words.title })).toBeTruthy()
  })

  it('speaks another language as soon as that is chosen', async () => {
    const page = openPage(({ answer }) => {
      const settings = { mode: 'unset', language: 'en' } as const
      answer('settings:change', sampleStatus({ revision: 2, settings, credentials: 'none' }))
    }, unset)
    await chooseOption(page, having(words.language), id.settings.appearance.languages.en)
    await screen.findByRole('heading', { name: en.firstStart.title })
    expect(page.main.inputsOf('settings:change')).toEqual([{ language: 'en' }])
  })
})

describe('key and token', () => {
  it('are both needed, and what is missing is named', async () => {
    const page = openPage(undefined, unset)
    await press(page, words.verify)
    await screen.findByText(words.keyMissing)
    expect(screen.getByText(words.tokenMissing)).toBeTruthy()
    await page.operator.type(screen.getByLabelText(words.key), 'kunci')
    expect(screen.queryByText(words.keyMissing)).toBeNull()
    await page.operator.type(screen.getByLabelText(words.token), '   {Enter}')
    expect(screen.getByText(words.tokenMissing)).toBeTruthy()
    expect(page.main.inputsOf('credentials:save')).toEqual([])
  })

  it('are never shown while they are typed', async () => {
    const page = openPage(undefined, unset)
    await enter(page, 'kunci', 'rahasia')
    for (const name of [words.key, words.token]) {
      expect(screen.getByLabelText<HTMLInputElement>(name).type).toBe('password')
    }
  })

  it('go to main, which verifies them; then the real service is begun with', async () => {
    const page = openPage(({ answer }) => {
      answer('credentials:save', { ...unset, revision: 2, credentials: 'saved' })
      answer('live:start', { ...live, revision: 3 })
    }, unset)
    await enter(page, 'kunci', 'rahasia')
    await press(page, words.verify)
    await screen.findByText(id.shell.brandPlace.live)
    expect(page.main.inputsOf('credentials:save')).toEqual([
      { key: 'kunci', token: 'rahasia', baseUrl: unset.settings.baseUrl },
    ])
    expect(page.main.inputsOf('live:start')).toHaveLength(1)
  })

  it('are said to be looked at meanwhile, and are not sent twice', async () => {
    const page = openPage(({ hold, answer }) => {
      hold('credentials:save')
      answer('credentials:save', live)
    }, unset)
    await enter(page, 'kunci', 'rahasia')
    await press(page, words.verify)
    await press(page, having(words.verifying))
    page.main.release('credentials:save')
    await screen.findByText(id.shell.brandPlace.live)
    expect(page.main.inputsOf('credentials:save')).toHaveLength(1)
  })

  it('that are refused stay typed, with the reason, which can be put away', async () => {
    const page = openPage(({ refuse }) => refuse('credentials:save', 'bad-credentials'), unset)
    await enter(page, 'kunci', 'rahasia')
    await press(page, words.verify)
    await screen.findByText(`${id.errors['bad-credentials'].title}.`)
    expect(screen.getByLabelText<HTMLInputElement>(words.key).value).toBe('kunci')
    await press(page, id.shell.dismiss)
    await waitFor(() =>
      expect(screen.queryByText(`${id.errors['bad-credentials'].title}.`)).toBeNull(),
    )
  })

  it.each([true, false])(
    'are said to be kept, or not, as the system can: %s',
    async (canEncrypt) => {
      openPage(undefined, { ...unset, canEncrypt })
      await screen.findByLabelText(words.key)
      expect(screen.queryByText(words.kept) !== null).toBe(canEncrypt)
      expect(screen.queryByText(words.notKeptTitle) !== null).toBe(!canEncrypt)
    },
  )

  it.each([
    ['https://rina:sandi@contoh.co.id', words.addressWrong],
    ['contoh.co.id', words.addressWrong],
    [' ', words.addressMissing],
  ])('go to no address such as "%s"', async (address, said) => {
    const page = openPage(undefined, unset)
    await enter(page, 'kunci', 'rahasia')
    await press(page, words.advanced)
    await page.operator.clear(screen.getByLabelText(words.address))
    await page.operator.type(screen.getByLabelText(words.address), address)
    await press(page, words.verify)
    await screen.findByText(said)
    expect(page.main.inputsOf('credentials:save')).toEqual([])
  })

  it('show an address that is wrong, where it was folded away', async () => {
    const page = openPage(undefined, unset)
    await enter(page, 'kunci', 'rahasia')
    await press(page, words.advanced)
    await page.operator.type(screen.getByLabelText(words.address), '?x=1')
    await press(page, words.advanced)
    expect(screen.queryByLabelText(words.address)).toBeNull()
    await press(page, words.verify)
    await screen.findByText(words.addressWrong)
  })
})

describe('a console that lost its key and token', () => {
  it('asks for them alone, and begins without starting anything else', async () => {
    const page = openPage(({ answer }) => answer('credentials:save', live), asking)
    await screen.findByRole('heading', { name: words.askAgainTitle })
    expect(screen.queryByText(words.practiceTitle)).toBeNull()
    await enter(page, 'kunci', 'rahasia')
    await press(page, words.verify)
    await screen.findByText(id.shell.brandPlace.live)
    expect(page.main.inputsOf('live:start')).toEqual([])
  })

  it('can go to practice instead', async () => {
    const page = openPage(
      ({ answer }) => answer('practice:start', { ...sampleStatus(), revision: 2 }),
      asking,
    )
    await press(page, words.askAgainPractice)
    await screen.findByText(id.shell.practice.band)
  })
})

import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { en } from '#shared/locales/en'
import { id } from '#shared/locales/id'
import { openPage } from '../../harness/open-page'
import { chooseOption, having, press } from '../../harness/operate'
import { sampleStatus } from '../../harness/samples'

const words = id.support.safe
const safe = sampleStatus({ isSafeStart: true })

describe('a safe start', () => {
  it('stands in place of everything else, until what was open last is opened', async () => {
    const page = openPage(
      ({ answer }) => answer('app:open-usual', sampleStatus({ revision: 2 })),
      safe,
    )
    await screen.findByRole('heading', { level: 1, name: words.title })
    expect(screen.queryByRole('navigation')).toBeNull()
    await press(page, words.usual)
    await screen.findByRole('heading', { level: 1, name: id.home.title })
  })

  it('speaks another language when asked to', async () => {
    const page = openPage(({ answer }) => {
      const settings = { language: 'en' } as const
      answer('settings:change', sampleStatus({ revision: 2, isSafeStart: true, settings }))
    }, safe)
    await chooseOption(page, having(id.firstStart.language), id.settings.appearance.languages.en)
    await screen.findByRole('heading', { level: 1, name: en.support.safe.title })
    expect(page.main.inputsOf('settings:change')).toEqual([{ language: 'en' }])
  })
})

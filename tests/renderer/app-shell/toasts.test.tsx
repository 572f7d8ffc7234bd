import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { en } from '#shared/locales/en'
import { id } from '#shared/locales/id'
import { openPage } from '../harness/open-page'
import { press } from '../harness/operate'
import { sampleStatus } from '../harness/samples'

describe('a failure told in passing', () => {
  it('says what happened, why, and what to do, and can be put away', async () => {
    const page = openPage(({ refuse }) => refuse('live:start', 'disk-full'))
    await press(page, id.shell.practice.useLive)
    const { title, explanation, action } = id.errors['disk-full']
    const region = await screen.findByRole('region', { name: id.shell.messagesLabel })
    await within(region).findByText(title)
    expect(within(region).getByText(`${explanation({})} ${action}`)).toBeTruthy()
    await press(page, id.shell.dismiss)
    await waitFor(() => expect(screen.queryByText(title)).toBeNull())
  })

  it('leaves the keys of the page in use beside it', async () => {
    const page = openPage(({ refuse, answer }) => {
      refuse('live:start', 'disk-full')
      answer('history:list', [])
      answer('history:count', 0)
    })
    await press(page, id.shell.practice.useLive)
    await screen.findByText(id.errors['disk-full'].title)
    await page.operator.keyboard('{Control>}{Shift>}h{/Shift}{/Control}')
    await screen.findByRole('heading', { name: id.shell.screens.history })
  })

  it('speaks English where the settings say so', async () => {
    const status = sampleStatus({ settings: { language: 'en' } })
    const page = openPage(({ refuse }) => refuse('live:start', 'disk-full'), status)
    await press(page, en.shell.practice.useLive)
    await screen.findByText(en.errors['disk-full'].title)
  })
})

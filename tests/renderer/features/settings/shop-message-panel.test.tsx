import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Settings } from '#shared/domain/settings'
import { id } from '#shared/locales/id'
import type { MainDouble } from '../../harness/main-double'
import { openPage } from '../../harness/open-page'
import { goToScreen } from '../../harness/operate'
import { sampleStatus } from '../../harness/samples'

const { settings: words, template } = id.registrationForm.message

async function openMessages(settings: Partial<Settings>, prepare?: (main: MainDouble) => void) {
  const page = openPage(prepare, sampleStatus({ settings }))
  await goToScreen(page, 'settings')
  await screen.findByRole('heading', { name: words.title })
  return page
}
const field = () => screen.getByLabelText<HTMLTextAreaElement>(words.id)
const [reset] = [() => screen.getAllByRole('button', { name: words.reset })[0]]
const next = (settings: Partial<Settings>) => sampleStatus({ revision: 2, settings })

describe('what a new shop is written to', () => {
  it('is the console’s own until it was changed', async () => {
    await openMessages({})
    expect(field().value).toBe(template)
    expect(reset()?.hasAttribute('disabled')).toBe(true)
  })

  it('is kept when the field is left', async () => {
    const { main, operator } = await openMessages({}, ({ answer }) => {
      answer('settings:change', next({ shopMessageId: 'Halo' }))
    })
    await operator.clear(field())
    await operator.type(field(), 'Halo')
    expect(main.inputsOf('settings:change')).toEqual([])
    await operator.tab()
    await waitFor(() =>
      expect(main.inputsOf('settings:change')).toEqual([{ shopMessageId: 'Halo' }]),
    )
    await waitFor(() => expect(reset()?.hasAttribute('disabled')).toBe(false))
  })

  it('is not sent where nothing was typed', async () => {
    const { main, operator } = await openMessages({})
    await operator.click(field())
    await operator.tab()
    expect(main.inputsOf('settings:change')).toEqual([])
  })

  it.each([
    ['by its button', async () => undefined],
    ['by emptying it', async () => 'empty'],
  ])('is put back to the console’s own %s: nothing is kept in its stead', async (_, how) => {
    const { main, operator } = await openMessages({ shopMessageId: 'Halo' }, ({ answer }) => {
      answer('settings:change', next({}))
    })
    if ((await how()) === 'empty') {
      await operator.clear(field())
      await operator.tab()
    } else {
      const button = reset()
      if (button === undefined) throw new Error('There is a way back')
      await operator.click(button)
    }
    await waitFor(() => expect(main.inputsOf('settings:change')[0]).toEqual({ shopMessageId: '' }))
    await waitFor(() => expect(field().value).toBe(template))
  })

  it('comes back as it is kept where main refuses, and says why', async () => {
    const { operator } = await openMessages({ shopMessageId: 'Halo' }, ({ refuse }) => {
      refuse('settings:change', 'disk-full')
    })
    await operator.type(field(), '!')
    await operator.tab()
    await screen.findByText(id.errors['disk-full'].title)
    await waitFor(() => expect(field().value).toBe('Halo'))
  })
})

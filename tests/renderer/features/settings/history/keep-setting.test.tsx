import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { id } from '#shared/locales/id'
import type { MainDouble } from '../../../harness/main-double'
import { openPage } from '../../../harness/open-page'
import { chooseOption, goToScreen, having, press } from '../../../harness/operate'
import { sampleStatus } from '../../../harness/samples'

const { keep } = id.history

async function openSettings(
  prepare: (main: MainDouble) => void = () => undefined,
  status = sampleStatus(),
) {
  const page = openPage(prepare, status)
  await goToScreen(page, 'settings')
  await screen.findByRole('button', { name: having(keep.label) })
  return page
}

describe('how long history is kept', () => {
  const half = sampleStatus({ settings: { historyMonths: 6 } })
  const choose = async (page: Awaited<ReturnType<typeof openSettings>>, label: string) =>
    chooseOption(page, having(keep.label), label)

  it('asks before anything is cut, with what would go, and cuts nothing when told not to', async () => {
    const page = await openSettings(({ answer }) => answer('history:count-older', 1234))
    await choose(page, keep.months(12))
    const dialog = await screen.findByRole('alertdialog', { name: keep.title })
    expect(within(dialog).getByText(keep.body(12, 1234))).toBeTruthy()
    expect(page.main.inputsOf('history:count-older')).toEqual([{ months: 12 }])
    await press(page, id.shell.keep)
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
    expect(page.main.inputsOf('history:keep')).toEqual([])
  })

  it('cuts once that is confirmed, and shows the new setting', async () => {
    const page = await openSettings(({ answer }) => {
      answer('history:count-older', 3)
      answer('history:keep', { ...half, revision: 2 })
    })
    await choose(page, keep.months(6))
    await press(page, keep.confirm(3))
    await screen.findByText(keep.done(6))
    expect(page.main.inputsOf('history:keep')).toEqual([{ months: 6 }])
    expect(screen.getByRole('button', { name: having(keep.months(6)) })).toBeTruthy()
  })

  it('speaks of no entries where none would go', async () => {
    const page = await openSettings(({ answer }) => answer('history:count-older', 0))
    await choose(page, keep.months(60))
    await screen.findByRole('button', { name: keep.confirm(0) })
    expect(screen.queryByRole('button', { name: having('Buang 0') })).toBeNull()
  })

  it('keeps all without a question: nothing is lost by it', async () => {
    const page = await openSettings(
      ({ answer }) => answer('history:keep', { ...sampleStatus(), revision: 2 }),
      half,
    )
    await choose(page, keep.forever)
    await screen.findByText(keep.done(0))
    expect(page.main.inputsOf('history:count-older')).toEqual([])
    expect(page.main.inputsOf('history:keep')).toEqual([{ months: 0 }])
  })

  it('asks nothing where the setting is chosen that is on', async () => {
    const page = await openSettings(undefined, half)
    await choose(page, keep.months(6))
    await waitFor(() => expect(screen.queryByRole('listbox')).toBeNull())
    expect(page.main.inputsOf('history:count-older')).toEqual([])
  })

  it('offers a setting of its own making that is none of the usual', async () => {
    const page = await openSettings(undefined, sampleStatus({ settings: { historyMonths: 18 } }))
    await press(page, having(keep.label))
    const options = await screen.findAllByRole('option')
    expect(options.at(-1)?.textContent).toContain(keep.months(18))
    expect(options).toHaveLength(7)
  })

  it('says why main would not cut, and closes the question', async () => {
    const page = await openSettings(({ answer, refuse }) => {
      answer('history:count-older', 3)
      refuse('history:keep', 'history-broken')
    })
    await choose(page, keep.months(6))
    await press(page, keep.confirm(3))
    await screen.findByText(id.errors['history-broken'].title)
    await waitFor(() => expect(screen.queryByText(keep.body(6, 3))).toBeNull())
    expect(screen.getByRole('button', { name: having(keep.forever) })).toBeTruthy()
  })
})

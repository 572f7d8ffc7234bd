import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { everyUser } from '#shared/domain/users/user-query'
import { id } from '#shared/locales/id'
import type { MainDouble } from '../../../harness/main-double'
import { type OpenPage, openPage } from '../../../harness/open-page'
import { chooseFromMenu, goToScreen, having, press } from '../../../harness/operate'
import { noon } from '../../../harness/samples'
import { answerUsers, sampleFacets, sampleUserRow } from '../../../harness/samples-users'

const words = id.users.filters
const { chips, names } = words

async function openUsers(prepare: (main: MainDouble) => void = () => undefined) {
  const page = openPage((main) => {
    answerUsers(main, [sampleUserRow(1)])
    prepare(main)
  })
  await goToScreen(page, 'users')
  await screen.findByRole('gridcell', { name: 'Toko 1' })
  return page
}

const asked = ({ main }: OpenPage) => main.inputsOf('users:page').at(-1)?.filter
const chip = (label: string) => screen.queryByRole('button', { name: words.remove(label) })

describe('the filters of the users', () => {
  it('take values at once, with how many users each leaves, and name them', async () => {
    const page = await openUsers()
    await chooseFromMenu(page, words.add, names.types)
    const apotek = await screen.findByRole('checkbox', { name: having('Apotek') })
    expect(apotek.closest('label')?.textContent).toContain('1.200')
    await page.operator.click(apotek)
    await waitFor(() => expect(asked(page)).toEqual({ ...everyUser, types: ['7'] }))
    expect(page.main.inputsOf('users:facets').at(-1)).toEqual({
      filter: { ...everyUser, types: ['7'] },
    })
    await page.operator.keyboard('{Escape}')
    await screen.findByRole('button', { name: words.edit(chips.types('Apotek')) })
  })

  it('find those whose state nobody knows, and those without a packet', async () => {
    const page = await openUsers()
    await chooseFromMenu(page, words.add, names.states)
    await page.operator.click(
      await screen.findByRole('checkbox', { name: having(id.users.stateUnknown) }),
    )
    await waitFor(() => expect(asked(page)?.states).toEqual([null]))
    await page.operator.keyboard('{Escape}')
    await chooseFromMenu(page, words.add, names.packets)
    await page.operator.click(
      await screen.findByRole('checkbox', { name: having(id.users.packetUnknown) }),
    )
    await waitFor(() => expect(asked(page)).toMatchObject({ states: [null], packetIds: [null] }))
  })

  it('say that values are counted, and why they could not be, and count again', async () => {
    const page = await openUsers(({ hold, refuse }) => {
      hold('users:facets')
      refuse('users:facets', 'copy-unusable')
    })
    await chooseFromMenu(page, words.add, names.types)
    await screen.findByText(words.loading)
    page.main.release('users:facets')
    await screen.findByText(`${id.errors['copy-unusable'].title}.`)
    page.main.answer('users:facets', sampleFacets)
    await press(page, id.shell.retry)
    await screen.findByRole('checkbox', { name: having('Apotek') })
  })

  it.each([
    [names.never, { expiry: { kind: 'never' } }, chips.never],
    [names.withoutBranch, { withoutBranch: true }, chips.withoutBranch],
    [names.odd, { odd: true }, chips.odd],
  ])('have nothing to choose for "%s": it is on at once', async (name, filter, label) => {
    const page = await openUsers()
    await chooseFromMenu(page, words.add, name)
    await waitFor(() => expect(asked(page)).toEqual({ ...everyUser, ...filter }))
    expect(screen.queryByRole('dialog')).toBeNull()
    // It is taken away, and not changed.
    expect(screen.queryByRole('button', { name: words.edit(label) })).toBeNull()
    await press(page, words.remove(label))
    await waitFor(() => expect(chip(label)).toBeNull())
  })

  it.each([
    [names.within, words.days(14), { kind: 'within', days: 14 }, chips.within(14)],
    [names.since, words.lastDays(7), { kind: 'since', days: 7 }, chips.since(7)],
  ])('offer the usual days for "%s"', async (name, button, expiry, label) => {
    const page = await openUsers()
    await chooseFromMenu(page, words.add, name)
    await press(page, button)
    await waitFor(() => expect(asked(page)?.expiry).toEqual(expiry))
    expect(chip(label)).toBeTruthy()
  })

  it('take any whole number of days up to ten years, and say so of any other', async () => {
    const page = await openUsers()
    await chooseFromMenu(page, words.add, names.within)
    const type = async (text: string) => {
      const field = await screen.findByLabelText(words.daysLabel)
      await page.operator.clear(field)
      await page.operator.type(field, `${text}{Enter}`)
    }
    for (const wrong of ['3651', 'dua', '1,5', '-1']) {
      await type(wrong)
      await screen.findByText(words.daysError)
    }
    expect(page.main.inputsOf('users:page').every(({ filter }) => !filter.expiry)).toBe(true)
    await type('3650')
    await waitFor(() => expect(asked(page)?.expiry).toEqual({ kind: 'within', days: 3650 }))
  })

  it('have one end of a packet at a time: the later choice takes the place of the first', async () => {
    const page = await openUsers()
    await chooseFromMenu(page, words.add, names.within)
    await press(page, words.days(30))
    await waitFor(() => expect(chip(chips.within(30))).toBeTruthy())
    await chooseFromMenu(page, words.add, names.never)
    await waitFor(() => expect(asked(page)?.expiry).toEqual({ kind: 'never' }))
    expect(chip(chips.within(30))).toBeNull()
  })

  it('begin with what is on when they are changed', async () => {
    const page = await openUsers()
    await chooseFromMenu(page, words.add, names.within)
    await press(page, words.days(90))
    await press(page, words.edit(chips.within(90)))
    const field = await screen.findByLabelText<HTMLInputElement>(words.daysLabel)
    expect(field.value).toBe('90')
  })

  it('take days of Jakarta in which a packet ends, the last one included', async () => {
    const page = await openUsers()
    await chooseFromMenu(page, words.add, names.between)
    await page.operator.type(await screen.findByLabelText(words.from), '20/11/2026')
    await page.operator.type(screen.getByLabelText(words.to), '21/11/2026{Enter}')
    const midnight = noon - 12 * 3600
    await waitFor(() =>
      expect(asked(page)?.expiry).toEqual({
        kind: 'between',
        from: midnight,
        to: midnight + 2 * 86_400,
      }),
    )
  })

  it('are all taken away at once; what is searched for stays', async () => {
    const page = await openUsers()
    await page.operator.type(screen.getByRole('searchbox'), 'toko')
    await chooseFromMenu(page, words.add, names.withoutBranch)
    await chooseFromMenu(page, words.add, names.odd)
    const group = await screen.findByRole('group', { name: words.group })
    await page.operator.click(within(group).getByRole('button', { name: words.clearAll }))
    await waitFor(() => expect(asked(page)).toEqual({ ...everyUser, search: 'toko' }))
    expect(screen.queryByRole('group', { name: words.group })).toBeNull()
  })

  it('offer no registration where more than a search narrows the list', async () => {
    const page = await openUsers()
    answerUsers(page.main, [])
    await page.operator.type(screen.getByRole('searchbox'), 'melati')
    const register = { name: id.palette.actions.registerNew('melati') }
    await screen.findByRole('button', register)
    await chooseFromMenu(page, words.add, names.odd)
    await waitFor(() => expect(screen.queryByRole('button', register)).toBeNull())
    await press(page, id.users.empty.clear)
    await screen.findByText(id.users.empty.noUsersTitle)
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('')
  })
})

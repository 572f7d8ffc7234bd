import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { everyUser } from '#shared/domain/users/user-query'
import type { UserRow } from '#shared/domain/users/user-row'
import { id } from '#shared/locales/id'
import type { MainDouble } from '../../../harness/main-double'
import { openPage } from '../../../harness/open-page'
import { goToScreen, having, press, watchCopies } from '../../../harness/operate'
import { sampleRun } from '../../../harness/samples'
import { answerRun } from '../../../harness/samples-history'
import { answerUsers, sampleUserRow } from '../../../harness/samples-users'

const words = id.users.picking

async function openUsers(
  rows: readonly UserRow[],
  prepare: (main: MainDouble) => void = () => undefined,
) {
  const page = openPage((main) => {
    answerUsers(main, rows)
    prepare(main)
  })
  await goToScreen(page, 'users')
  await screen.findByRole('gridcell', { name: 'Toko 0' })
  const rowOf = (name: string) => {
    const row = screen.getByRole('gridcell', { name }).closest<HTMLElement>('[role=row]')
    if (row === null) throw new Error(`${name} is in no row`)
    return row
  }
  return {
    ...page,
    rowOf,
    pick: (name: string) =>
      page.operator.click(within(rowOf(name)).getAllByRole('gridcell')[0] ?? rowOf(name)),
    isPicked: (name: string) => rowOf(name).getAttribute('aria-selected') === 'true',
  }
}

const list = (count: number) => Array.from({ length: count }, (_, n) => sampleUserRow(n))
const bar = () => screen.queryByRole('region', { name: words.bar })
const inBar = (name: string) =>
  within(screen.getByRole('region', { name: words.bar })).getByRole<HTMLButtonElement>('button', {
    name,
  })

describe('picking users', () => {
  it('counts them one by one, and is over when the last is left out', async () => {
    const { pick, isPicked } = await openUsers(list(4))
    expect(bar()).toBeNull()
    await pick('Toko 1')
    await pick('Toko 3')
    await screen.findByText(words.count(2))
    expect([isPicked('Toko 1'), isPicked('Toko 2')]).toEqual([true, false])
    await pick('Toko 1')
    await pick('Toko 3')
    await waitFor(() => expect(bar()).toBeNull())
  })

  it('opens nobody: that takes a click on a name', async () => {
    const { pick, main } = await openUsers(list(2))
    await pick('Toko 1')
    await screen.findByText(words.count(1))
    expect(main.inputsOf('users:find')).toEqual([])
  })

  it('takes all between two with the shift key', async () => {
    const { pick, operator, isPicked } = await openUsers(list(6))
    await pick('Toko 1')
    await operator.keyboard('{Shift>}')
    await pick('Toko 4')
    await operator.keyboard('{/Shift}')
    await screen.findByText(words.count(4))
    expect([isPicked('Toko 0'), isPicked('Toko 3'), isPicked('Toko 5')]).toEqual([
      false,
      true,
      false,
    ])
  })

  it('takes all that match at once, but for those left out afterwards', async () => {
    const page = await openUsers(list(5), (main) => {
      answerRun(main, sampleRun({ id: 9, kind: 'check' }))
      main.answer('users:check-selection', sampleRun({ id: 9, kind: 'check' }))
    })
    await page.operator.click(screen.getByRole('columnheader', { name: words.all }))
    await screen.findByText(words.count(5))
    expect(screen.queryByRole('button', { name: words.selectAll(5) })).toBeNull()
    await page.pick('Toko 2')
    await screen.findByText(words.count(4))
    await page.operator.click(inBar(words.check))
    await screen.findByRole('button', { current: 'page', name: id.shell.screens.activate })
    expect(page.main.inputsOf('users:check-selection')).toEqual([
      { selection: { kind: 'matching', filter: everyUser, except: ['REG-2'] } },
    ])
    // Made, and not begun: the operator starts it.
    expect(page.main.inputsOf('runs:start')).toEqual([])
  })

  it('goes from some to all that match, and to none', async () => {
    const page = await openUsers(list(5))
    await page.pick('Toko 2')
    await press(page, words.selectAll(5))
    await screen.findByText(words.count(5))
    await press(page, words.clear)
    await waitFor(() => expect(bar()).toBeNull())
  })

  it('keeps those picked one by one when something else is listed', async () => {
    const page = await openUsers(list(5))
    await page.pick('Toko 2')
    await page.operator.type(screen.getByRole('searchbox'), 'x')
    await waitFor(() => expect(page.main.inputsOf('users:page').at(-1)?.filter?.search).toBe('x'))
    expect(screen.getByText(words.count(1))).toBeTruthy()
  })

  it('gives up all that match when something else is to match', async () => {
    const page = await openUsers(list(5))
    await page.operator.click(screen.getByRole('columnheader', { name: words.all }))
    await screen.findByText(words.count(5))
    await page.operator.type(screen.getByRole('searchbox'), 'x')
    await waitFor(() => expect(bar()).toBeNull())
  })
})

describe('what can be done with users picked', () => {
  it('copies their e-mails, a line each, without those who have none', async () => {
    const copied = watchCopies()
    const page = await openUsers([...list(2), sampleUserRow(2, { email: '' }), sampleUserRow(3)])
    for (const name of ['Toko 1', 'Toko 2', 'Toko 3']) await page.pick(name)
    await page.operator.click(inBar(words.copyEmails))
    await screen.findByText(words.copiedEmails(2))
    expect(copied).toEqual(['toko1@contoh.co.id\ntoko3@contoh.co.id'])
  })

  it('copies no masked e-mail, and says so', async () => {
    const copied = watchCopies()
    const page = await openUsers([...list(1), sampleUserRow(1, { isMasked: true, email: 't***' })])
    await page.pick('Toko 1')
    await page.operator.click(inBar(words.copyEmails))
    await screen.findByText(words.masked)
    expect(copied).toEqual([])
    // What was said is about those picked then.
    await page.pick('Toko 0')
    await waitFor(() => expect(screen.queryByText(words.masked)).toBeNull())
  })

  it('asks main for the ids of all that match', async () => {
    const copied = watchCopies()
    const page = await openUsers(list(5), ({ answer }) =>
      answer('users:ids', { ids: ['REG-0', 'REG-1'], count: 2 }),
    )
    await page.operator.click(screen.getByRole('columnheader', { name: words.all }))
    await page.operator.click(inBar(words.copyIds))
    await screen.findByText(words.copiedIds(2))
    expect(copied).toEqual(['REG-0\nREG-1'])
    expect(page.main.inputsOf('users:ids')).toEqual([
      { selection: { kind: 'matching', filter: everyUser, except: [] }, limit: 10_000 },
    ])
  })

  it('says why main could not tell the ids', async () => {
    const page = await openUsers(list(5), ({ refuse }) => refuse('users:ids', 'copy-unusable'))
    await page.operator.click(screen.getByRole('columnheader', { name: words.all }))
    await page.operator.click(inBar(words.copyIds))
    await screen.findByText(id.errors['copy-unusable'].title)
  })

  it('copies no more than a clipboard is for, but still checks and writes them', async () => {
    const page = await openUsers(list(5), ({ answer }) => {
      answer('users:page', { rows: list(5), count: 10_001 })
    })
    await page.operator.click(screen.getByRole('columnheader', { name: words.all }))
    await screen.findByText(having(words.tooMany(10_000)))
    expect(inBar(words.copyEmails).disabled).toBe(true)
    expect(inBar(words.copyIds).disabled).toBe(true)
    expect(inBar(words.check).disabled).toBe(false)
    expect(inBar(id.userExport.open).disabled).toBe(false)
  })

  it('says why no run could be made of them, and keeps them picked', async () => {
    const page = await openUsers(list(2), ({ refuse }) =>
      refuse('users:check-selection', 'disk-full'),
    )
    await page.pick('Toko 1')
    await page.operator.click(inBar(words.check))
    await screen.findByText(id.errors['disk-full'].title)
    expect(screen.getByText(words.count(1))).toBeTruthy()
  })
})

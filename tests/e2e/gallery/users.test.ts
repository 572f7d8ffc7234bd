import { expect, it } from 'vitest'
import { id } from '#shared/locales/id'
import { profileMaker } from '../operator'
import { walker, walkTimeoutMs } from './walk'

const makeProfile = profileMaker()
const openWalk = walker()

it('reads well where users are browsed', { timeout: walkTimeoutMs }, async () => {
  const profile = makeProfile({ syncAtStart: true, syncEveryMinutes: 0 })
  const { page, lookAt, flaws, go, press } = await openWalk(profile, [
    '--practice',
    '--practice-users=300',
  ])
  const { users } = id
  await page.getByText(users.count(300), { exact: true }).first().waitFor()
  await go('users')
  await page.getByRole('gridcell').nth(5).waitFor()
  await lookAt('30-users')
  await press(users.filters.add)
  await lookAt('31-filter-kinds')
  await page.getByRole('menuitem', { name: users.filters.names.packets }).click()
  await page.getByRole('dialog').getByRole('checkbox').first().waitFor()
  await page.getByRole('dialog').getByText('1 Bulan', { exact: true }).click()
  await lookAt('32-filter-open')
  await page.keyboard.press('Escape')
  await press(users.filters.add)
  await page.getByRole('menuitem', { name: users.filters.names.between, exact: true }).click()
  await page.getByRole('textbox', { name: users.filters.from }).fill('1/13/2026')
  await page.getByRole('button', { name: users.filters.apply }).click()
  await lookAt('33-filter-days')
  await page.keyboard.press('Escape')
  await press(users.filters.clearAll)
  await page.getByRole('searchbox').fill('toko')
  await page.locator('mark').first().waitFor()
  await page.getByRole('grid').press('Space')
  await page.getByRole('grid').press('ArrowDown')
  await page.getByRole('grid').press('Shift+Space')
  await page.getByText(users.picking.count(2), { exact: true }).waitFor()
  await lookAt('34-picked')
  await press(users.picking.clear)
  await page.getByRole('gridcell').nth(1).click()
  await page.getByText(/^Data dari layanan/).waitFor()
  await lookAt('35-detail')
  await press(users.detail.check)
  await page.getByRole('dialog').getByRole('table').waitFor()
  await lookAt('36-check-user')
  await page.keyboard.press('Escape')
  await press(users.columnChoice.button)
  await page.getByRole('dialog').waitFor()
  await lookAt('37-columns')
  await page.keyboard.press('Escape')
  await press(users.views.button)
  await lookAt('38-views')
  await page.getByRole('menuitem', { name: users.views.save }).click()
  await page.keyboard.type('Segera habis')
  await lookAt('39-save-view')
  await page.keyboard.press('Escape')
  await press(id.userExport.open)
  await page.getByRole('dialog').waitFor()
  await lookAt('40-export')
  await page.keyboard.press('Escape')
  await go('settings')
  await page.getByText(id.storage.mask, { exact: true }).click()
  await go('users')
  await page.getByRole('grid').press('Enter')
  await page.getByRole('button', { name: users.detail.reveal(users.detail.email) }).waitFor()
  await lookAt('41-masked')
  await press(users.detail.reveal(users.detail.email))
  await go('history')
  await page.getByRole('gridcell', { name: id.history.kinds.reveal }).first().click()
  await page.getByRole('heading', { name: /Catatan nomor/ }).waitFor()
  await lookAt('41-revealed')
  await go('users')
  await page.getByRole('searchbox').fill('tidak ada yang begini')
  await page.getByText(users.empty.noMatchTitle).waitFor()
  await lookAt('42-no-match')
  expect(flaws).toEqual([])
})

it('reads well where packets and types are shown', { timeout: walkTimeoutMs }, async () => {
  const profile = makeProfile({ syncAtStart: false, syncEveryMinutes: 0 })
  const { page, lookAt, flaws, go, press } = await openWalk(profile, [
    '--practice',
    '--practice-faults=other-packets#2-2,reference:reset-before#3',
  ])
  const { reference } = id
  await go('settings')
  await page.getByRole('tab', { name: reference.tab }).click()
  await page.getByText(reference.never.title).waitFor()
  await lookAt('46-reference-never')
  await press(reference.never.action)
  await page.getByRole('gridcell', { name: 'REG-1BULAN' }).waitFor()
  await press(reference.refresh)
  await page.getByText(reference.outcome.changed).waitFor()
  await lookAt('47-reference')
  await press(reference.refresh)
  await page.getByText(id.errors['server-unreachable'].title).waitFor()
  await lookAt('48-reference-away')
  expect(flaws).toEqual([])
})

it('reads well where records are odd', { timeout: walkTimeoutMs }, async () => {
  const profile = makeProfile({ syncAtStart: true, syncEveryMinutes: 0 })
  const { page, lookAt, flaws } = await openWalk(profile, [
    '--practice',
    '--practice-users=60',
    '--practice-faults=odd-records,user:odd-records',
  ])
  const { users, sync } = id
  await page.getByText(sync.odd(42)).waitFor()
  await page.getByText(sync.withoutId(6)).waitFor()
  await lookAt('43-odd-records')
  await page.getByText(sync.odd(42)).click()
  await page.getByRole('gridcell').nth(1).click()
  await page.getByText(users.detail.odd.fields).waitFor()
  await lookAt('44-odd-detail')
  expect(flaws).toEqual([])
})

it('reads well where many shops are gone, and lets them go', {
  timeout: walkTimeoutMs,
}, async () => {
  const profile = makeProfile({ syncAtStart: true, syncEveryMinutes: 0 })
  const before = await openWalk(profile, ['--practice', '--practice-users=60'])
  await before.page.getByText(id.users.count(60), { exact: true }).first().waitFor()
  await before.close()
  const { page, lookAt, flaws, press } = await openWalk(profile, [
    '--practice',
    '--practice-users=45',
  ])
  const { aside } = id.sync
  await press(id.shell.users.sync)
  await page.getByText(aside.text(15)).waitFor()
  await lookAt('45-shops-aside')
  await press(aside.accept)
  await page.getByText(id.sync.changes.vanished(15)).waitFor()
  await page.getByText(aside.text(15)).waitFor({ state: 'detached' })
  expect(flaws).toEqual([])
})

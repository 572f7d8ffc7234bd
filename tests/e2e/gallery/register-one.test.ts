import { expect, it } from 'vitest'
import { id } from '#shared/locales/id'
import { fillShop, profileMaker, sendShop } from '../operator'
import { walker, walkTimeoutMs } from './walk'

const makeProfile = profileMaker()
const openWalk = walker()
const words = id.registrationForm
const usual = ['--practice', '--practice-users=60'] as const

it('reads well where one shop is registered', { timeout: walkTimeoutMs }, async () => {
  const { page, lookAt, flaws, go, press } = await openWalk(makeProfile(), usual)
  await page.getByText(id.users.count(60), { exact: true }).first().waitFor()
  await go('register')
  await page.getByRole('tab', { name: words.tabs.form }).click()
  await lookAt('110-register-one')
  await press(words.review)
  await page.getByText(`${id.runColumns.fields.storeName} kosong`).first().waitFor()
  await lookAt('111-register-one-empty')
  await fillShop(page, id, { email: 'ahe@gmial.com', phone: '+62 812-3456-7890' })
  await press(words.password.make)
  await page.getByText(words.meant('ahe@gmail.com')).waitFor()
  await lookAt('112-register-one-filled')
  await press(words.review)
  await page.getByRole('alertdialog').waitFor()
  await lookAt('113-register-one-confirm')
  await page.getByRole('alertdialog').getByRole('button').last().click()
  await page.getByText(/^Masa coba sampai \d/).waitFor()
  await lookAt('114-register-one-done')
  await press(words.result.another)
  await fillShop(page, id, { email: 'ahe@gmial.com', phone: '081234567890' })
  await page.getByText(words.known.by.email).waitFor()
  await lookAt('115-register-one-known')
  expect(flaws).toEqual([])
})

it.each([
  ['refused', 'register:field-refused', words.result.refused, '116-register-one-refused'],
  ['taken by another', 'taken-meanwhile', words.result.unknown, '117-register-one-taken'],
])(
  'reads well where one shop is %s',
  { timeout: walkTimeoutMs },
  async (_what, fault, title, name) => {
    const faults = `--practice-faults=${fault}`
    const { page, lookAt, flaws, go } = await openWalk(makeProfile(), [...usual, faults])
    await page.getByText(id.users.count(60), { exact: true }).first().waitFor()
    await go('register')
    await page.getByRole('tab', { name: words.tabs.form }).click()
    await fillShop(page, id, { email: 'ahe@contoh.co.id', phone: '081234567890' })
    await page.getByLabel(words.password.label, { exact: true }).fill('rahasia-8')
    await sendShop(page, id)
    await page.getByText(title).waitFor({ timeout: 60_000 })
    await page.getByRole('button', { name: words.result.another }).waitFor()
    await lookAt(name)
    expect(flaws).toEqual([])
  },
)

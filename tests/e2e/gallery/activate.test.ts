import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { createWorld } from '#electron/practice/world'
import { id } from '#shared/locales/id'
import { answerDialogs, fillPayment, profileMaker, sendPayment } from '../operator'
import { walker, walkTimeoutMs } from './walk'

const makeProfile = profileMaker()
const openWalk = walker()

it('reads well where one packet is activated', { timeout: walkTimeoutMs }, async () => {
  const profile = makeProfile({ syncEveryMinutes: 0, settleSeconds: 5 })
  const { page, lookAt, flaws, go, press } = await openWalk(profile, [
    '--practice',
    '--practice-users=60',
    '--practice-faults=activate:reset-before#2',
  ])
  const chooseUser = async (id_: string) => {
    const user = page.getByRole('combobox', { name: id.activationForm.user.label })
    await user.fill(id_)
    await page.getByRole('option').first().waitFor()
    await page.getByRole('option').first().click()
    await expect.poll(() => user.inputValue()).toContain(' (')
  }
  await page.getByText(id.users.count(60), { exact: true }).first().waitFor()
  await go('activate')
  await lookAt('70-activation')
  await page.getByRole('combobox', { name: id.activationForm.user.label }).fill('toko')
  await page.getByRole('option').first().waitFor()
  await chooseUser('elk10001')
  await fillPayment(page, id, { invoice: 'INV/2026/11/0420', amount: '1500000', packet: 2 })
  await lookAt('71-activation-filled')
  const year = page.getByRole('spinbutton').nth(2)
  await year.press('ArrowUp')
  await page.getByText(id.repairs['date-future']).waitFor()
  await lookAt('71-activation-warned')
  await year.press('ArrowDown')
  await page.getByText(id.repairs['date-future']).waitFor({ state: 'detached' })
  await press(id.activationForm.review)
  await page.getByRole('alertdialog').waitFor()
  await lookAt('72-activation-confirm')
  await page.getByRole('alertdialog').getByRole('button').last().click()
  await page.getByText(id.activationForm.result.done).waitFor()
  await page.getByText(id.activationForm.result.reading).waitFor({ state: 'detached' })
  await lookAt('73-activation-done')
  await press(id.activationForm.result.another)
  await chooseUser('elk10002')
  await fillPayment(page, id, { invoice: 'INV/2026/11/0420', amount: '90000', packet: 2 })
  await page.getByText(id.activationForm.blocked).waitFor()
  await lookAt('74-activation-blocked')
  await page.getByRole('textbox', { name: id.runColumns.fields.invoiceCode }).fill('INV-RAGU-1')
  await sendPayment(page, id)
  await page
    .getByRole('button', { name: id.activationForm.result.openUnresolved })
    .waitFor({ timeout: 90_000 })
  await lookAt('75-activation-in-doubt')
  await press(id.activationForm.result.openUnresolved)
  await page.getByRole('gridcell').first().click()
  await page.getByRole('region', { name: id.history.unresolved.readings.label }).waitFor()
  await lookAt('76-waiting')
  await press(id.history.unresolved.buttons.happened)
  await page.getByRole('dialog').waitFor()
  await lookAt('77-decision')
  await page.keyboard.press('Escape')
  await go('home')
  await page.getByRole('toolbar', { name: id.home.charts.expiries }).waitFor()
  await lookAt('78-home-in-doubt')
  expect(flaws).toEqual([])
})

it('reads well where a shop has no branch', { timeout: walkTimeoutMs }, async () => {
  const profile = makeProfile({ syncEveryMinutes: 0 })
  const { app, page, lookAt, flaws, go, press } = await openWalk(profile, [
    '--practice',
    '--practice-users=60',
  ])
  const now = Math.floor(Date.now() / 1000)
  const shops = createWorld({ seed: 2016, users: 60, now })
    .list(0, 60)
    .filter(({ branches }) => branches.length === 0)
  const { branch } = id.activationForm
  await page.getByText(id.users.count(60), { exact: true }).first().waitFor()
  await go('activate')
  const user = page.getByRole('combobox', { name: id.activationForm.user.label })
  await user.fill(shops[0]?.registrationId ?? '')
  await page.getByRole('option').first().click()
  await page.getByRole('checkbox', { name: branch.agree }).waitFor()
  await fillPayment(page, id, { invoice: 'INV-TANPA-1', amount: '1500000', packet: 2 })
  await lookAt('79-without-branch-asked')
  await page.getByText(branch.agree).click()
  await page.getByText(`(${branch.without})`).waitFor()
  await lookAt('79-without-branch-agreed')

  const file = join(profile, 'bayar.csv')
  const lines = shops.map(
    ({ email }, n) => `${email};3 Bulan;INV-${n};420000;finpay195;ATM;21/11/2026`,
  )
  writeFileSync(
    file,
    ['Email;Paket;Invoice;Nominal;Gateway;Channel;Tgl Bayar', ...lines].join('\r\n'),
  )
  await answerDialogs(app, file)
  await page.getByRole('tab', { name: id.shell.activateTabs.activate }).click()
  await press(id.runStart.choose)
  await press(/^Periksa .*baris$/)
  await page.getByRole('button', { name: branch.activateWithout, exact: true }).waitFor()
  await lookAt('79-without-branch-rows')
  await press(id.runCheck.fixAlike)
  await page.getByRole('button', { name: branch.activateAllWithout }).waitFor()
  await lookAt('79-without-branch-fill')
  expect(flaws).toEqual([])
})

it('reads well where payments are activated from a file and reconciled', {
  timeout: walkTimeoutMs,
}, async () => {
  const profile = makeProfile({ syncAtStart: false, syncEveryMinutes: 0 })
  const { app, page, lookAt, flaws, go, press } = await openWalk(profile)
  await go('activate')
  await page.getByRole('tab', { name: id.shell.activateTabs.activate }).click()
  await lookAt('80-activate-landing')
  await answerDialogs(app, resolve('samples', 'pembayaran-november.csv'))
  await press(id.runStart.choose)
  await page.getByRole('heading', { name: id.runColumns.title }).waitFor()
  await lookAt('81-activate-columns')
  await press(/^Periksa .*baris$/)
  await page.getByRole('button', { name: id.runCheck.syncAndRecheck }).waitFor()
  await lookAt('82-activate-no-users')
  await press(id.runCheck.syncAndRecheck)
  const send = id.runTexts.activate.runCheck.sendAll(11)
  await page.getByRole('button', { name: send }).waitFor({ timeout: 60_000 })
  await lookAt('83-activate-check')
  await press(send)
  await page.getByRole('alertdialog').getByRole('button', { name: send }).click()
  await page.getByRole('heading', { name: id.runResult.titles.finished }).waitFor()
  await lookAt('84-activate-result')
  await press(id.runTexts.activate.runResult.another)

  await page.getByRole('tab', { name: id.shell.activateTabs.reconcile }).click()
  await page.getByText(id.reconcile.onlyHere).waitFor()
  await lookAt('85-reconcile-start')
  await answerDialogs(app, resolve('samples', 'pembayaran-gateway-november.csv'))
  await press(id.runStart.choose)
  await page.getByRole('heading', { name: id.runColumns.title }).waitFor()
  await lookAt('86-reconcile-columns')
  await press(/^Cocokkan .*pembayaran$/)
  await page.getByRole('gridcell', { name: 'INV/2026/11/0119' }).waitFor()
  await lookAt('87-reconcile-result')

  await press(id.reconcile.result.another)
  await page.getByRole('tab', { name: id.shell.activateTabs.check }).click()
  await lookAt('88-check-landing')
  await answerDialogs(app, resolve('samples', 'periksa-pengguna.csv'))
  await press(id.runStart.choose)
  await press(/^Periksa .*baris$/)
  await page.getByRole('button', { name: id.runTexts.check.runCheck.sendAll(8) }).waitFor()
  await lookAt('89-check-rows')
  await press(id.runTexts.check.runCheck.sendAll(8))
  await page.getByRole('alertdialog').getByRole('button').last().click()
  await page.getByRole('heading', { name: id.runResult.titles.finished }).waitFor()
  await lookAt('90-check-result')
  expect(flaws).toEqual([])
})

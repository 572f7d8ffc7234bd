import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createWorld } from '#electron/practice/world'
import { id } from '#shared/locales/id'
import { answerDialogs, profileMaker } from '../operator'
import { walker, walkTimeoutMs } from './walk'

const makeProfile = profileMaker()
const openWalk = walker()

const statuses = ['SUCCESS', 'FAILED', 'OKE', 'REFUNDED', 'EXPIRED', 'PENDING', 'OKE', 'SUCCESS']

function settlementOf(users: readonly { readonly email: string }[]): string {
  const header = 'Email;Paket;Invoice;Nominal;Total Fee;Net Amount;Gateway;Channel;Tgl Bayar;Status'
  const lines = users.map(({ email }, n) => {
    const money = ['420000.00', '4500.00', '415500.00'].join(';')
    return `${email};3 Bulan;INV-S-${n};${money};finpay195;VA;21/11/2026;${statuses[n]}`
  })
  return [header, ...lines, 'TOTAL;;;3360000;36000;3324000;;;;'].join('\r\n')
}

it('reads well where a settlement file says what was paid', {
  timeout: walkTimeoutMs,
}, async () => {
  const profile = makeProfile({ syncEveryMinutes: 0 })
  const { app, page, lookAt, flaws, go, press } = await openWalk(profile, [
    '--practice',
    '--practice-users=60',
  ])
  const now = Math.floor(Date.now() / 1000)
  const shops = createWorld({ seed: 2016, users: 60, now })
    .list(0, 60)
    .filter(({ branches }) => branches.length === 1)
  const file = join(profile, 'settlement.csv')
  writeFileSync(file, settlementOf(shops.slice(0, statuses.length)))
  await page.getByText(id.users.count(60), { exact: true }).first().waitFor()
  await go('activate')
  await answerDialogs(app, file)
  await page.getByRole('tab', { name: id.shell.activateTabs.reconcile }).click()
  await press(id.runStart.choose)
  await press(/^Cocokkan .*pembayaran$/)
  await page.getByText(id.reconcile.unknownStatus.title('OKE')).waitFor()
  await lookAt('86-settlement-reconciled')
  await press(id.reconcile.result.another)
  await page.getByRole('tab', { name: id.shell.activateTabs.activate }).click()
  await press(id.runStart.choose)
  await page.getByRole('heading', { name: id.runColumns.title }).waitFor()
  await lookAt('87-settlement-columns')
  await press(/^Periksa .*baris$/)
  await page.getByRole('button', { name: id.runCheck.nameStatus.paid('OKE') }).waitFor()
  await lookAt('88-settlement-unknown-status')
  await press(id.runCheck.nameStatus.paid('OKE'))
  await page.getByText(id.runCheck.filters['set-aside']).click()
  await page.getByRole('gridcell', { name: 'INV-S-3' }).click()
  await page.getByText(id.results.conflicts.notPaid.reversed).first().waitFor()
  await lookAt('89-settlement-set-aside')
  expect(flaws).toEqual([])
})

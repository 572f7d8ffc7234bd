import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { id } from '#shared/locales/id'
import { makeCertificate } from '#tests/electron/api/self-signed'
import { answerDialogs, profileMaker } from '../operator'
import { walker, walkTimeoutMs } from './walk'

const makeProfile = profileMaker()
const openWalk = walker()
const quiet = { syncAtStart: false, syncEveryMinutes: 0 } as const

it('reads well before anything was done', { timeout: walkTimeoutMs }, async () => {
  const { page, lookAt, flaws, go, press } = await openWalk(makeProfile(quiet), [])
  await press(id.firstStart.advanced)
  await page.getByRole('textbox', { name: id.firstStart.address }).fill('api.elkassa.com')
  await press(id.firstStart.advanced)
  await press(id.firstStart.verify)
  await page.getByText(id.firstStart.keyMissing).waitFor()
  await page.getByText(id.firstStart.addressWrong).waitFor()
  await lookAt('01-first-start')
  await press(id.firstStart.practiceAction)
  await page.getByText(id.sync.noUsers).waitFor()
  await lookAt('02-home-first')
  await go('users')
  await page.getByText(id.users.empty.neverBody).waitFor()
  await lookAt('03-users-never')
  await go('history')
  await lookAt('04-history-first')
  await page.getByRole('tab').nth(1).click()
  await page.getByText(id.history.unresolved.empty.title).waitFor()
  await lookAt('05-waiting-none')
  await go('register')
  await lookAt('06-register-first')
  await go('activate')
  await page.getByRole('heading', { name: id.activationForm.title }).waitFor()
  await lookAt('07-activation-never-synced')
  expect(flaws).toEqual([])
})

it('reads well where everything is set, searched and asked for', {
  timeout: walkTimeoutMs,
}, async () => {
  const { app, page, lookAt, flaws, go, press } = await openWalk(makeProfile(quiet), [
    '--practice',
    '--practice-users=300',
  ])
  await press(id.sync.now)
  await page.getByRole('toolbar', { name: id.home.charts.expiries }).waitFor()
  await lookAt('10-home')
  await page.getByRole('button', { name: id.home.charts.table }).first().click()
  await lookAt('11-home-table')

  await go('settings')
  await lookAt('12-settings')
  for (const [place, panel] of [
    id.settings.network.title,
    id.sync.settings.title,
    id.settings.about.title,
  ].entries()) {
    await page.getByRole('heading', { name: panel }).scrollIntoViewIfNeeded()
    await lookAt(`13-settings-${place + 2}`)
  }
  await page.getByRole('button', { name: id.storage.clear }).click()
  await page.getByRole('alertdialog').waitFor()
  await lookAt('14-clear-users')
  await page.keyboard.press('Escape')
  await page.getByText(id.settings.network.modes.own, { exact: true }).click()
  const address = page.getByRole('textbox', { name: id.settings.network.address })
  await address.fill('http://kasir:rahasia@proksi:8080')
  await address.press('Enter')
  await lookAt('15-settings-proxy')
  const certificate = join(makeProfile({}), 'kantor.pem')
  const { authority } = id.settings.network
  await answerDialogs(app, certificate)
  writeFileSync(certificate, makeCertificate('PT Contoh Akar', { until: '210101000000Z' }).cert)
  await press(authority.choose)
  await page.getByText(authority.expired).waitFor()
  await page.getByText(authority.saved).hover()
  await lookAt('15-settings-certificate')
  await press(authority.remove)
  await page.getByText(authority.expired).waitFor({ state: 'detached' })
  await answerDialogs(app, '/dev/full/cadangan')
  await press(id.storage.backUp)
  await page.getByText(/^Cadangan .* disimpan/).hover()
  await lookAt('16-toast')

  await page.keyboard.press('ControlOrMeta+K')
  await page.getByRole('group', { name: id.palette.groups.actions }).waitFor()
  await lookAt('20-palette')
  await page.keyboard.type('toko')
  await page.locator('mark').first().waitFor()
  await lookAt('21-palette-found')
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('tidak ada yang begini')
  await page.getByText(id.palette.nothing('tidak ada yang begini')).waitFor()
  await lookAt('22-palette-nothing')
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('pintasan')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: id.shell.shortcuts.title }).waitFor()
  await lookAt('23-shortcuts')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+K')
  await page.keyboard.type('cek')
  await page.getByRole('option', { name: id.palette.actions.checkUser }).click()
  await page.getByRole('dialog', { name: id.checkUser.title }).waitFor()
  await page.keyboard.type('tidak.ada@contoh.co.id')
  await page.keyboard.press('Enter')
  await page.getByText(id.checkUser.unknownTitle).waitFor()
  await lookAt('24-check-user')
  expect(flaws).toEqual([])
})

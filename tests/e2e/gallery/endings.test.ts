import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { id } from '#shared/locales/id'
import { answerDialogs, profileMaker } from '../operator'
import { walker, walkTimeoutMs } from './walk'

const makeProfile = profileMaker()
const openWalk = walker()
const quiet = { syncAtStart: false, syncEveryMinutes: 0 } as const
const words = id.runResult

it('reads well where something of a run is left', { timeout: walkTimeoutMs }, async () => {
  const { app, page, lookAt, flaws, go, press } = await openWalk(makeProfile(quiet))
  const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true })
  await go('register')
  await answerDialogs(app, resolve('samples', 'toko-rusak.csv'))
  await press(id.runStart.choose)
  await press(/^Periksa .*baris$/)
  await heading(id.runCheck.title).waitFor()
  await press(id.runCheck.sendOne)
  await page.getByText(/Percobaan berhasil/).waitFor()
  await press(id.runSend.cancelRest)
  await page.getByRole('alertdialog').getByRole('button').last().click()
  await heading(words.titles.cancelled).waitFor()
  await lookAt('70-cancelled-left')
  await press(words.close.action)
  await page.getByRole('dialog').waitFor()
  await lookAt('71-close-dialog')
  await page.keyboard.press('Escape')
  await go('home')
  await lookAt('72-home-left')

  await press(id.runStart.runs.openLabel('toko-rusak.csv'))
  await press(words.close.action)
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('checkbox').first().press('Space')
  await dialog.getByRole('textbox').fill('Toko batal mendaftar')
  await dialog.getByRole('button').last().click()
  await page.getByText(/ditutup dengan alasan/).waitFor()
  await lookAt('73-closed')
  await press(words.close.open)
  await page.getByText(/ditutup dengan alasan/).waitFor({ state: 'detached' })
  // A cancelled run goes on from its result.
  await press(/^Lanjutkan [\d.]+$/)
  await page.getByRole('alertdialog').getByRole('button').last().click()
  await heading(words.titles.left).waitFor({ timeout: 60_000 })
  await lookAt('74-result-left')

  await press(id.shell.practice.useLive)
  await page.getByRole('dialog').waitFor()
  await lookAt('75-sign-in')
  await press(id.firstStart.advanced)
  await lookAt('76-sign-in-proxy')
  expect(flaws).toEqual([])
})

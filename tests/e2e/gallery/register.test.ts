import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { id } from '#shared/locales/id'
import { answerDialogs, profileMaker } from '../operator'
import { sendStores, walker, walkTimeoutMs } from './walk'

const makeProfile = profileMaker()
const openWalk = walker()
const quiet = { syncAtStart: false, syncEveryMinutes: 0 } as const

it('reads well where shops are registered', { timeout: walkTimeoutMs }, async () => {
  const { app, page, lookAt, flaws, go, press } = await openWalk(makeProfile(quiet))
  await go('register')
  await press(id.runStart.paste.action)
  await page.getByRole('dialog').waitFor()
  await lookAt('50-paste')
  await page.keyboard.insertText('nama,kota\nToko A,Bandung\n')
  await press(id.runStart.paste.confirm)
  await page.getByRole('heading', { name: id.runColumns.title }).waitFor()
  await lookAt('51-columns-missing')
  await press(id.runColumns.back)
  await answerDialogs(app, resolve('samples', 'toko-rusak.csv'))
  await press(id.runStart.choose)
  await page.getByRole('heading', { name: id.runColumns.title }).waitFor()
  await lookAt('52-columns')
  await press(/^Periksa .*baris$/)
  await page.getByRole('heading', { name: id.runCheck.title }).waitFor()
  await page.getByRole('gridcell', { name: '8,12E+11' }).click()
  await lookAt('53-check')
  // A cell that is cut tells the whole to the pointer.
  const address = page.getByRole('gridcell', { name: 'Jl. Cihampelas No. 45, Bandung' })
  await address.hover()
  expect(await address.getAttribute('title')).toBe('Jl. Cihampelas No. 45, Bandung')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowRight')
  await app.evaluate(({ clipboard }) => clipboard.writeText('0812 5550 0211\tkios@contoh.co.id'))
  await page.keyboard.press('ControlOrMeta+V')
  await page.getByRole('dialog', { name: id.runCheck.block.title }).waitFor()
  await lookAt('53-paste')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+F')
  await page.keyboard.type('bandung')
  await page.getByText(/^\d+ sel$/).waitFor()
  await page.keyboard.press('Enter')
  await lookAt('53-find')
  await page.keyboard.press('Escape')
  await press(id.runCheck.fixAlike)
  await page.getByRole('dialog').waitFor()
  await lookAt('54-fix-alike')
  await page.keyboard.press('Escape')
  await press(/^Kirim [\d.]+ toko$/)
  await page.getByRole('alertdialog').waitFor()
  await lookAt('55-send-dialog')
  await page.keyboard.press('Escape')
  await press(id.runCheck.sendOne)
  await page.getByText(/Percobaan berhasil/).waitFor()
  await lookAt('56-trial')
  await press(/^Kirim sisanya/)
  await page.getByRole('heading', { name: id.runResult.titles.finished }).waitFor()
  await lookAt('57-result')
  await press(id.runResult.another)
  await page.getByRole('heading', { name: id.runStart.title }).waitFor()
  await lookAt('58-register-landing')
  expect(flaws).toEqual([])
})

it('reads well while shops are being sent', { timeout: walkTimeoutMs }, async () => {
  const profile = makeProfile({ ...quiet, maxInFlight: 1 })
  const walk = await openWalk(profile, [
    '--practice',
    '--practice-latency=150',
    '--practice-faults=register:reset-before#1-1,register:status-false@2',
  ])
  const { page, lookAt, flaws, go, press } = walk
  await sendStores(walk, join(profile, 'toko-november.csv'), 1204)
  await page
    .getByRole('gridcell', { name: id.runSend.cards.refused })
    .first()
    .waitFor({ timeout: 120_000 })
  await lookAt('60-running')
  await go('home')
  // Each refusal is in doubt until it was read: how many are varies.
  await page.getByText(/^Sedang dikirim · \d+ tidak pasti/).waitFor()
  await lookAt('61-home-running')
  await go('register')
  await press(id.runSend.pause)
  await page.getByRole('heading', { name: id.runSend.titles.paused }).waitFor()
  await lookAt('62-paused')
  await press(id.runSend.cancelRest)
  await page.getByRole('alertdialog').waitFor()
  await lookAt('63-cancel-rest')
  await page.keyboard.press('Escape')
  await go('history')
  await page
    .getByRole('grid')
    .getByText(/toko\d+@contoh/)
    .first()
    .click()
  await page.getByRole('heading', { name: /Catatan nomor/ }).waitFor()
  await lookAt('64-history')
  await go('settings')
  await page.getByRole('button', { name: id.history.keep.label }).click()
  await page.getByRole('option', { name: id.history.keep.months(12) }).click()
  await page.getByRole('alertdialog').waitFor()
  await lookAt('65-keep')
  await page.keyboard.press('Escape')
  await go('register')
  await press(id.runSend.cancelRest)
  await page.getByRole('alertdialog').getByRole('button').last().click()
  await page.getByRole('heading', { name: id.runResult.titles.cancelled }).waitFor()
  await go('history')
  await page.getByRole('tab').nth(1).click()
  await page.getByRole('gridcell').first().click()
  await press(id.history.unresolved.buttons['send-again'].register)
  await page.getByText(/Pekerjaannya sudah dibatalkan/).waitFor()
  await lookAt('65-doubt-of-cancelled')
  await page.keyboard.press('Escape')
  expect(flaws).toEqual([])
})

it('reads well where sending stopped by itself', { timeout: walkTimeoutMs }, async () => {
  const profile = makeProfile(quiet)
  const walk = await openWalk(profile, [
    '--practice',
    '--practice-latency=5',
    '--practice-faults=wrong-credentials',
  ])
  const { page, lookAt, flaws, go, press } = walk
  await sendStores(walk, join(profile, 'toko.csv'), 30)
  await page.getByRole('heading', { name: id.runSend.titles.stopped }).waitFor()
  await lookAt('66-stopped')
  await press(new RegExp(`^${id.runStart.steps.check}`))
  await page.getByRole('heading', { name: id.runCheck.title }).waitFor()
  await lookAt('67-check-clean')
  await go('home')
  await lookAt('68-home-waiting')
  expect(flaws).toEqual([])
})

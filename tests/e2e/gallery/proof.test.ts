import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { startPracticeServer } from '#electron/practice/practice-server'
import { id } from '#shared/locales/id'
import { profileMaker } from '../operator'
import { sendStores, walker, walkTimeoutMs } from './walk'

const makeProfile = profileMaker()
const openWalk = walker()
const quiet = { syncAtStart: false, syncEveryMinutes: 0 } as const

it('reads well while nobody can tell what answers mean', { timeout: walkTimeoutMs }, async () => {
  const profile = makeProfile(quiet)
  const walk = await openWalk(profile, [
    '--practice',
    '--practice-users=60',
    '--practice-faults=check:maintenance',
  ])
  const { page, lookAt, flaws, go, press } = walk
  await sendStores(walk, join(profile, 'toko-november.csv'), 40)
  await page.getByText(id.runSend.waits.why.unclear.title, { exact: true }).waitFor()
  await lookAt('100-waits-for-controls')
  await go('home')
  await page.keyboard.press('ControlOrMeta+K')
  await page.getByRole('dialog').getByRole('combobox').fill(id.palette.actions.checkUser)
  await page.getByRole('option', { name: id.palette.actions.checkUser }).click()
  const email = page.getByRole('textbox', { name: id.checkUser.email })
  await email.fill('toko.mawar@contoh.co.id')
  await email.press('Enter')
  await page.getByText(id.checkUser.unclearTitle).waitFor()
  await lookAt('101-unclear-check')
  await page.keyboard.press('Escape')
  await go('register')
  await press(id.runSend.pause)
  await page.getByRole('heading', { name: id.runSend.titles.paused }).waitFor()
  expect(flaws).toEqual([])
})

it('reads well while the answers are being learnt', { timeout: walkTimeoutMs }, async () => {
  const server = await startPracticeServer({ users: 60, latencyMs: 5 })
  try {
    const profile = makeProfile({ ...quiet, settleSeconds: 600 })
    const walk = await openWalk(profile, [])
    const { page, lookAt, flaws, press } = walk
    await page.getByRole('textbox', { name: id.firstStart.key }).fill(server.key)
    await page.getByRole('textbox', { name: id.firstStart.token }).fill(server.token)
    await press(id.firstStart.advanced)
    await page.getByRole('textbox', { name: id.firstStart.address }).fill(server.url)
    await press(id.firstStart.verify)
    await page.getByRole('button', { name: id.sync.now }).waitFor()
    await sendStores(walk, join(profile, 'toko-november.csv'), 3)
    await page.getByText(id.runSend.waits.why.learning.title, { exact: true }).waitFor()
    await lookAt('107-learning')
    await page
      .getByRole('heading', { name: id.runResult.titles.finished })
      .waitFor({ timeout: 90_000 })
    expect(flaws).toEqual([])
  } finally {
    await server.close()
  }
})

it('reads well where a person names an answer', { timeout: walkTimeoutMs }, async () => {
  const { page, lookAt, flaws, go, press } = await openWalk(makeProfile(quiet), [
    '--practice',
    '--practice-users=60',
    '--practice-faults=check:empty-yes#1-1,check:maintenance#6-6',
  ])
  await go('home')
  await press(id.sync.now)
  await page.getByRole('toolbar', { name: id.home.charts.expiries }).waitFor()
  await page.keyboard.press('ControlOrMeta+K')
  await page.getByRole('dialog').getByRole('combobox').fill(id.palette.actions.checkUser)
  await page.getByRole('option', { name: id.palette.actions.checkUser }).click()
  const email = page.getByRole('textbox', { name: id.checkUser.email })
  await email.fill('toko.mawar@contoh.co.id')
  await email.press('Enter')
  await page.getByText(id.checkUser.unclearTitle).waitFor()
  await page.keyboard.press('Escape')
  await go('history')
  await page.getByRole('tab', { name: id.seenAnswers.tab }).click()
  await page.getByRole('gridcell', { name: id.seenAnswers.tags.unclear }).first().click()
  await page.getByRole('button', { name: id.seenAnswers.name.action }).waitFor()
  await lookAt('105-answers')
  await press(id.seenAnswers.name.action)
  await page.getByRole('alertdialog').waitFor()
  await lookAt('106-name-answer')
  await page.keyboard.press('Escape')
  expect(flaws).toEqual([])
})

it('reads well where the service shows another shop', { timeout: walkTimeoutMs }, async () => {
  const profile = makeProfile({ ...quiet, settleSeconds: 600 })
  const walk = await openWalk(profile, [
    '--practice',
    '--practice-users=60',
    '--practice-faults=register:reset-before',
  ])
  await sendStores(walk, join(profile, 'toko-november.csv'), 2)
  const { unknownNotice } = id.runSend
  await walk.page.getByText(unknownNotice.title).waitFor()
  await walk.press(id.runSend.pause)
  await walk.page.getByRole('heading', { name: id.runSend.titles.paused }).waitFor()
  await walk.close()
  showAnotherShop(join(profile, 'practice', 'ledger.db'))
  const { page, lookAt, flaws, go, press } = await openWalk(profile)
  await go('history')
  await page.getByRole('tab', { name: id.history.tabs.unresolved(2) }).click()
  await page.getByRole('gridcell').first().click()
  await page.getByRole('region', { name: id.history.unresolved.found.label }).waitFor()
  await lookAt('102-doubt-beside-found')
  await press(id.history.unresolved.buttons['not-ours'])
  await page.getByRole('dialog').waitFor()
  await lookAt('103-not-ours')
  await page.keyboard.press('Escape')
  await press(id.history.unresolved.openRun)
  await page.getByRole('heading', { name: id.runSend.titles.paused }).waitFor()
  await lookAt('104-doubt-in-run')
  expect(flaws).toEqual([])
})

/** As if the service had refused the row, and shown a shop of somebody else for its address. */
function showAnotherShop(path: string): void {
  const ledger = new Database(path)
  ledger
    .prepare(
      `UPDATE run_rows SET cause = 'not-ours', server_message = ?, next_check_at = NULL, found_json = ?
       WHERE state = 'unknown' AND position = 0`,
    )
    .run(
      'Data gagal disimpan, silakan hubungi admin.',
      JSON.stringify({
        registrationId: 'ELK10311',
        storeName: 'Warung Sumber Rejeki Cabang Pasar Induk',
        storeAddress: 'Jl. Raya Pasar Induk Kramat Jati No. 120, Jakarta Timur',
        registeredAt: Date.UTC(2026, 8, 2, 3, 15) / 1000,
        packetId: null,
      }),
    )
  ledger.close()
}

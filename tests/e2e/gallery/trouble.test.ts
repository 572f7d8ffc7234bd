import { truncateSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parseFaultRules } from '#electron/practice/faults'
import { startPracticeServer } from '#electron/practice/practice-server'
import { id } from '#shared/locales/id'
import { addClosedRun, sendRow } from '#tests/electron/ledger/send-row'
import { flipBit } from '#tests/electron/ledger/spoil-ledger'
import { profileMaker } from '../operator'
import { walker, walkTimeoutMs } from './walk'

const makeProfile = profileMaker()
const openWalk = walker()
const quiet = { syncAtStart: false, syncEveryMinutes: 0 } as const

it('reads well where the record is damaged', { timeout: walkTimeoutMs }, async () => {
  const profile = makeProfile(quiet)
  const { page, close } = await openWalk(profile)
  await page.getByText(id.sync.noUsers).waitFor()
  await close()
  truncateSync(join(profile, 'practice', 'ledger.db'), 6000)
  const { page: again, lookAt, flaws, press } = await openWalk(profile)
  await again.getByRole('heading', { name: id.record.titles.damaged }).waitFor()
  await lookAt('91-record-damaged')
  await press(id.record.begin)
  await again.getByRole('button', { name: id.record.beginConfirm, exact: true }).waitFor()
  await lookAt('92-record-begin')
  await press(id.record.beginConfirm)
  await again.getByText(id.record.notice.startedNew).waitFor()
  await lookAt('93-record-begun')
  expect(flaws).toEqual([])
})

it('reads well where rows of the record changed', { timeout: walkTimeoutMs }, async () => {
  const profile = makeProfile(quiet)
  const { page, close } = await openWalk(profile)
  await page.getByText(id.sync.noUsers).waitFor()
  await close()
  const path = join(profile, 'practice', 'ledger.db')
  addClosedRun(path)
  sendRow(path)
  flipBit(path, 'Register success!')
  const { page: again, lookAt, flaws, press } = await openWalk(profile)
  await again.getByText(id.record.notice.rowsChangedBody).waitFor()
  await lookAt('93-record-rows-changed')
  await press(id.record.notice.checked)
  await again.getByRole('alertdialog').waitFor()
  await lookAt('93-record-rows-checked')
  expect(flaws).toEqual([])
})

it('reads well where the service cannot be reached', { timeout: walkTimeoutMs }, async () => {
  const server = await startPracticeServer({ users: 300, latencyMs: 5 })
  try {
    const { page, lookAt, flaws, go, press } = await openWalk(makeProfile(quiet), [])
    await page.getByRole('textbox', { name: id.firstStart.key }).fill(server.key)
    await page.getByRole('textbox', { name: id.firstStart.token }).fill(server.token)
    await press(id.firstStart.advanced)
    await page.getByRole('textbox', { name: id.firstStart.address }).fill(server.url)
    await press(id.firstStart.verify)
    await press(id.sync.now)
    await page.getByRole('toolbar', { name: id.home.charts.expiries }).waitFor()
    server.setFaults(parseFaultRules('reset-before'))
    await press(id.shell.users.sync)
    await page.getByText('tetap bisa dibuka').waitFor({ timeout: 60_000 })
    await lookAt('94-home-offline')
    await go('users')
    await page.getByRole('gridcell').nth(1).click()
    await page.getByRole('complementary', { name: /^Rincian/ }).waitFor()
    await lookAt('95-users-offline')
    await go('settings')
    await lookAt('96-settings-live')
    expect(flaws).toEqual([])
  } finally {
    await server.close()
  }
})

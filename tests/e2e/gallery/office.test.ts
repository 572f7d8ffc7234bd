import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, it, onTestFinished } from 'vitest'
import { type PracticeServer, startPracticeServer } from '#electron/practice/practice-server'
import { id } from '#shared/locales/id'
import { officePassword, startRegisterServer } from '#tests/electron/office/register-server'
import { profileMaker } from '../operator'
import { sendStores, type Walk, walker, walkTimeoutMs } from './walk'

const makeProfile = profileMaker()
const openWalk = walker()
const words = id.office

/** The files of a folder, and of all below it, that hold a text. */
function findFilesWith(folder: string, text: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => readFileSync(path).includes(text))
}

/** A desk signed in to the service, at its settings. */
async function openDesk(server: PracticeServer): Promise<Walk & { readonly profile: string }> {
  const baseUrl = server.url
  const profile = makeProfile({
    syncAtStart: false,
    syncEveryMinutes: 0,
    settleSeconds: 5,
    baseUrl,
  })
  const walk = await openWalk(profile, [])
  const { page, press } = walk
  await page.getByLabel(id.firstStart.key, { exact: true }).fill(server.key)
  await page.getByLabel(id.firstStart.token, { exact: true }).fill(server.token)
  await press(id.firstStart.verify)
  await page.getByRole('heading', { name: id.home.title }).waitFor()
  await walk.go('settings')
  return { ...walk, profile }
}

async function fillOffice(page: Page, address: string, desk: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(words.address).fill(address)
  await dialog.getByLabel(words.desk).fill(desk)
  await dialog.getByLabel(words.password).fill(officePassword)
  await dialog.getByRole('button', { name: words.enterNow }).click()
  await page.getByText(words.states.joined).waitFor()
}

it('reads well where two desks share a register', { timeout: walkTimeoutMs }, async () => {
  const server = await startPracticeServer({ users: 20 })
  onTestFinished(() => server.close())
  const register = await startRegisterServer()
  onTestFinished(() => register.remove())
  const file = join(makeProfile(), 'toko.csv')

  const one = await openDesk(server)
  await one.press(words.enter)
  await one.lookAt('95-office-form')
  await fillOffice(one.page, register.address(), 'Meja 1')
  await one.lookAt('95-office-joined')
  await sendStores(one, file, 12)
  const finished = (page: Page) =>
    page.getByRole('heading', { name: id.runResult.titles.finished }).waitFor({ timeout: 90_000 })
  await finished(one.page)
  expect(one.flaws).toEqual([])
  await one.close()
  expect(findFilesWith(one.profile, officePassword)).toEqual([])

  const two = await openDesk(server)
  await two.press(words.enter)
  await fillOffice(two.page, register.address(), 'Meja 2')
  await sendStores(two, file, 13)
  await finished(two.page)
  await two.page
    .getByText(/di Meja 1/)
    .first()
    .waitFor()
  await two.lookAt('96-office-sent-elsewhere')
  expect(server.counts().calls.register).toBe(13)

  // The first desk never comes back, and told of nothing.
  await register.query(
    `DELETE FROM elkassa.claim_events
     WHERE desk_id = (SELECT desk_id FROM elkassa.claims ORDER BY claim_id LIMIT 1)`,
  )
  await register.query(`UPDATE elkassa.claims SET claimed_at = claimed_at - interval '1 hour'`)
  await two.go('settings')
  await two.press(words.showDesks)
  const dialog = two.page.getByRole('dialog')
  await dialog.getByRole('row', { name: /Meja 1/ }).waitFor({ timeout: 60_000 })
  await two.lookAt('96-office-desks')
  await two.page.keyboard.press('Escape')
  await two.go('register')
  await two.press(id.runResult.another)
  await sendStores(two, join(makeProfile(), 'satu.csv'), 1)
  await two.page
    .getByText(id.runSend.stops['rows-elsewhere'].title)
    .first()
    .waitFor({ timeout: 60_000 })
  await two.lookAt('96-office-left-behind')
  await two.press(id.runSend.stops['rows-elsewhere'].takeOn)
  await finished(two.page)
  await two.lookAt('96-office-settled')
  expect(server.counts().calls.register).toBe(13)

  await register.stop()
  await two.go('settings')
  await two.page.getByText(words.states.away).waitFor({ timeout: 60_000 })
  await two.lookAt('97-office-away')
  expect(two.flaws).toEqual([])
})

import { expect, it, onTestFinished } from 'vitest'
import { startPracticeServer } from '#electron/practice/practice-server'
import { id } from '#shared/locales/id'
import { findViolations } from './accessibility'
import { consoleOpener, shot } from './launch'
import { profileMaker } from './operator'

const makeProfile = profileMaker()
const openConsole = consoleOpener()

it('says that a token is refused, takes the right one, and has both on record', async () => {
  const server = await startPracticeServer({ users: 20 })
  onTestFinished(() => server.close())
  const { key, token } = server
  // The service's own address is a plain one of this machine, which a profile may be set to.
  const profileDir = makeProfile({ syncAtStart: false, syncEveryMinutes: 0, baseUrl: server.url })
  const { page } = await openConsole({ profileDir })
  const verify = page.getByRole('button', { name: id.firstStart.verify })
  await page.getByLabel(id.firstStart.key, { exact: true }).fill(key)
  await page.getByLabel(id.firstStart.token, { exact: true }).fill('token-lama')
  await verify.click()
  await page.getByText(id.errors['bad-credentials'].title).waitFor()
  expect(await findViolations(page)).toEqual([])
  await shot(page, '05-sign-in-refused')
  await page.getByLabel(id.firstStart.token, { exact: true }).fill(token)
  await verify.click()
  await page.getByRole('heading', { name: id.home.title }).waitFor()
  await page.getByRole('button', { name: id.shell.screens.history, exact: true }).click()
  const outcomes = page.getByRole('gridcell', { name: id.history.outcomes.refused })
  await outcomes.click()
  await page.getByRole('heading', { name: id.history.detail.title(1) }).waitFor()
  await page.getByText('key dan token', { exact: true }).waitFor()
  await shot(page, '05-sign-in-on-record')
  for (const secret of [key, token, 'token-lama']) {
    expect(await page.getByText(secret).count()).toBe(0)
  }
})

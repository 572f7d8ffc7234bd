import type { Page } from 'playwright'
import { expect, it, onTestFinished } from 'vitest'
import { startPracticeServer } from '#electron/practice/practice-server'
import { id } from '#shared/locales/id'
import { consoleOpener } from '../launch'
import { profileMaker } from '../operator'
import { countInHeap } from './heap'

const makeProfile = profileMaker()
const openConsole = consoleOpener()

/** As the keyboard does: `fill` would bring the text into the page's heap by itself. */
async function type(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).click()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(text)
}

it('key and token have left the page once they are kept', async () => {
  const server = await startPracticeServer({ users: 20 })
  onTestFinished(() => server.close())
  const { key, token } = server
  const profileDir = makeProfile({ syncAtStart: false, syncEveryMinutes: 0, baseUrl: server.url })
  const { page } = await openConsole({ profileDir })
  const secrets = [key, token, 'token-lama-7193']
  const verify = page.getByRole('button', { name: id.firstStart.verify })
  await type(page, id.firstStart.key, key)
  await type(page, id.firstStart.token, 'token-lama-7193')
  await verify.click()
  await page.getByText(id.errors['bad-credentials'].title).waitFor()
  // What is typed is in the page: the count below would find it.
  const [typedKey = 0, , typedToken = 0] = await countInHeap(page, secrets)
  expect(typedKey).toBeGreaterThan(0)
  expect(typedToken).toBeGreaterThan(0)
  await type(page, id.firstStart.token, token)
  await verify.click()
  await page.getByRole('heading', { name: id.home.title }).waitFor()
  expect(await countInHeap(page, secrets)).toEqual([0, 0, 0])
  await page.getByRole('button', { name: id.shell.screens.settings }).click()
  await page.getByRole('button', { name: id.settings.connection.replace }).click()
  await type(page, id.firstStart.key, key)
  await type(page, id.firstStart.token, token)
  await verify.click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await countInHeap(page, secrets)).toEqual([0, 0, 0])
})

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { en } from '#shared/locales/en'
import { id, type Messages } from '#shared/locales/id'
import { findViolations } from '../accessibility'
import { consoleOpener, shot } from '../launch'
import { answerDialogs, openRegister, profileMaker } from '../operator'
import { makeStores } from '../stores'

const makeProfile = profileMaker()
const openConsole = consoleOpener()

/** Sends so many shops to a practice service with faults. */
async function sendStores(words: Messages, count: number, faults: string): Promise<Page> {
  const language = words === id ? 'id' : 'en'
  const colorScheme = words === id ? 'light' : 'dark'
  const profileDir = makeProfile({ language, colorScheme, settleSeconds: 5, syncAtStart: false })
  const args = ['--practice', '--practice-users=60', `--practice-faults=${faults}`]
  const { app, page } = await openConsole({ profileDir, args })
  const file = join(profileDir, 'toko.csv')
  writeFileSync(file, makeStores(count))
  await openRegister(page, words)
  await answerDialogs(app, file)
  await page.getByRole('button', { name: words.runStart.choose }).click()
  await page.getByRole('button', { name: words.runColumns.continueTo(count) }).click()
  await page.getByRole('button', { name: words.runCheck.sendAll(count) }).click()
  await page.getByRole('alertdialog').getByRole('button').last().click()
  return page
}

describe('a service whose answers cannot be trusted', () => {
  it('makes the rows wait, says why, and gets all of them when it is well again', async () => {
    const page = await sendStores(id, 3, 'check:maintenance#1-12')
    const { waits } = id.runSend
    await page.getByText(waits.why.unclear.title, { exact: true }).waitFor()
    await shot(page, '97-waits-for-controls')
    expect(await findViolations(page)).toEqual([])
    const finished = page.getByRole('heading', { name: id.runResult.titles.finished })
    await finished.waitFor({ timeout: 60_000 })
    await page.getByText(id.runResult.allDone(3)).waitFor()
  })

  it('is read after a refusal that did register the shop, in English and in the dark', async () => {
    const page = await sendStores(en, 1, 'register:refused-after')
    const finished = page.getByRole('heading', { name: en.runResult.titles.finished })
    await finished.waitFor({ timeout: 60_000 })
    await page.getByText(en.runResult.allDone(1)).waitFor()
    await shot(page, '97-refused-but-done-dark-en')
    expect(await findViolations(page)).toEqual([])
  })
})

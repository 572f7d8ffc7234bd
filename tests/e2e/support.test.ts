import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startPracticeServer } from '#electron/practice/practice-server'
import { en } from '#shared/locales/en'
import { id } from '#shared/locales/id'
import { findViolations, whenShown } from './accessibility'
import { consoleCommand, consoleOpener, shot } from './launch'
import { answerDialogs, profileMaker } from './operator'

const makeProfile = profileMaker()
const openConsole = consoleOpener()
const quiet = { syncAtStart: false, syncEveryMinutes: 0 } as const

describe('the page’s process', () => {
  it('is begun again when it ends, and the new page says so', async () => {
    const { app, page } = await openConsole({
      profileDir: makeProfile(quiet),
      args: ['--practice'],
    })
    await page.getByRole('heading', { name: id.home.title }).waitFor()
    await app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()
    })
    // Asked of main alone: Playwright holds a page that ended, so that nothing in the next one runs.
    const isLoadedAgain = () =>
      app.evaluate(({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        return contents?.isCrashed() === false && contents.getURL().endsWith('#reloaded')
      })
    await expect.poll(isLoadedAgain, { timeout: 30_000 }).toBe(true)
    const readText = () =>
      app.evaluate(({ BrowserWindow }): unknown =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText'),
      )
    await expect.poll(readText, { timeout: 30_000 }).toContain(id.support.reloaded.title)
  })
})

/** Starts the console with its window and kills it before it has opened anything. */
async function failStart(profileDir: string): Promise<void> {
  const { executablePath, args } = consoleCommand()
  const child = spawn(executablePath, [...args, '--profile', profileDir], { stdio: 'ignore' })
  const ended = once(child, 'exit')
  const noted = join(profileDir, 'start.json')
  const before = existsSync(noted) ? readFileSync(noted, 'utf8') : ''
  await expect
    .poll(() => existsSync(noted) && readFileSync(noted, 'utf8') !== before, { interval: 5 })
    .toBe(true)
  child.kill('SIGKILL')
  await ended
}

describe('a start after two that failed', () => {
  it.each([
    ['id', id, 'light'],
    ['en', en, 'dark'],
  ] as const)(
    'opens nothing by itself, and what was open when asked: %s',
    async (language, words, colorScheme) => {
      const profileDir = makeProfile({ ...quiet, language, colorScheme, mode: 'practice' })
      await failStart(profileDir)
      await failStart(profileDir)
      const { page, close } = await openConsole({ profileDir })
      await page.getByRole('heading', { name: words.support.safe.title }).waitFor()
      expect(existsSync(join(profileDir, 'practice', 'ledger.db'))).toBe(false)
      expect(await findViolations(page)).toEqual([])
      await shot(page, `support-safe-${language}`)
      await page.getByRole('button', { name: words.support.safe.usual }).click()
      await page.getByRole('heading', { name: words.home.title }).waitFor()
      await close()
      const again = await openConsole({ profileDir })
      await again.page.getByRole('heading', { name: words.home.title }).waitFor()
    },
  )
})

describe('a safe start', () => {
  it('asks the service for nothing before it is opened as usual, however often it is synced', async () => {
    const server = await startPracticeServer({ users: 20 })
    onTestFinished(() => server.close())
    const settings = { ...quiet, baseUrl: server.url }
    const profileDir = makeProfile(settings)
    const signedIn = await openConsole({ profileDir })
    await signedIn.page.getByLabel(id.firstStart.key, { exact: true }).fill(server.key)
    await signedIn.page.getByLabel(id.firstStart.token, { exact: true }).fill(server.token)
    await signedIn.page.getByRole('button', { name: id.firstStart.verify }).click()
    await signedIn.page.getByRole('heading', { name: id.home.title }).waitFor()
    await signedIn.close()
    const syncing = { ...settings, mode: 'live', syncAtStart: true, syncEveryMinutes: 5 }
    writeFileSync(join(profileDir, 'settings.json'), JSON.stringify(syncing))
    await failStart(profileDir)
    await failStart(profileDir)
    const { calls } = server.counts()
    const { page } = await openConsole({ profileDir })
    await page.getByRole('heading', { name: id.support.safe.title }).waitFor()
    // An answer of main's: whatever it begins by itself it has begun by then.
    await page.getByRole('button', { name: id.support.diagnostics.open }).click()
    await page.getByLabel(id.support.diagnostics.content).waitFor()
    expect(server.counts().calls).toEqual(calls)
    expect(calls.users ?? 0).toBe(0)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: id.support.safe.usual }).click()
    await expect.poll(() => server.counts().calls.users).toBeGreaterThan(0)
    await page.getByText(id.users.count(20), { exact: true }).first().waitFor()
  })
})

describe('a diagnostics file', () => {
  it.each([
    ['id', id, 'light'],
    ['en', en, 'dark'],
  ] as const)(
    'is shown whole, saved as shown, and names nobody: %s',
    async (language, words, colorScheme) => {
      const server = await startPracticeServer({ users: 20 })
      onTestFinished(() => server.close())
      const profileDir = makeProfile({ ...quiet, language, colorScheme, baseUrl: server.url })
      const { app, page } = await openConsole({ profileDir })
      await page.getByLabel(words.firstStart.key, { exact: true }).fill(server.key)
      await page.getByLabel(words.firstStart.token, { exact: true }).fill(server.token)
      await page.getByRole('button', { name: words.firstStart.verify }).click()
      await page.getByRole('heading', { name: words.home.title }).waitFor()
      const log = join(profileDir, 'logs', 'main.log')
      const spoilt = `[2026-11-28 09:00:00.000] [warn]  ${server.token} of ani@contoh.co.id, 081234567890, '/home/ani/toko melati.xlsx'\n`
      mkdirSync(join(profileDir, 'logs'), { recursive: true })
      writeFileSync(log, spoilt, { flag: 'a' })
      await page.getByRole('button', { name: words.shell.screens.settings, exact: true }).click()
      await page.getByRole('button', { name: words.support.diagnostics.open }).click()
      const content = page.getByLabel(words.support.diagnostics.content)
      await content.waitFor()
      await whenShown(page)
      expect(await findViolations(page)).toEqual([])
      await shot(page, `support-diagnostics-${language}`)
      const shown = await content.inputValue()
      for (const said of [
        '## System',
        'credentials: saved',
        'ledger.db: bytes',
        'ledger check: sound',
      ]) {
        expect(shown).toContain(said)
      }
      for (const canary of [server.key, server.token, 'ani', '081234567890', 'melati', 'contoh']) {
        expect(shown).not.toContain(canary)
      }
      const target = join(profileDir, 'saved.txt')
      await answerDialogs(app, target)
      await page.getByRole('button', { name: words.support.diagnostics.save }).click()
      await page.getByText(words.support.diagnostics.saved('saved.txt')).waitFor()
      expect(readFileSync(target, 'utf8')).toBe(shown)
    },
  )
})

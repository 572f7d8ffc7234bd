import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { id } from '#shared/locales/id'
import { consoleOpener, type LaunchedConsole } from '../launch'
import { dropFile, openRegister, profileMaker } from '../operator'
import { makeStores } from '../stores'

const makeProfile = profileMaker()
const openConsole = consoleOpener()

/** A console that is sending, slowly enough to be left in the middle. */
async function startSending(profileDir: string): Promise<LaunchedConsole> {
  const file = join(profileDir, 'toko.csv')
  writeFileSync(file, makeStores(400))
  const open = await openConsole({ profileDir, args: ['--practice', '--practice-latency=400'] })
  const { page } = open
  await openRegister(page)
  await dropFile(page, file)
  await page.getByRole('button', { name: /^Periksa .*baris$/ }).click()
  await page.getByRole('button', { name: /^Kirim [\d.]+ toko$/ }).click()
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: /^Kirim/ })
    .click()
  await page.getByRole('heading', { name: id.runSend.titles.running(400) }).waitFor()
  return open
}

/** Answers the next questions with their button of this name, and tells whether any was asked. */
async function answerQuestions(app: ElectronApplication, button: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showMessageBox = async (...args: unknown[]) => {
      const { buttons } = args.at(-1) as { buttons: string[] }
      return { response: buttons.indexOf(chosen), checkboxChecked: false }
    }
  }, button)
}

function closeWindow(app: ElectronApplication) {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
}

/** The first numbers of blockers: each start takes the next one. */
function isKeptAwake(app: ElectronApplication) {
  return app.evaluate(({ powerSaveBlocker }) =>
    [0, 1, 2].some((n) => powerSaveBlocker.isStarted(n)),
  )
}

async function expectPausedRun(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^Lanjutkan/ })
    .first()
    .waitFor()
}

describe('leaving the console while a run is sent', () => {
  it('asks first, keeps the computer awake meanwhile, and pauses the run', async () => {
    const profile = makeProfile()
    const { app, page } = await startSending(profile)
    await expect.poll(() => isKeptAwake(app)).toBe(true)
    await answerQuestions(app, id.native.quit.stay)
    await closeWindow(app)
    await page.getByRole('button', { name: id.runSend.pause }).click()
    await page.getByRole('heading', { name: id.runSend.titles.paused }).waitFor()
    await expect.poll(() => isKeptAwake(app)).toBe(false)
    await page.getByRole('button', { name: id.runSend.resume }).click()
    await page.getByRole('button', { name: id.runSend.pause }).waitFor()

    await answerQuestions(app, id.native.quit.leave)
    const ended = new Promise((resolve) => app.process().once('exit', resolve))
    await closeWindow(app)
    await ended
    const open = await openConsole({ profileDir: profile, args: ['--practice'] })
    await expectPausedRun(open.page)
  })

  it('asks nothing of whoever ends the process', async () => {
    const profile = makeProfile()
    const { app } = await startSending(profile)
    const ended = new Promise((resolve) => app.process().once('exit', resolve))
    app.process().kill('SIGTERM')
    await ended
    const open = await openConsole({ profileDir: profile, args: ['--practice'] })
    await expectPausedRun(open.page)
  })

  it('shows the run that a notification was about', async () => {
    const { app, page } = await startSending(makeProfile())
    await page.getByRole('button', { name: id.shell.screens.settings }).click()
    await page.getByRole('heading', { name: id.settings.title }).waitFor()
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.send('runs:show', { runId: 1 }),
    )
    await page.getByRole('heading', { name: id.runSend.titles.running(400) }).waitFor()
    await answerQuestions(app, id.native.quit.leave)
  })
})

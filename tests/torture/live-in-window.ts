import { once } from 'node:events'
import { existsSync } from 'node:fs'
import type { ElectronApplication, Locator, Page } from 'playwright'
import { vi } from 'vitest'
import type { RunKind } from '#shared/domain/runs/run'
import { id } from '#shared/locales/id'
import { launchConsole } from '#tests/e2e/launch'
import { answerDialogs, chipCount, openRegister } from '#tests/e2e/operator'
import { armKill } from './arm-kill'
import type { KillPoint } from './kill-plan'
import { killGroup, type LifeEnd } from './live-in-process'
import type { Scene } from './scene'

const startMs = 60_000
const runMs = 240_000

/** One window whose operator sends the scene's file, or goes on with it; killed at the point or left to its end. */
export async function liveInWindow(scene: Scene, point: KillPoint | null): Promise<LifeEnd> {
  const open = () => launchConsole({ profileDir: scene.profile })
  // Several windows start at once here: the handshake is missed more often than elsewhere.
  const { app, page, close } = await open().catch(open)
  const child = app.process()
  const gone = once(child, 'exit')
  let isShot = false
  let disarm: () => void = () => undefined
  const arm = () => {
    if (point === null) return
    disarm = armKill(point, scene, () => {
      isShot = true
      killGroup(child)
    })
  }
  try {
    page.setDefaultTimeout(startMs)
    const said = await operate(app, page, scene, arm)
    disarm()
    if (!isShot) await close()
    return { isKilled: isShot, said }
  } catch (error) {
    // What the operator's hand was at when the window went away says nothing.
    if (!isShot) throw error
    await gone
    return { isKilled: true, said: 'killed' }
  } finally {
    disarm()
    killGroup(child)
  }
}

async function operate(
  app: ElectronApplication,
  page: Page,
  scene: Scene,
  arm: () => void,
): Promise<string> {
  const isBegun = scene.ledger.stateAt(0) !== undefined
  const go = isBegun ? await openStopped(page, scene) : await openFile(app, page, scene)
  arm()
  await go.click()
  const { runSend: words, runResult } = id.runTexts[scene.plan.kind]
  const ended = page.getByRole('heading', { name: runResult.titles.finished })
  const stopped = page.getByRole('heading', { name: words.titles.stopped })
  // A run that stops again at once may never be seen at work.
  await page
    .getByRole('button', { name: words.pause })
    .or(ended)
    .first()
    .waitFor({ timeout: 10_000 })
    .catch(() => undefined)
  await ended.or(stopped).first().waitFor({ timeout: runMs })
  if (!(await ended.isVisible())) return 'stopped'
  await saveReport(app, page, scene)
  return 'finished'
}

/** The button that goes on with the run a crash stopped, or sends the one that it kept from beginning. */
async function openStopped(page: Page, scene: Scene): Promise<Locator> {
  await page
    .getByRole('button', { name: /^Lanjutkan/ })
    .first()
    .click()
  const words = id.runTexts[scene.plan.kind]
  const stopped = page.getByRole('heading', { name: words.runSend.titles.stopped })
  const unsent = page.getByRole('heading', { name: words.runCheck.title })
  await stopped.or(unsent).first().waitFor()
  if (await unsent.isVisible()) return openConsent(page, scene)
  return page.getByRole('button', { name: words.runSend.resume }).first()
}

/** The button that sends the file, after all steps before it. */
async function openFile(app: ElectronApplication, page: Page, scene: Scene): Promise<Locator> {
  const { plan, service, file } = scene
  await page.getByLabel(id.firstStart.key, { exact: true }).fill(service.key)
  await page.getByLabel(id.firstStart.token, { exact: true }).fill(service.token)
  await page.getByRole('button', { name: id.firstStart.verify }).click()
  await page.getByRole('heading', { name: id.home.title }).waitFor()
  await openScreen(page, plan.kind)
  await answerDialogs(app, file)
  await page.getByRole('button', { name: id.runStart.choose }).click()
  await page.getByRole('button', { name: /^Periksa .*baris$/ }).click()
  await page.getByRole('heading', { name: id.runCheck.title }).waitFor()
  if (plan.kind === 'activate' && (await chipCount(page, id.runCheck.filters.problem)) > 0) {
    await page.getByRole('button', { name: id.runCheck.syncAndRecheck }).click()
  }
  await until(async () => (await chipCount(page, id.runCheck.filters.problem)) === 0)
  return openConsent(page, scene)
}

/** The button that agrees to sending all rows. */
async function openConsent(page: Page, { plan }: Scene): Promise<Locator> {
  const name = id.runTexts[plan.kind].runCheck.sendAll(plan.rows)
  await page.getByRole('button', { name }).click()
  return page.getByRole('alertdialog').getByRole('button', { name })
}

async function openScreen(page: Page, kind: RunKind): Promise<void> {
  if (kind === 'register') return openRegister(page)
  await page.getByRole('button', { name: id.shell.screens.activate }).click()
  await page.getByRole('tab', { name: id.shell.activateTabs[kind] }).click()
}

async function saveReport(app: ElectronApplication, page: Page, { report }: Scene): Promise<void> {
  await answerDialogs(app, report)
  await page.getByRole('button', { name: id.runResult.save }).click()
  await page.getByRole('menuitem', { name: id.runResult.saveCsv }).click()
  await until(async () => existsSync(report))
}

/** `expect.poll` does not know to which of several tests side by side it belongs. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  const look = async () => {
    if (!(await isSo())) throw new Error('still not so')
  }
  await vi.waitFor(look, { timeout: startMs, interval: 50 })
}

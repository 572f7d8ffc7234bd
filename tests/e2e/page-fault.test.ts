import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { id } from '#shared/locales/id'
import { findViolations } from './accessibility'
import { consoleOpener, shot } from './launch'
import { profileMaker } from './operator'

const makeProfile = profileMaker()
const openConsole = consoleOpener()

it('says which part cannot be shown, and keeps all around it', async () => {
  const profileDir = makeProfile({ syncAtStart: false, syncEveryMinutes: 0 })
  const open = await openConsole({ profileDir, args: ['--practice'] })
  const { page } = open
  const go = (name: string) => page.getByRole('button', { name, exact: true }).click()
  await page.getByText(id.sync.noUsers).waitFor()
  // What every list measures itself by fails: a fault in the middle of showing a screen.
  await page.evaluate(() => {
    const observer = window.ResizeObserver
    Reflect.set(window, 'mend', () => Reflect.set(window, 'ResizeObserver', observer))
    Reflect.set(window, 'ResizeObserver', function planted() {
      throw new Error('a planted fault')
    })
  })
  await go(id.shell.screens.history)
  await page.getByText(id.shell.fault.title).waitFor()
  expect(await findViolations(page)).toEqual([])
  await shot(page, '95-page-fault')
  await page.getByRole('button', { name: id.shell.screens.home, exact: true }).waitFor()
  await page.evaluate(() => Reflect.get(window, 'mend')())
  await go(id.shell.retry)
  await page.getByRole('heading', { level: 1, name: id.shell.screens.history }).waitFor()
  const log = readFileSync(join(profileDir, 'logs', 'main.log'), 'utf8')
  expect(log).toContain('the page failed: Error: a planted fault')
})

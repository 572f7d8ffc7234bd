import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { en } from '#shared/locales/en'
import { id } from '#shared/locales/id'
import { consoleOpener, type LaunchedConsole, shot } from '../launch'
import { answerDialogs, chipCount, profileMaker, typeInCell } from '../operator'

const makeProfile = profileMaker()
function sample(name: string) {
  return resolve('samples', name)
}
const openConsole = consoleOpener()

async function launch(faults: string): Promise<LaunchedConsole & { profile: string }> {
  const profile = makeProfile({ syncAtStart: false })
  const args = ['--practice', `--practice-faults=${faults}`]
  const open = await openConsole({ profileDir: profile, args })
  await open.page.getByRole('button', { name: id.shell.screens.activate }).click()
  await open.page.getByRole('tab', { name: id.shell.activateTabs.activate }).click()
  return { ...open, profile }
}

async function openCheck({ app, page }: LaunchedConsole, path: string): Promise<void> {
  await answerDialogs(app, path)
  await page.getByRole('button', { name: id.runStart.choose }).click()
  await page.getByRole('heading', { name: id.runColumns.title }).waitFor()
  await shot(page, '41-activate-columns')
  await page.getByRole('button', { name: /^Periksa .*baris$/ }).click()
  await page.getByRole('heading', { name: id.runCheck.title }).waitFor()
}

function cell(page: Page, name: string) {
  return page.getByRole('gridcell', { name, exact: true })
}

describe('activating packets from a settlement file', () => {
  it('goes from the file that finance sent to results with both readings', async () => {
    const console = await launch('activate:reset-after@4')
    const { app, page, profile } = console
    await page.getByRole('heading', { name: id.runTexts.activate.runStart.title }).waitFor()
    await shot(page, '40-activate-landing')
    await openCheck(console, sample('pembayaran-november.csv'))
    // Nobody was synchronised yet: every row's user is unknown until the copy is there.
    expect(await chipCount(page, id.runCheck.filters.problem)).toBe(18)
    await shot(page, '42-activate-no-users')
    await page.getByRole('button', { name: id.runCheck.syncAndRecheck }).click()
    await expect
      .poll(() => chipCount(page, id.runCheck.filters.problem), { timeout: 60_000 })
      .toBe(7)
    await cell(page, 'Depot Amanah Indah').waitFor()
    await shot(page, '43-activate-check')

    await typeInCell(page, cell(page, '11/17/2026'), '17/11/2026')
    await expect.poll(() => chipCount(page, id.runCheck.filters.problem)).toBe(6)
    await typeInCell(page, cell(page, '810,000'), 'Rp 810.000')
    await expect.poll(() => chipCount(page, id.runCheck.filters.problem)).toBe(5)

    await page.getByRole('button', { name: id.runCheck.sendOne }).click()
    await page.getByText(/Percobaan berhasil untuk ELK10001/).waitFor()
    await shot(page, '44-activate-trial')
    await page.getByRole('button', { name: /^Kirim sisanya/ }).click()
    await page
      .getByRole('heading', { name: id.runResult.titles.finished })
      .waitFor({ timeout: 90_000 })
    await shot(page, '45-activate-result')

    const results = join(profile, 'hasil.csv')
    await answerDialogs(app, results)
    await page.getByRole('button', { name: id.runResult.save }).click()
    await page.getByRole('menuitem', { name: id.runResult.saveCsv }).click()
    await expect.poll(() => readFileSync(results, 'utf8')).toContain('Aktifasi user success!')
    const [titles = ''] = readFileSync(results, 'utf8').split('\r\n')
    for (const title of [id.results.columns.packetBefore, id.results.columns.endsAfter]) {
      expect(titles).toContain(title)
    }
    expect(activatedIn(profile)).toHaveLength(13)

    await page.getByRole('button', { name: id.runTexts.activate.runResult.another }).click()
    await openCheck(console, results)
    expect(await chipCount(page, id.runTexts.activate.runCheck.filters.already)).toBe(13)
    expect(await chipCount(page, id.runCheck.filters.problem)).toBe(5)
    await shot(page, '46-activate-again')
  })

  it('checks a list of users beside it, in both languages and looks', async () => {
    const console = await launch('check:html@5')
    const { page } = console
    await page.getByRole('tab', { name: id.shell.activateTabs.check }).click()
    await page.getByRole('heading', { name: id.runTexts.check.runStart.title }).waitFor()
    await shot(page, '50-check-landing')
    await openCheck(console, sample('periksa-pengguna.csv'))
    expect(await chipCount(page, id.runCheck.filters.problem)).toBe(1)
    await shot(page, '51-check-rows')
    await page.getByRole('button', { name: id.runTexts.check.runCheck.sendAll(8) }).click()
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: id.runTexts.check.runCheck.sendAll(8) })
      .click()
    await page
      .getByRole('heading', { name: id.runResult.titles.finished })
      .waitFor({ timeout: 60_000 })
    await page.getByText(id.runTexts.check.runResult.someLeft(7, 9)).waitFor()
    await shot(page, '52-check-result')

    await page.getByRole('button', { name: id.shell.screens.settings }).click()
    await page.getByRole('button', { name: id.settings.appearance.language }).click()
    await page.getByRole('option', { name: 'English' }).click()
    await page.getByRole('button', { name: en.settings.appearance.look }).click()
    await page.getByRole('option', { name: en.settings.appearance.looks.dark }).click()
    await page.getByRole('heading', { name: en.settings.title }).waitFor()
    await page.getByRole('button', { name: en.shell.screens.activate }).click()
    await page.getByText(en.runTexts.check.runResult.someLeft(7, 9)).waitFor()
    await shot(page, '53-check-result-dark-english')
  })
})

/** What the practice service itself has on record. */
function activatedIn(profile: string): string[] {
  const lines = readFileSync(join(profile, 'practice', 'world.jsonl'), 'utf8').split('\n')
  return lines.filter((line) => line.includes('"activated"'))
}

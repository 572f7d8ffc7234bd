import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { en } from '#shared/locales/en'
import { id } from '#shared/locales/id'
import { consoleOpener, type LaunchedConsole, shot } from '../launch'
import {
  answerDialogs,
  chipCount,
  dropFile,
  openRegister,
  profileMaker,
  typeInCell,
} from '../operator'
import { makeStores } from '../stores'

const makeProfile = profileMaker()
function sample(name: string) {
  return resolve('samples', name)
}
const openConsole = consoleOpener()

function launch(profileDir: string, args: readonly string[] = []) {
  return openConsole({ profileDir, args })
}

async function openColumns(page: Page, app: LaunchedConsole['app'], path: string): Promise<void> {
  await answerDialogs(app, path)
  await page.getByRole('button', { name: id.runStart.choose }).click()
  await page.getByRole('heading', { name: id.runColumns.title }).waitFor()
}

async function openCheck(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Periksa .*baris$/ }).click()
  await page.getByRole('heading', { name: id.runCheck.title }).waitFor()
}

async function sendAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Kirim [\d.]+ toko$/ }).click()
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: /^Kirim/ })
    .click()
}

function finished(page: Page) {
  return page
    .getByRole('heading', { name: id.runResult.titles.finished })
    .waitFor({ timeout: 90_000 })
}

describe('registering shops from a file', () => {
  it('goes from the first start to a results file that can be dropped in again', async () => {
    const profile = makeProfile()
    const { app, page } = await launch(profile)
    await page.getByRole('button', { name: id.firstStart.practiceAction }).waitFor()
    await shot(page, '01-first-start')
    await page.getByRole('button', { name: id.firstStart.practiceAction }).click()
    await openRegister(page)
    await shot(page, '02-landing')

    await openColumns(page, app, sample('toko-rusak.csv'))
    await shot(page, '03-columns')
    await openCheck(page)
    expect(await chipCount(page, id.runCheck.filters.all)).toBe(24)
    expect(await chipCount(page, id.runCheck.filters.problem)).toBe(8)
    await shot(page, '04-check')

    const damaged = page.getByRole('gridcell', { name: '8,12E+11' })
    await typeInCell(page, damaged, '0812 5550 0211')
    await page.getByRole('gridcell', { name: '081255500211' }).waitFor()
    expect(await chipCount(page, id.runCheck.filters.problem)).toBe(7)
    await page.getByRole('button', { name: id.runCheck.undo }).click()
    await damaged.waitFor()
    await page.getByRole('button', { name: id.runCheck.redo }).click()
    const mended = page.getByRole('gridcell', { name: '081255500211' })
    await mended.click()
    // As a spreadsheet copies a cell: with the end of its line.
    await app.evaluate(({ clipboard }) => clipboard.writeText('0812 5550 0299\r\n'))
    await page.keyboard.press('ControlOrMeta+V')
    await page.getByRole('gridcell', { name: '081255500299' }).waitFor()
    await page.getByRole('button', { name: id.runCheck.undo }).click()
    await mended.waitFor()

    await page.getByRole('button', { name: id.runCheck.sendOne }).click()
    await page.getByText(/Percobaan berhasil/).waitFor()
    await shot(page, '05-trial')
    await page.getByRole('button', { name: /^Kirim sisanya/ }).click()
    await finished(page)
    await shot(page, '06-result')

    const results = join(profile, 'hasil.csv')
    await answerDialogs(app, results)
    await page.getByRole('button', { name: id.runResult.save }).click()
    await page.getByRole('menuitem', { name: id.runResult.saveCsv }).click()
    await expect.poll(() => readFileSync(results, 'utf8')).toContain('Berhasil')
    expect(readFileSync(results, 'utf8')).not.toContain('rahasia')

    await page.getByRole('button', { name: id.runResult.another }).click()
    await openColumns(page, app, results)
    await openCheck(page)
    expect(await chipCount(page, id.runCheck.filters.already)).toBe(17)
    await shot(page, '07-dropped-again')
  })

  it('reads a workbook dropped on the window, in English and in the dark', async () => {
    const { page } = await launch(makeProfile(), ['--practice'])
    await page.getByRole('button', { name: id.shell.screens.settings }).click()
    await page.getByRole('button', { name: id.settings.appearance.language }).click()
    await page.getByRole('option', { name: 'English' }).click()
    await page.getByRole('button', { name: en.settings.appearance.look }).click()
    await page.getByRole('option', { name: en.settings.appearance.looks.dark }).click()
    await shot(page, '10-settings-dark-en')
    await page.getByRole('heading', { name: en.settings.title }).waitFor()
    await openRegister(page, en)
    await shot(page, '11-landing-dark-en')
    await dropFile(page, sample('toko-november.xlsx'))
    await page.getByRole('heading', { name: en.runColumns.title }).waitFor()
    await shot(page, '12-columns-dark-en')
    await page.getByText('Bandung').first().waitFor()
    await page.getByRole('button', { name: /^Check .*rows$/ }).click()
    await page.getByRole('heading', { name: en.runCheck.title }).waitFor()
    expect(await chipCount(page, en.runCheck.filters.repaired)).toBeGreaterThan(0)
    await shot(page, '13-check-dark-en')
  })

  it('loses nothing when it is killed in the middle of a faulty run', async () => {
    const profile = makeProfile({ settleSeconds: 10 })
    const file = join(profile, 'toko.csv')
    writeFileSync(file, makeStores(60))
    const faults = [
      '--practice',
      '--practice-latency=60',
      '--practice-faults=register:reset-after@10,register:late@7:300',
    ]
    const first = await launch(profile, faults)
    await openRegister(first.page)
    await openColumns(first.page, first.app, file)
    await openCheck(first.page)
    await sendAll(first.page)
    await first.page.getByRole('button', { name: id.runSend.pause }).click()
    await first.page.getByRole('heading', { name: id.runSend.titles.paused }).waitFor()
    await first.page.getByRole('button', { name: id.runSend.resume }).click()
    await expect.poll(() => countRegistered(profile), { timeout: 60_000 }).toBeGreaterThan(15)
    await shot(first.page, '20-sending')
    const ended = new Promise((done) => first.app.process().once('exit', done))
    first.app.process().kill('SIGKILL')
    await ended

    const second = await launch(profile, faults)
    await shot(second.page, '21-after-the-crash')
    await second.page
      .getByRole('button', { name: /^Lanjutkan/ })
      .first()
      .click()
    await second.page.getByRole('heading', { name: id.runSend.titles.stopped }).waitFor()
    await shot(second.page, '22-stopped-by-the-crash')
    await second.page.getByRole('button', { name: id.runSend.resume }).first().click()
    await second.page
      .getByRole('heading', { name: id.runResult.titles.finished })
      .waitFor({ timeout: 200_000 })
    await shot(second.page, '23-finished-after-the-crash')
    const emails = registeredEmails(profile)
    expect(emails).toHaveLength(60)
    expect(new Set(emails).size).toBe(60)
  })
})

/** What the practice service itself has on record: the addresses in the order they came. */
function registeredEmails(profile: string): string[] {
  const lines = readFileSync(join(profile, 'practice', 'world.jsonl'), 'utf8').split('\n')
  return lines.flatMap((line) => /"(toko\d+@contoh\.co\.id)"/.exec(line)?.[1] ?? [])
}

function countRegistered(profile: string): number {
  try {
    return registeredEmails(profile).length
  } catch {
    return 0
  }
}

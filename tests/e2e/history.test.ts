import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { openLedger } from '#electron/ledger/open-ledger'
import { en } from '#shared/locales/en'
import type { Messages } from '#shared/locales/id'
import { id } from '#shared/locales/id'
import { findViolations } from './accessibility'
import { consoleOpener, type LaunchedConsole, shot } from './launch'
import { answerDialogs, openRegister, profileMaker } from './operator'
import { makeStores } from './stores'

const makeProfile = profileMaker()
const openConsole = consoleOpener()

const practice = ['--practice', '--practice-latency', '5']

async function launch(profileDir: string, args: readonly string[] = []): Promise<LaunchedConsole> {
  const open = await openConsole({ profileDir, args: [...practice, ...args] })
  await openRegister(open.page)
  return open
}

/** Registers so many shops and leaves the run's result on screen, or the run in doubt. */
async function register({ app, page }: LaunchedConsole, count: number): Promise<void> {
  const file = join(makeProfile(), 'toko.csv')
  writeFileSync(file, makeStores(count))
  await answerDialogs(app, file)
  await page.getByRole('button', { name: id.runStart.choose }).click()
  await page.getByRole('heading', { name: id.runColumns.title }).waitFor()
  await page.getByRole('button', { name: /^Periksa .*baris$/ }).click()
  await page.getByRole('heading', { name: id.runCheck.title }).waitFor()
  await page.getByRole('button', { name: /^Kirim [\d.]+ toko$/ }).click()
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: /^Kirim/ })
    .click()
}

async function openHistory(page: Page, messages: Messages = id): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('button', { name: messages.shell.screens.history })
    .click()
  await page.getByRole('heading', { name: messages.shell.screens.history, level: 1 }).waitFor()
}

function grid(page: Page, messages: Messages = id) {
  return page.getByRole('grid', { name: messages.history.gridLabel })
}

async function expectAccessible(page: Page): Promise<void> {
  expect(await findViolations(page)).toEqual([])
}

describe('history', () => {
  it('shows, narrows, opens and exports what was done', async () => {
    // Each sync is on record too.
    const profile = makeProfile({ syncAtStart: false, syncEveryMinutes: 0 })
    const launched = await launch(profile)
    const { app, page } = launched
    await openHistory(page)
    await shot(page, '60-history-first')
    await page.getByRole('button', { name: id.shell.screens.register }).click()
    await register(launched, 12)
    await page
      .getByRole('heading', { name: id.runResult.titles.finished })
      .waitFor({ timeout: 60_000 })

    await openHistory(page)
    await page.getByText(id.history.count(13)).waitFor()
    await page.getByText(/Riwayat utuh, diperiksa/).waitFor()
    await grid(page).getByText('toko3@contoh.co.id').click()
    await page.getByRole('heading', { name: /Catatan nomor/ }).waitFor()
    await shot(page, '61-history-detail')
    await expectAccessible(page)

    await page.getByRole('button', { name: id.history.detail.person, exact: true }).click()
    await page.getByText(id.history.count(1), { exact: true }).waitFor()
    const target = join(makeProfile(), 'orang.csv')
    await answerDialogs(app, target)
    await page.getByRole('button', { name: id.history.export.label, exact: true }).click()
    await page.getByRole('menuitem', { name: id.history.export.csv }).click()
    await page.getByText(id.history.export.saved('orang.csv')).waitFor()
    const text = readFileSync(target, 'utf8')
    expect(text).toContain('toko3@contoh.co.id')
    expect(text).not.toContain('toko4@contoh.co.id')
    expect(text).not.toContain('rahasia3')

    await page.getByRole('button', { name: id.history.filters.clear }).click()
    await page.getByText(id.history.count(14)).waitFor()
    await page.getByLabel(id.history.filters.search).fill('toko11@')
    await page.getByText(id.history.count(1), { exact: true }).waitFor()
    await page.getByLabel(id.history.filters.search).fill('tidak ada')
    await page.getByRole('heading', { name: id.history.noMatch.title }).waitFor()
    await shot(page, '62-history-no-match')
    await page.getByRole('button', { name: id.history.filters.clear }).click()

    // Several kinds, several outcomes and a span of days narrow it together, and stay in view.
    await page.getByRole('button', { name: id.history.filters.kinds, exact: true }).click()
    const kinds = page.getByRole('dialog', { name: id.history.filters.kinds })
    await kinds.getByText(id.history.kinds.export, { exact: true }).click()
    await page.getByText(id.history.count(1), { exact: true }).waitFor()
    await kinds.getByText(id.history.kinds['sign-in'], { exact: true }).click()
    await page.getByText(id.history.count(2)).waitFor()
    await shot(page, '62-history-kinds')
    await page.keyboard.press('Escape')
    const outcomes = page.getByRole('toolbar', { name: id.history.filters.outcomes })
    await outcomes.getByRole('button', { name: id.history.outcomes.refused }).click()
    await page.getByRole('heading', { name: id.history.noMatch.title }).waitFor()
    await outcomes.getByRole('button', { name: id.history.outcomes.done }).click()
    await page.getByText(id.history.count(2)).waitFor()
    await page.getByRole('button', { name: id.history.filters.dates, exact: true }).click()
    await page.getByRole('button', { name: id.users.filters.lastDays(7) }).click()
    await page.getByText(id.history.count(2)).waitFor()
    await shot(page, '62-history-filters')
    await expectAccessible(page)
    const off = id.history.filters.off(id.history.kinds['sign-in'])
    await page.getByRole('button', { name: off }).click()
    await page.getByText(id.history.count(1), { exact: true }).waitFor()
    await page.getByRole('button', { name: id.history.filters.clear }).click()
    await grid(page).getByText('toko5@contoh.co.id').click()
    await page.getByRole('button', { name: id.history.detail.openRun }).click()
    await page.getByRole('heading', { name: id.runResult.titles.finished }).waitFor()

    await launched.close()
    const ledger = new Database(join(profile, 'practice', 'ledger.db'), { readonly: true })
    const everything = JSON.stringify(ledger.prepare('SELECT * FROM history').all())
    ledger.close()
    expect(everything).not.toContain('rahasia')
  })

  it('keeps rows in doubt for a person, whose decision goes on record', async () => {
    const profile = makeProfile()
    const launched = await launch(profile)
    await register(launched, 9)
    await launched.page
      .getByRole('heading', { name: id.runResult.titles.finished })
      .waitFor({ timeout: 60_000 })
    await launched.close()
    // Rows whose answer was lost and whose looks are used up.
    const path = join(profile, 'practice', 'ledger.db')
    const ledger = openLedger(path, { isExpected: true, now: 1 })
    ledger.exec(`UPDATE run_rows SET state = 'unknown', cause = 'reset', registration_id = NULL,
      next_check_at = NULL WHERE position % 3 = 2`)
    ledger.close()
    const { page } = await launch(profile)
    await openHistory(page)
    await page.getByRole('tab', { name: /Tidak pasti/ }).click()
    const rows = page.getByRole('grid', { name: id.history.unresolved.gridLabel })
    await rows
      .getByText(/@contoh\.co\.id/)
      .first()
      .click()
    await shot(page, '63-waiting')
    await expectAccessible(page)
    await page.getByRole('button', { name: id.history.unresolved.buttons.happened }).click()
    await page.getByLabel(id.history.unresolved.dialog.reason).fill('ditanyakan lewat telepon')
    await shot(page, '64-decision')
    await expectAccessible(page)
    await page
      .getByRole('dialog')
      .getByRole('button', { name: id.history.unresolved.buttons.happened })
      .click()
    await page.getByText(id.history.unresolved.dialog.done).waitFor()
    await page.getByRole('tab', { name: id.history.tabs.entries }).click()
    await grid(page).getByText('ditanyakan lewat telepon').waitFor()
    await shot(page, '65-decided')
  })

  it('says where the chain is broken and what to do', async () => {
    const profile = makeProfile()
    const launched = await launch(profile)
    await register(launched, 3)
    await launched.page
      .getByRole('heading', { name: id.runResult.titles.finished })
      .waitFor({ timeout: 60_000 })
    await launched.close()
    const ledger = new Database(join(profile, 'practice', 'ledger.db'))
    ledger.exec(`DROP TRIGGER history_stays; UPDATE history SET actor = 'lain' WHERE id = 2`)
    ledger.close()
    const { page } = await launch(profile)
    await page.getByText(id.history.chain.broken(2)).waitFor()
    await openHistory(page)
    await page.getByText(id.history.chain.whatToDo).waitFor()
    await shot(page, '66-chain-broken')
    await expectAccessible(page)
  })

  it.each([
    ['light', en, 1280, 800],
    ['dark', en, 1024, 700],
    ['dark', id, 1024, 700],
    ['light', id, 1440, 900],
  ] as const)('reads well in the %s look', async (look, messages, width, height) => {
    const launched = await launch(makeProfile({ settleSeconds: 5 }), [
      '--practice-faults',
      'register:error-500-after@4',
    ])
    const { app, page } = launched
    await app.evaluate(
      ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(...size),
      [width, height] as [number, number],
    )
    await page.emulateMedia({ colorScheme: look })
    await register(launched, 40)
    await page.getByRole('button', { name: id.shell.screens.settings }).click()
    if (messages === en) {
      await page.getByRole('button', { name: id.settings.appearance.language }).click()
      await page.getByRole('option', { name: 'English' }).click()
    }
    await openHistory(page, messages)
    await grid(page, messages)
      .getByText(/toko\d+@contoh/)
      .first()
      .click()
    const name = `67-history-${look}-${messages === en ? 'en' : 'id'}-${width}`
    await shot(page, name)
    await expectAccessible(page)
    await page.getByRole('tab').nth(1).click()
    await shot(page, `${name}-waiting`)
    await expectAccessible(page)
    await page
      .getByRole('navigation')
      .getByRole('button', { name: messages.shell.screens.settings })
      .click()
    await page.getByRole('button', { name: messages.history.keep.label }).click()
    await page.getByRole('option', { name: messages.history.keep.months(12) }).click()
    await page.getByRole('alertdialog', { name: messages.history.keep.title }).waitFor()
    await shot(page, `${name}-keep`)
    await expectAccessible(page)
  })
})

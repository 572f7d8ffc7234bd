import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { ElectronApplication, Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import type { PaymentOutcome, ReconcileFilter } from '#shared/domain/runs/reconcile'
import { en } from '#shared/locales/en'
import { id, type Messages } from '#shared/locales/id'
import { findViolations } from '../accessibility'
import { consoleOpener, type LaunchedConsole, shot } from '../launch'
import { answerDialogs, chipCount, profileMaker } from '../operator'

const makeProfile = profileMaker()
const openConsole = consoleOpener()

const paid = resolve('samples', 'pembayaran-november.csv')
const fromGateway = resolve('samples', 'pembayaran-gateway-november.csv')

/** The settlement file, as far as it needs no fixing: eleven activations. */
async function activateSample({ app, page }: LaunchedConsole): Promise<void> {
  await page.getByRole('button', { name: id.shell.screens.activate }).click()
  await page.getByRole('tab', { name: id.shell.activateTabs.activate }).click()
  await answerDialogs(app, paid)
  await page.getByRole('button', { name: id.runStart.choose }).click()
  await page.getByRole('button', { name: /^Periksa .*baris$/ }).click()
  await page.getByRole('button', { name: id.runCheck.syncAndRecheck }).click()
  const send = id.runTexts.activate.runCheck.sendAll(11)
  await page.getByRole('button', { name: send }).click({ timeout: 60_000 })
  await page.getByRole('alertdialog').getByRole('button', { name: send }).click()
  await page
    .getByRole('heading', { name: id.runResult.titles.finished })
    .waitFor({ timeout: 90_000 })
  await page.getByRole('button', { name: id.runTexts.activate.runResult.another }).click()
}

function card(page: Page, label: string) {
  return page
    .getByRole('region', { name: /Pembayaran menurut hasil|Payments by outcome/ })
    .getByRole('button', { name: new RegExp(`^${label}`) })
}

async function resize(app: ElectronApplication, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(...size),
    [width, height] as [number, number],
  )
}

/** The counts of the cards, in their order. */
async function counts(page: Page, words: Messages = id) {
  const found: Partial<Record<ReconcileFilter, number>> = {}
  const { outcomes } = words.reconcile
  for (const outcome of Object.keys(outcomes) as (PaymentOutcome | 'not-in-file')[]) {
    // What no payment of the file came to has no card, where that is rare.
    if ((await card(page, outcomes[outcome]).count()) === 0) continue
    const text = (await card(page, outcomes[outcome]).innerText()).split('\n')
    found[outcome] = Number(text[1])
  }
  return found
}

describe('reconciling the payments of a gateway', () => {
  it('tells the activated from the missing, and makes a run of these', async () => {
    const profile = makeProfile({ syncAtStart: false })
    const open = await openConsole({ profileDir: profile, args: ['--practice'] })
    const { app, page } = open
    await activateSample(open)

    await page.getByRole('tab', { name: id.shell.activateTabs.reconcile }).click()
    await page.getByRole('heading', { name: id.reconcile.start.title }).waitFor()
    await page.getByText(id.reconcile.onlyHere).waitFor()
    await shot(page, '60-reconcile-start')
    expect(await findViolations(page)).toEqual([])
    await answerDialogs(app, fromGateway)
    await page.getByRole('button', { name: id.runStart.choose }).click()
    await page.getByRole('heading', { name: id.runColumns.title }).waitFor()
    await shot(page, '61-reconcile-columns')
    await page.getByRole('button', { name: /^Cocokkan .*pembayaran$/ }).click()
    await page.getByRole('heading', { name: id.reconcile.result.title }).waitFor()

    const compared = {
      activated: 4,
      'not-activated': 3,
      'other-amount': 1,
      'twice-in-file': 2,
      'in-doubt': 0,
      refused: 0,
      unreadable: 1,
    }
    expect(await counts(page)).toMatchObject(compared)
    await page.getByText('4 + 3 + 1 + 2 + 1 = 11').waitFor()
    await page.getByRole('gridcell', { name: 'INV/2026/11/0119' }).waitFor()
    await shot(page, '62-reconcile-result')
    expect(await findViolations(page)).toEqual([])

    await card(page, id.reconcile.outcomes['other-amount']).focus()
    await page.keyboard.press('Space')
    await page.getByText(id.reconcile.explained['other-amount']).waitFor()
    await page.getByRole('gridcell', { name: 'Rp 402.000' }).waitFor()
    await page.getByRole('gridcell', { name: 'Rp 420.000', exact: true }).waitFor()
    await page.getByRole('gridcell', { name: 'inv/2026/11/0103' }).click()
    await page.getByRole('button', { name: id.reconcile.result.openRun(1) }).waitFor()
    await shot(page, '63-reconcile-other-amount')
    await card(page, id.reconcile.outcomes['not-in-file']).click()
    await page.getByText(/lewat finpay195/).waitFor()
    await shot(page, '64-reconcile-not-in-file')

    const saved = join(profile, 'pencocokan.csv')
    await card(page, id.reconcile.result.all).click()
    await answerDialogs(app, saved)
    await page.getByRole('button', { name: id.reconcile.result.save }).click()
    await page.getByRole('menuitem', { name: id.reconcile.result.saveCsv }).click()
    await page.getByText(id.reconcile.result.saved('pencocokan.csv')).waitFor()
    expect(readFileSync(saved, 'utf8')).toContain(id.reconcile.outcomes['twice-in-file'])

    await card(page, id.reconcile.outcomes['not-activated']).click()
    await resize(app, 1024, 700)
    await shot(page, '65-reconcile-missing-1024')
    await resize(app, 1440, 900)
    await shot(page, '65-reconcile-missing-1440')
    await page.getByRole('button', { name: id.reconcile.result.makeRun(3) }).click()
    await page.getByRole('heading', { name: id.runCheck.title }).waitFor()
    // The file names no gateway: it is asked here, once for all.
    expect(await chipCount(page, id.runCheck.filters.problem)).toBe(3)
    await page.getByRole('gridcell', { name: 'INV/2026/11/0118' }).waitFor()
    await shot(page, '66-reconcile-run')

    await page.getByRole('button', { name: id.runStart.steps.file }).click()
    await page.getByRole('tab', { name: id.shell.activateTabs.reconcile }).click()
    await page.getByRole('button', { name: id.reconcile.result.openRun(2) }).waitFor()
    await page.getByRole('button', { name: id.reconcile.result.again }).click()
    await card(page, id.reconcile.outcomes['not-activated']).click()
    await page
      .getByRole('gridcell', { name: id.reconcile.notes.waiting(2) })
      .first()
      .waitFor()
    await page.getByText(id.reconcile.waiting(3)).waitFor()
    expect(await page.getByRole('button', { name: /^Buat pekerjaan/ }).count()).toBe(0)
    await shot(page, '66-reconcile-again')
  })

  it('is the same in English and in the dark', async () => {
    const open = await openConsole({
      profileDir: makeProfile({ syncAtStart: false }),
      args: ['--practice'],
    })
    const { app, page } = open
    await page.getByRole('button', { name: id.shell.screens.settings }).click()
    await page.getByRole('button', { name: id.settings.appearance.language }).click()
    await page.getByRole('option', { name: 'English' }).click()
    await page.getByRole('button', { name: en.settings.appearance.look }).click()
    await page.getByRole('option', { name: en.settings.appearance.looks.dark }).click()
    await page.getByRole('heading', { name: en.settings.title }).waitFor()
    await page.getByRole('button', { name: en.shell.screens.activate }).click()
    await page.getByRole('tab', { name: en.shell.activateTabs.reconcile }).click()
    await answerDialogs(app, fromGateway)
    await page.getByRole('button', { name: en.runStart.choose }).click()
    await resize(app, 1024, 700)
    await page.getByRole('heading', { name: en.runColumns.title }).waitFor()
    await shot(page, '67-reconcile-columns-dark-english-1024')
    await page.getByRole('button', { name: /^Reconcile .*payments$/ }).click()
    await page.getByRole('heading', { name: en.reconcile.result.title }).waitFor()
    expect(await counts(page, en)).toMatchObject({ activated: 0, 'not-activated': 8 })
    await page.getByRole('gridcell', { name: 'INV/2026/11/0119' }).waitFor()
    await shot(page, '68-reconcile-result-dark-english-1024')
    await resize(app, 1440, 900)
    await shot(page, '69-reconcile-result-dark-english-1440')
    expect(await findViolations(page)).toEqual([])
  })
})

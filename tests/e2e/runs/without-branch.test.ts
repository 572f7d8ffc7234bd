import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { createWorld } from '#electron/practice/world'
import { en } from '#shared/locales/en'
import { id, type Messages } from '#shared/locales/id'
import { findViolations } from '../accessibility'
import { consoleOpener, type LaunchedConsole, shot } from '../launch'
import { answerDialogs, chipCount, fillPayment, profileMaker } from '../operator'

const makeProfile = profileMaker()
const openConsole = consoleOpener()

const shops = createWorld({ seed: 2016, users: 300, now: Math.floor(Date.now() / 1000) })
  .list(0, 300)
  .filter(({ branches }) => branches.length === 0)

/** A console that practises with its users synced, on the screen of activations. */
async function launch(words: Messages): Promise<LaunchedConsole & { profileDir: string }> {
  const look = words === id ? ({ language: 'id', colorScheme: 'light' } as const) : englishDark
  const profileDir = makeProfile({ ...look, syncAtStart: true })
  const open = await openConsole({ profileDir, args: ['--practice', '--practice-users=300'] })
  const { page } = open
  await page.getByText(words.users.count(300), { exact: true }).first().waitFor()
  await page.getByRole('button', { name: words.shell.screens.activate }).click()
  await page.setViewportSize({ width: 1024, height: 700 })
  return { ...open, profileDir }
}

const englishDark = { language: 'en', colorScheme: 'dark' } as const

async function fill(page: Page, words: Messages): Promise<void> {
  const user = page.getByRole('combobox', { name: words.activationForm.user.label })
  await user.fill(shops[0]?.registrationId ?? '')
  await page.getByRole('option').first().click()
  await expect.poll(() => user.inputValue()).toContain(' (')
  await fillPayment(page, words, { invoice: 'INV-TANPA-1', amount: '1500000', packet: 2 })
}

describe('activating a shop without branches', () => {
  it.each([
    ['id', id],
    ['en', en],
  ] as const)('wants the form to say so, and puts it on record (%s)', async (name, words) => {
    const { page } = await launch(words)
    await fill(page, words)
    const { branch, review, result } = words.activationForm
    const box = page.getByRole('checkbox', { name: branch.agree })
    await box.waitFor()
    await page.getByText(words.problems['branch-none'].why({})).waitFor()
    await shot(page, `80-without-branch-asked-${name}`)
    expect(await findViolations(page)).toEqual([])
    await page.getByRole('button', { name: review }).click()
    expect(await page.getByRole('alertdialog').count()).toBe(0)

    await page.getByText(branch.agree).click()
    await page.getByText(`(${branch.without})`).waitFor()
    await shot(page, `80-without-branch-agreed-${name}`)
    expect(await findViolations(page)).toEqual([])
    await page.getByRole('button', { name: review }).click()
    const dialog = page.getByRole('alertdialog')
    await dialog.getByText(`(${branch.without})`).waitFor()
    await shot(page, `80-without-branch-confirm-${name}`)
    await dialog.getByRole('button').last().click()
    await page.getByText(result.done).waitFor({ timeout: 60_000 })

    await page.getByRole('button', { name: words.shell.screens.history }).click()
    const entry = page.getByRole('gridcell', { name: words.history.kinds['without-branch'] })
    await entry.first().click()
    await shot(page, `80-without-branch-history-${name}`)
    expect(await findViolations(page)).toEqual([])
  })

  it.each([
    ['id', id],
    ['en', en],
  ] as const)('wants a person to say so for rows of a file (%s)', async (name, words) => {
    const { app, page, profileDir } = await launch(words)
    const file = join(profileDir, 'bayar.csv')
    const lines = shops
      .slice(0, 4)
      .map(({ email }, n) => `${email};3 Bulan;INV-${n};Rp 420.000;finpay195;ATM;21/11/2026 10:00`)
    const header = 'Email;Paket;No. Invoice;Nominal;Payment Gateway;Channel;Tgl Bayar'
    writeFileSync(file, [header, ...lines, ''].join('\r\n'))
    await answerDialogs(app, file)
    await page.getByRole('tab', { name: words.shell.activateTabs.activate }).click()
    await page.getByRole('button', { name: words.runStart.choose }).click()
    await page.getByRole('button', { name: /^(Periksa|Check) .*(baris|rows)$/ }).click()
    const check = words.runCheck
    await page.getByRole('heading', { name: check.title }).waitFor()
    const problems = () => chipCount(page, check.filters.problem)
    await expect.poll(problems).toBe(4)
    await shot(page, `81-without-branch-rows-${name}`)
    expect(await findViolations(page)).toEqual([])

    const { branch } = words.activationForm
    await page.getByRole('button', { name: branch.activateWithout, exact: true }).click()
    await expect.poll(problems).toBe(3)
    await page.getByRole('gridcell', { name: branch.without, exact: true }).waitFor()
    await page.keyboard.press('ControlOrMeta+Z')
    await expect.poll(problems).toBe(4)
    await page.getByRole('button', { name: check.fixAlike }).click()
    const all = page.getByRole('button', { name: branch.activateAllWithout })
    await all.waitFor()
    await shot(page, `81-without-branch-fill-${name}`)
    expect(await findViolations(page)).toEqual([])
    await all.click()
    await expect.poll(problems).toBe(0)
    await shot(page, `81-without-branch-ready-${name}`)
  })
})

import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { createWorld } from '#electron/practice/world'
import { en } from '#shared/locales/en'
import { id, type Messages } from '#shared/locales/id'
import { findViolations } from '../accessibility'
import { consoleOpener, shot } from '../launch'
import { fillPayment, profileMaker, sendPayment } from '../operator'

const daySeconds = 86_400
const makeProfile = profileMaker()
const openConsole = consoleOpener()

/** A console that practises with its users synced, on the form. */
async function launch(words: Messages, faults: readonly string[] = []): Promise<Page> {
  const language = words === id ? 'id' : 'en'
  const colorScheme = words === id ? 'light' : 'dark'
  const profileDir = makeProfile({ language, colorScheme, syncAtStart: true })
  const args = ['--practice', ...faults.map((rules) => `--practice-faults=${rules}`)]
  const open = await openConsole({ profileDir, args })
  const { page } = open
  await page
    .getByRole('region', { name: words.sync.label })
    .getByText(/^2[.,]500 (pengguna|users)$/)
    .waitFor()
  await page.getByRole('button', { name: words.shell.screens.activate }).click()
  await page.getByRole('heading', { level: 1, name: words.activationForm.title }).waitFor()
  return page
}

/** Fills all but the date, which is today; gives the name of the shop. */
async function fill(page: Page, words: Messages, invoice: string): Promise<string> {
  const user = page.getByRole('combobox', { name: words.activationForm.user.label })
  await user.fill('jaya')
  await page.getByRole('option', { name: /jaya/i }).first().click()
  await expect.poll(() => user.inputValue()).toContain(' (')
  const shop = (await user.inputValue()).split(' (')[0] ?? ''
  await fillPayment(page, words, { invoice, amount: '1500000', packet: 2 })
  return shop
}

describe('activating one shop from the form', () => {
  it('says in words what is sent, and what came of it', async () => {
    const page = await launch(id)
    await page.setViewportSize({ width: 1024, height: 700 })
    await shot(page, '70-activate-form-empty')
    expect(await findViolations(page)).toEqual([])
    const shop = await fill(page, id, 'INV-FORM-1')
    const amount = page.getByRole('textbox', { name: id.runColumns.fields.amount })
    expect(await amount.inputValue()).toBe('Rp 1.500.000')
    const sentence = page.getByText(`untuk ${shop}`)
    expect(await sentence.textContent()).toContain('Rp\u00a01.500.000')
    await shot(page, '71-activate-form-filled')
    expect(await findViolations(page)).toEqual([])
    await page.getByRole('button', { name: id.activationForm.review }).click()
    const dialog = page.getByRole('alertdialog')
    await dialog.getByText('faktur INV-FORM-1').waitFor()
    await shot(page, '72-activate-form-confirm')
    expect(await findViolations(page)).toEqual([])
    await dialog.getByRole('button').last().click()
    await page.getByText(id.activationForm.result.done).waitFor()
    await page.getByText('Aktifasi user success!').waitFor()
    await page.getByText(id.activationForm.result.reading).waitFor({ state: 'detached' })
    await shot(page, '73-activate-form-done')
    expect(await findViolations(page)).toEqual([])
    await page.getByRole('button', { name: id.activationForm.result.another }).click()

    // The same invoice is not sent again, and what was paid last for the packet is offered.
    const packet = page.getByRole('button', { name: new RegExp(id.runColumns.fields.packet) })
    await packet.click()
    await page.getByRole('option').nth(2).click()
    await page.getByRole('button', { name: id.activationForm.last.use }).click()
    expect(await amount.inputValue()).toBe('Rp 1.500.000')
    const invoice = page.getByRole('textbox', { name: id.runColumns.fields.invoiceCode })
    await invoice.fill(' inv-form-1')
    await page.getByText(id.activationForm.blocked).waitFor()
    await shot(page, '74-activate-form-blocked')
    await page.getByRole('button', { name: id.activationForm.review }).click()
    expect(await page.getByRole('alertdialog').count()).toBe(0)
    await page.getByText(`${id.runColumns.fields.user} kosong`).waitFor()
  })

  it('keeps what was typed while the operator looks elsewhere, and when it is refused', async () => {
    const page = await launch(en, ['activate:status-false'])
    const shop = await fill(page, en, 'INV-FORM-2')
    await page.getByRole('button', { name: en.shell.screens.home }).click()
    await page.getByRole('button', { name: en.shell.screens.activate }).click()
    await page.getByText(`for ${shop}`).waitFor()
    await shot(page, '75-activate-form-en')
    expect(await findViolations(page)).toEqual([])
    await sendPayment(page, en)
    await page.getByText(en.activationForm.result.refused).waitFor()
    await shot(page, '76-activate-form-refused')
    expect(await findViolations(page)).toEqual([])
    await page.getByRole('button', { name: en.activationForm.result.change }).click()
    const invoice = page.getByRole('textbox', { name: en.runColumns.fields.invoiceCode })
    expect(await invoice.inputValue()).toBe('INV-FORM-2')
  })

  it('warns of what is likely a slip, and sends what the operator stands by', async () => {
    const now = Math.floor(Date.now() / 1000)
    const shops = createWorld({ seed: 2016, users: 2500, now }).list(0, 500)
    const longEnded = shops.find(
      ({ expiresAt, branches }) =>
        branches.length > 0 && expiresAt !== null && expiresAt < now - 120 * daySeconds,
    )
    const page = await launch(id)
    const user = page.getByRole('combobox', { name: id.activationForm.user.label })
    await user.fill(longEnded?.registrationId ?? '')
    await page.getByRole('option').first().click()
    await page.getByRole('button', { name: new RegExp(id.runColumns.fields.packet) }).click()
    await page.getByRole('option', { name: /trial/i }).click()
    await fillPayment(page, id, { invoice: 'INV-WARN-1', amount: '1', packet: null })
    await page.getByText(id.repairs['user-expired']).waitFor()
    await page.getByText(id.repairs['packet-trial']).waitFor()

    const year = page.getByRole('spinbutton').nth(2)
    const thisYear = await year.innerText()
    await year.press('ArrowUp')
    await page.getByText(id.repairs['date-future']).waitFor()
    await shot(page, '77-activate-form-future')
    expect(await findViolations(page)).toEqual([])
    await year.press('ArrowDown')
    await page.getByText(id.repairs['date-future']).waitFor({ state: 'detached' })
    await year.press('ArrowDown')
    expect(await year.innerText()).toBe(String(Number(thisYear) - 1))
    await page.getByText(id.repairs['date-old']).waitFor()
    await shot(page, '78-activate-form-old')
    expect(await findViolations(page)).toEqual([])
    await page.getByRole('button', { name: id.activationForm.review }).click()
    const dialog = page.getByRole('alertdialog')
    for (const code of ['date-old', 'packet-trial', 'user-expired'] as const) {
      await dialog.getByText(id.repairs[code]).waitFor()
    }
    await shot(page, '79-activate-form-warned')
    expect(await findViolations(page)).toEqual([])
    await dialog.getByRole('button').last().click()
    // The practice service gives no trials: what it says is what the operator reads.
    await page.getByText(id.activationForm.result.refused).waitFor()
  })
})

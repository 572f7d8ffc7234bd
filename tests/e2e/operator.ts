import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Locator, Page } from 'playwright'
import { afterEach, expect } from 'vitest'
import type { Settings } from '#shared/domain/settings'
import { id, type Messages } from '#shared/locales/id'
import { whenShown } from './accessibility'

/** A profile of its own for each test, with these settings, removed at its end. */
export function profileMaker(): (settings?: Partial<Settings>) => string {
  const folders: string[] = []
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
  })
  return (settings) => {
    const folder = mkdtempSync(join(tmpdir(), 'elkassa-e2e-'))
    folders.push(folder)
    if (settings) writeFileSync(join(folder, 'settings.json'), JSON.stringify(settings))
    return folder
  }
}

/** Answers the next file dialogs with a path, as an operator who picks it. */
export async function answerDialogs(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen })
  }, path)
}

/** Goes to the screen where shops are registered, in the language that is on. */
export async function openRegister(page: Page, words: Messages = id): Promise<void> {
  const places = page.getByRole('navigation', { name: words.shell.navigation })
  await places.getByRole('button', { name: words.shell.screens.register }).click()
  await page.getByRole('heading', { name: words.runStart.title }).waitFor()
}

/** Drops a file of the disk on the page, as the file manager would. */
export async function dropFile(page: Page, path: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [path], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 500, y: 300, data })
  }
  await session.detach()
}

/** The number that a filter chip carries, such as 17 of "Perlu diperbaiki 17". */
export async function chipCount(page: Page, name: string): Promise<number> {
  // One that finds no room stands in a list beside the others.
  const chip = page.getByRole('radio', { name, includeHidden: true }).first()
  const text = await chip.evaluate((element) => element.closest('label')?.textContent ?? '')
  return Number(text.replace(/\D/g, ''))
}

/** Replaces the text of a grid's cell, as typing over it does. */
export async function typeInCell(page: Page, cell: Locator, text: string): Promise<void> {
  await cell.dblclick()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

/** Fills the form of an activation but for its user, its date, which is today, and a packet that is chosen. */
export async function fillPayment(
  page: Page,
  words: Messages,
  payment: { readonly invoice: string; readonly amount: string; readonly packet: number | null },
): Promise<void> {
  const names = words.runColumns.fields
  if (payment.packet !== null) {
    await page.getByRole('button', { name: new RegExp(names.packet) }).click()
    await page.getByRole('option').nth(payment.packet).click()
  }
  const branch = page.getByRole('button', { name: new RegExp(names.branch) })
  if ((await branch.innerText()).includes(words.activationForm.branch.placeholder)) {
    await branch.click()
    await page.getByRole('option').first().click()
  }
  await page.getByRole('textbox', { name: names.invoiceCode }).fill(payment.invoice)
  await page.getByRole('textbox', { name: names.amount }).pressSequentially(payment.amount)
  await page.getByRole('combobox', { name: names.gateway }).fill('finpay195')
  await page.keyboard.press('Tab')
  await page.getByRole('combobox', { name: names.method }).fill('VA BCA')
  await page.keyboard.press('Tab')
}

/** Sends the form of an activation, and agrees to what it says. */
export async function sendPayment(page: Page, words: Messages): Promise<void> {
  await page.getByRole('button', { name: words.activationForm.review }).click()
  await whenAsked(page)
  await page.getByRole('alertdialog').getByRole('button').last().click()
}

/** Waits until a question is shown and has the focus: a press before is lost on it. */
export async function whenAsked(page: Page): Promise<void> {
  const first = page.getByRole('alertdialog').getByRole('button').first()
  await first.waitFor()
  await whenShown(page)
  await expect.poll(() => first.evaluate((button) => button === document.activeElement)).toBe(true)
}

/** Fills the form of one registration but for its password. */
export async function fillShop(
  page: Page,
  words: Messages,
  shop: { readonly email: string; readonly phone: string; readonly name?: string },
): Promise<void> {
  const { fields } = words.runColumns
  await page.getByRole('textbox', { name: fields.storeName }).fill(shop.name ?? 'Toko Ahe')
  await page.getByRole('textbox', { name: fields.phone }).fill(shop.phone)
  await page.getByRole('textbox', { name: fields.email }).fill(shop.email)
  await page.getByRole('textbox', { name: fields.address }).fill('Jl. Melati 7, Bandung')
}

/** Sends the form of a registration, and agrees to what it says. */
export async function sendShop(page: Page, words: Messages): Promise<void> {
  await page.getByRole('button', { name: words.registrationForm.review }).click()
  await page.getByRole('alertdialog').getByRole('button').last().click()
}

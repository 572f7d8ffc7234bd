import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { en } from '#shared/locales/en'
import { id, type Messages } from '#shared/locales/id'
import { findViolations } from '../accessibility'
import { consoleOpener, shot } from '../launch'
import { fillPayment, profileMaker, sendPayment } from '../operator'

const makeProfile = profileMaker()
const openConsole = consoleOpener()

/** A renewal by the form of what another desk renewed after the users were copied. */
async function holdRenewal(words: Messages): Promise<Page> {
  const language = words === id ? 'id' : 'en'
  const colorScheme = words === id ? 'light' : 'dark'
  const profileDir = makeProfile({ language, colorScheme, settleSeconds: 5, syncAtStart: true })
  const args = ['--practice', '--practice-users=60', '--practice-faults=renewed-elsewhere']
  const { page } = await openConsole({ profileDir, args })
  await page.getByText(words.shell.users.count(60), { exact: true }).first().waitFor()
  await page.getByRole('button', { name: words.shell.screens.users, exact: true }).click()
  await page.getByRole('searchbox').fill('elk10006')
  await page.getByRole('gridcell').nth(1).click()
  await page.getByRole('complementary').getByText('ELK10006', { exact: true }).waitFor()
  await page.getByRole('button', { name: words.users.detail.activate }).click()
  await page.getByRole('button', { name: new RegExp(words.runColumns.fields.packet) }).click()
  await page.getByRole('option', { name: /3 Bulan/ }).click()
  await fillPayment(page, words, { invoice: 'INV-MEJA-1', amount: '150000', packet: null })
  await sendPayment(page, words)
  await page.getByText(words.results.causes['moved-elsewhere']).waitFor({ timeout: 60_000 })
  await shot(page, `90-another-desk-form-${language}`)
  expect(await findViolations(page)).toEqual([])
  await page.getByRole('button', { name: words.activationForm.result.openUnresolved }).click()
  await page.getByRole('gridcell').first().click()
  await page.getByRole('region', { name: words.history.unresolved.readings.label }).waitFor()
  await shot(page, `91-another-desk-held-${language}`)
  expect(await findViolations(page)).toEqual([])
  return page
}

describe('an activation that another desk may have done', () => {
  it('is held with what is known of it, and left out by a person', async () => {
    const page = await holdRenewal(id)
    const { buttons, dialog, empty } = id.history.unresolved
    await page.getByRole('button', { name: buttons.leaveOut }).click()
    const question = page.getByRole('dialog')
    await question.getByRole('textbox', { name: dialog.reason }).fill('sudah oleh meja 2')
    await shot(page, '92-another-desk-leave-out')
    expect(await findViolations(page)).toEqual([])
    await question.getByRole('button', { name: buttons.leaveOut }).click()
    await page.getByText(empty.title).waitFor()
  })

  it('is sent all the same where a person says so, in English and in the dark', async () => {
    const page = await holdRenewal(en)
    const { buttons, dialog } = en.history.unresolved
    await page.getByRole('button', { name: buttons['send-again'].held }).click()
    const question = page.getByRole('dialog')
    await question.getByRole('textbox', { name: dialog.reason }).fill('another payment')
    await shot(page, '93-another-desk-send-dark-en')
    expect(await findViolations(page)).toEqual([])
    await question.getByRole('button', { name: dialog.confirm.held }).click()
    await page.getByRole('heading', { name: en.runResult.titles.finished }).waitFor()
    await page.getByRole('gridcell', { name: 'Aktifasi user success!' }).waitFor()
  })
})

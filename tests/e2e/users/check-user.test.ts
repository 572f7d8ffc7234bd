import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { en } from '#shared/locales/en'
import { id, type Messages } from '#shared/locales/id'
import { findViolations } from '../accessibility'
import { consoleOpener, shot } from '../launch'
import { fillPayment, profileMaker, sendPayment } from '../operator'

const makeProfile = profileMaker()
const openConsole = consoleOpener()

async function launch(words: Messages): Promise<Page> {
  const profileDir =
    words === id ? makeProfile() : makeProfile({ language: 'en', colorScheme: 'dark' })
  const open = await openConsole({ profileDir, args: ['--practice', '--practice-users', '60'] })
  const { page } = open
  await page.getByText(words.shell.users.count(60), { exact: true }).first().waitFor()
  return page
}

async function openUser(page: Page, words: Messages): Promise<void> {
  await page.getByRole('button', { name: words.shell.screens.users, exact: true }).click()
  await page.getByRole('searchbox').fill('elk10001')
  await page.getByRole('gridcell').nth(1).click()
  await page.getByRole('complementary').getByText('ELK10001', { exact: true }).waitFor()
}

async function activateOpenUser(page: Page): Promise<void> {
  await page.getByRole('button', { name: id.users.detail.activate }).click()
  await page.getByText(id.activationForm.user.ends).waitFor()
  await fillPayment(page, id, { invoice: 'INV-CEK-1', amount: '150000', packet: 2 })
  await sendPayment(page, id)
  await page.getByText(id.activationForm.result.done).waitFor()
}

describe('checking one user', () => {
  it('is asked from the panel of a user, and stands beside the copy', async () => {
    const page = await launch(id)
    await openUser(page, id)
    await activateOpenUser(page)
    await page.getByRole('button', { name: id.activationForm.result.openUser }).click()
    await page.getByRole('button', { name: id.users.detail.check }).click()
    const dialog = page.getByRole('dialog', { name: id.checkUser.title })
    await dialog.getByRole('table').waitFor()
    expect(await dialog.getByText(id.checkUser.same, { exact: true }).count()).toBe(2)
    await shot(page, '80-check-user')
    expect(await findViolations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: id.shell.screens.history, exact: true }).click()
    await page.getByRole('gridcell', { name: id.history.kinds.check }).first().waitFor()
  })

  it('is asked from the palette by an e-mail, in English and in the dark', async () => {
    const page = await launch(en)
    await page.keyboard.press('ControlOrMeta+K')
    await page.getByRole('dialog').getByRole('combobox').fill('check one')
    await page.getByRole('option', { name: en.palette.actions.checkUser }).click()
    const dialog = page.getByRole('dialog', { name: en.checkUser.title })
    const email = dialog.getByRole('textbox', { name: en.checkUser.email })
    await email.fill('toko.contoh')
    await email.press('Enter')
    await dialog.getByText(en.problems['email-no-at'].title(en.checkUser.email)).waitFor()
    await email.fill('tidak.ada@contoh.co.id')
    await email.press('Enter')
    await dialog.getByText(en.checkUser.unknownTitle).waitFor()
    await shot(page, '81-check-user-unknown')
    expect(await findViolations(page)).toEqual([])
  })
})

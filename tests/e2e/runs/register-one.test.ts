import { resolve } from 'node:path'
import type { Locator, Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { en } from '#shared/locales/en'
import { id } from '#shared/locales/id'
import { findViolations } from '../accessibility'
import { shot } from '../launch'
import { answerDialogs, fillShop } from '../operator'
import { registrationFormOpener, whenOnForm } from './registration-form'

const launch = registrationFormOpener()

/** Presses Tab until the keyboard is there. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('the keyboard never came there')
}

describe('registering one shop from the form', () => {
  it('mends what is typed, says in words what is sent, and leads on from what came of it', async () => {
    const { app, page } = await launch(id)
    const { registrationForm: words, runColumns } = id
    await page.setViewportSize({ width: 1024, height: 700 })
    await shot(page, '110-register-one-empty')
    expect(await findViolations(page)).toEqual([])
    await page.getByRole('button', { name: words.review }).click()
    await page.getByText(`${runColumns.fields.storeName} kosong`).first().waitFor()
    expect(
      await page
        .getByRole('textbox', { name: runColumns.fields.storeName })
        .evaluate((field) => field === document.activeElement),
    ).toBe(true)
    await fillShop(page, id, { email: 'ahe@gmial.com', phone: '+62 812-3456-7890' })
    await page.getByText(words.sentAs('081234567890')).waitFor()
    await page.getByRole('button', { name: words.useMeant }).click()
    const email = page.getByRole('textbox', { name: runColumns.fields.email })
    expect(await email.inputValue()).toBe('ahe@gmail.com')
    await page.getByRole('button', { name: words.password.make }).click()
    const password = page.getByLabel(words.password.label, { exact: true })
    await expect.poll(() => password.inputValue()).toMatch(/^.{4}-.{4}-.{4}$/)
    const made = await password.inputValue()
    expect(await password.getAttribute('type')).toBe('password')

    // What is typed waits where the screen is left.
    await page.getByRole('button', { name: id.shell.screens.home, exact: true }).click()
    await page.getByRole('button', { name: id.shell.screens.register, exact: true }).click()
    expect(await email.inputValue()).toBe('ahe@gmail.com')
    expect(await password.inputValue()).toBe(made)
    await shot(page, '111-register-one-filled')
    expect(await findViolations(page)).toEqual([])

    await page.getByRole('button', { name: words.review }).click()
    const dialog = page.getByRole('alertdialog', { name: words.confirm.titlePractice })
    await dialog.getByText('Daftarkan Toko Ahe (Retail) dengan email ahe@gmail.com').waitFor()
    await dialog.getByText(words.password.unseen).waitFor()
    await shot(page, '112-register-one-confirm')
    expect(await findViolations(page)).toEqual([])
    await dialog.getByRole('button', { name: words.confirm.send }).click()
    await page.getByText(words.result.done).waitFor()
    const registrationId = (await page.getByText(/^ELK\d+$/).textContent()) ?? ''
    await page.getByText(/^Masa coba sampai \d/).waitFor()
    expect(await page.content()).not.toContain(made)
    const message = page.getByRole('textbox', { name: words.message.label })
    await expect.poll(() => message.inputValue()).toContain(registrationId)
    expect(await message.inputValue()).not.toContain(made)
    await shot(page, '113-register-one-done')
    expect(await findViolations(page)).toEqual([])

    const opened = await app.evaluate(({ shell }) => {
      const addresses: string[] = []
      Object.assign(globalThis, { addresses })
      shell.openExternal = async (address) => void addresses.push(address)
      return addresses
    })
    expect(opened).toEqual([])
    await page.getByRole('button', { name: words.message.whatsApp }).click()
    await page.getByRole('button', { name: words.message.email }).click()
    const addresses = () => app.evaluate(() => Reflect.get(globalThis, 'addresses') as string[])
    await expect.poll(async () => (await addresses()).length).toBe(2)
    expect((await addresses())[0]).toMatch(/^https:\/\/wa\.me\/6281234567890\?text=Halo/)
    expect((await addresses())[1]).toMatch(/^mailto:ahe@gmail\.com\?subject=/)

    // It is in the copy without a sync, and counted.
    await page.getByText(id.shell.users.count(61), { exact: true }).first().waitFor()
    await page.getByRole('button', { name: words.result.activate }).click()
    await page.getByText('ahe@gmail.com').waitFor()
    await page.getByRole('button', { name: id.shell.screens.register, exact: true }).click()
    await page.getByRole('button', { name: words.result.another }).click()
    await whenOnForm(page, id)
    const address = page.getByRole('textbox', { name: runColumns.fields.address })
    expect(await address.inputValue()).toBe('Jl. Melati 7, Bandung')
    expect(await email.inputValue()).toBe('')
    expect(await password.inputValue()).toBe('')

    // Sent before, and like a shop there is: shown while it is typed.
    await fillShop(page, id, { email: 'ahe@gmail.com', phone: '081234567890' })
    await page.getByText(words.known.sentBy.email).waitFor()
    await page.getByText(words.known.by.email).waitFor()
    await page.getByText(words.blocked).waitFor()
    await shot(page, '114-register-one-known')
    expect(await findViolations(page)).toEqual([])
    await page.getByRole('button', { name: words.clear }).click()
    expect(await email.inputValue()).toBe('')
  })

  it('is done by the keyboard alone', async () => {
    const { page } = await launch(en)
    const { registrationForm: words, runColumns } = en
    const field = (name: string) => page.getByRole('textbox', { name })
    await tabTo(page, field(runColumns.fields.storeName))
    await page.keyboard.type('Toko Papan Ketik')
    await tabTo(page, field(runColumns.fields.phone))
    await page.keyboard.type('0812 3456 7890')
    await tabTo(page, field(runColumns.fields.email))
    await page.keyboard.type('papan@contoh.co.id')
    await tabTo(page, page.getByRole('button', { name: words.password.make }))
    await page.keyboard.press('Enter')
    await tabTo(page, field(runColumns.fields.address))
    await page.keyboard.type('Jl. Kenanga 4')
    await tabTo(page, page.getByRole('button', { name: words.review }))
    await page.keyboard.press('Enter')
    const send = page.getByRole('alertdialog').getByRole('button', { name: words.confirm.send })
    await send.waitFor()
    await tabTo(page, send)
    await page.keyboard.press('Enter')
    await page.getByText(words.result.done).waitFor()
    await shot(page, '113-register-one-done-dark-en')
    expect(await findViolations(page)).toEqual([])
  })

  it('opens a file as the tab beside it does, and keeps what is typed', async () => {
    const { app, page } = await launch(id)
    const { fields } = id.runColumns
    await page.getByRole('textbox', { name: fields.storeName }).fill('Toko Ahe')
    await answerDialogs(app, resolve('samples', 'toko-rusak.csv'))
    await page.keyboard.press('ControlOrMeta+O')
    const columns = page.getByRole('heading', { name: id.runColumns.title })
    await columns.waitFor()
    // The keyboard follows the step.
    await expect.poll(() => columns.evaluate((it) => it === document.activeElement)).toBe(true)
    await page.keyboard.press('ControlOrMeta+Shift+N')
    await whenOnForm(page, id)
    expect(await page.getByRole('textbox', { name: fields.storeName }).inputValue()).toBe(
      'Toko Ahe',
    )
  })

  it('is offered where a search or a look found nobody', async () => {
    const { page } = await launch(id)
    const offer = id.palette.actions.registerNew
    await page.keyboard.press('ControlOrMeta+K')
    await page.getByRole('combobox', { name: id.palette.field }).fill('zzz@contoh.co.id')
    await page.getByRole('option', { name: offer('zzz@contoh.co.id') }).waitFor()
    await shot(page, '115-register-one-from-palette')
    await page.keyboard.press('Enter')
    const email = page.getByRole('textbox', { name: id.runColumns.fields.email })
    await expect.poll(() => email.inputValue()).toBe('zzz@contoh.co.id')
    await page.getByRole('button', { name: id.shell.screens.users, exact: true }).click()
    await page.getByRole('searchbox').fill('Warung Tidak Ada')
    await page.getByRole('button', { name: offer('Warung Tidak Ada') }).click()
    const name = page.getByRole('textbox', { name: id.runColumns.fields.storeName })
    await expect.poll(() => name.inputValue()).toBe('Warung Tidak Ada')
    // What was typed before is not lost for it.
    expect(await email.inputValue()).toBe('zzz@contoh.co.id')
    await page.getByRole('button', { name: id.registrationForm.clear }).click()
    await page.keyboard.press('ControlOrMeta+K')
    await page.getByRole('combobox', { name: id.palette.field }).fill('cek')
    await page.getByRole('option', { name: id.palette.actions.checkUser }).click()
    const dialog = page.getByRole('dialog', { name: id.checkUser.title })
    await dialog.getByRole('textbox', { name: id.checkUser.email }).fill('belum@contoh.co.id')
    await page.keyboard.press('Enter')
    await dialog.getByRole('button', { name: offer('belum@contoh.co.id') }).click()
    await expect.poll(() => email.inputValue()).toBe('belum@contoh.co.id')
  })
})

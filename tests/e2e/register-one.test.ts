import { resolve } from 'node:path'
import type { Page } from 'playwright'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startPracticeServer } from '#electron/practice/practice-server'
import { en } from '#shared/locales/en'
import { id, type Messages } from '#shared/locales/id'
import { findViolations } from './accessibility'
import { consoleOpener, type LaunchedConsole, shot } from './launch'
import { answerDialogs, fillShop, openRegister, profileMaker, sendShop } from './operator'

const makeProfile = profileMaker()
const openConsole = consoleOpener()

/** A console that practises, on the form. */
async function launch(words: Messages, faults?: string): Promise<LaunchedConsole> {
  const language = words === id ? 'id' : 'en'
  const look = words === id ? 'light' : 'dark'
  const profileDir = makeProfile({ language, look, settleSeconds: 5 })
  const args = ['--practice', '--practice-users=60']
  if (faults) args.push(`--practice-faults=${faults}`)
  const open = await openConsole({ profileDir, args })
  await open.page.getByText(words.shell.users.count(60), { exact: true }).first().waitFor()
  await open.page.keyboard.press('ControlOrMeta+Shift+N')
  await openForm(open.page, words)
  return open
}

const openForm = (page: Page, words: Messages) =>
  page.getByRole('heading', { level: 1, name: words.registrationForm.title }).waitFor()

describe('registering one shop from the form', () => {
  it('mends what is typed, says in words what is sent, and leads on from what came of it', async () => {
    const { app, page } = await launch(id)
    const { registrationForm: words, registerColumns } = id
    await page.setViewportSize({ width: 1024, height: 700 })
    await shot(page, '110-register-one-empty')
    expect(await findViolations(page)).toEqual([])
    await page.getByRole('button', { name: words.review }).click()
    await page.getByText(`${registerColumns.fields.storeName} kosong`).first().waitFor()
    expect(
      await page
        .getByRole('textbox', { name: registerColumns.fields.storeName })
        .evaluate((field) => field === document.activeElement),
    ).toBe(true)
    await fillShop(page, id, { email: 'ahe@gmial.com', phone: '+62 812-3456-7890' })
    await page.getByText(words.sentAs('081234567890')).waitFor()
    await page.getByRole('button', { name: words.useMeant }).click()
    const email = page.getByRole('textbox', { name: registerColumns.fields.email })
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
    await openForm(page, id)
    const address = page.getByRole('textbox', { name: registerColumns.fields.address })
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
    const { registrationForm: words } = en
    await page
      .getByRole('textbox', { name: en.registerColumns.fields.storeName })
      .press('ControlOrMeta+A')
    for (const text of [
      'Toko Papan Ketik',
      null,
      '0812 3456 7890',
      'papan@contoh.co.id',
      'rahasia-8',
    ]) {
      if (text !== null) await page.keyboard.type(text)
      await page.keyboard.press('Tab')
    }
    await page.getByRole('textbox', { name: en.registerColumns.fields.address }).focus()
    await page.keyboard.type('Jl. Kenanga 4')
    await page.getByRole('button', { name: words.review }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('alertdialog').getByRole('button').last().focus()
    await page.keyboard.press('Enter')
    await page.getByText(words.result.done).waitFor()
    await shot(page, '113-register-one-done-dark-en')
    expect(await findViolations(page)).toEqual([])
  })

  it('opens a file as the tab beside it does, and keeps what is typed', async () => {
    const { app, page } = await launch(id)
    const { fields } = id.registerColumns
    await page.getByRole('textbox', { name: fields.storeName }).fill('Toko Ahe')
    await answerDialogs(app, resolve('samples', 'toko-rusak.csv'))
    await page.keyboard.press('ControlOrMeta+O')
    const columns = page.getByRole('heading', { name: id.registerColumns.title })
    await columns.waitFor()
    // The keyboard follows the step.
    await expect.poll(() => columns.evaluate((it) => it === document.activeElement)).toBe(true)
    await page.keyboard.press('ControlOrMeta+Shift+N')
    await openForm(page, id)
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
    const email = page.getByRole('textbox', { name: id.registerColumns.fields.email })
    await expect.poll(() => email.inputValue()).toBe('zzz@contoh.co.id')
    await page.getByRole('button', { name: id.shell.screens.users, exact: true }).click()
    await page.getByRole('searchbox').fill('Warung Tidak Ada')
    await page.getByRole('button', { name: offer('Warung Tidak Ada') }).click()
    const name = page.getByRole('textbox', { name: id.registerColumns.fields.storeName })
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

describe('a registration whose answer says little', () => {
  it.each([
    ['that is lost', 'register:reset-after'],
    ['that is a refusal after the deed', 'register:refused-after'],
  ])('is settled by reading: %s', async (_name, faults) => {
    const { page } = await launch(en, faults)
    await fillShop(page, en, { email: 'ahe@contoh.co.id', phone: '081234567890' })
    await page.getByRole('button', { name: en.registrationForm.password.make }).click()
    await sendShop(page, en)
    await page.getByText(en.registrationForm.result.done).waitFor({ timeout: 60_000 })
    await page.getByText(/^ELK\d+$/).waitFor()
  })

  it('stays in doubt where nothing is there yet, until a person has the service asked again', async () => {
    const { page } = await launch(en, 'register:late-commit:8000')
    await fillShop(page, en, { email: 'ahe@contoh.co.id', phone: '081234567890' })
    await page.getByRole('button', { name: en.registrationForm.password.make }).click()
    await sendShop(page, en)
    const { result } = en.registrationForm
    await page.getByText(result.unknownBody).waitFor({ timeout: 60_000 })
    await shot(page, '118-register-one-in-doubt-dark-en')
    expect(await findViolations(page)).toEqual([])
    // Asked as often as it takes: when the service does what it put off is its own affair.
    const again = page.getByRole('button', { name: result.askAgain })
    const done = page.getByText(result.done)
    await expect
      .poll(
        async () => {
          if (await again.isVisible()) await again.click()
          return done.isVisible()
        },
        { timeout: 60_000, interval: 1000 },
      )
      .toBe(true)
  })

  it('waits where the service is busy in words, and says that nobody has to', async () => {
    const { page } = await launch(id, 'check:maintenance#1-8')
    await fillShop(page, id, { email: 'ahe@contoh.co.id', phone: '081234567890' })
    await page.getByRole('button', { name: id.registrationForm.password.make }).click()
    await sendShop(page, id)
    await page.getByText(id.registerSend.waits.why.unclear.title, { exact: true }).waitFor()
    await shot(page, '116-register-one-waits')
    expect(await findViolations(page)).toEqual([])
    await page.getByText(id.registrationForm.result.done).waitFor({ timeout: 60_000 })
  })

  it('shows a refusal in the words of the service, and gives the form back without its password', async () => {
    const { page } = await launch(id, 'register:status-false')
    await fillShop(page, id, { email: 'ahe@contoh.co.id', phone: '081234567890' })
    const { registrationForm: words } = id
    await page.getByLabel(words.password.label, { exact: true }).fill('rahasia-8')
    await sendShop(page, id)
    await page.getByText(words.result.refused).waitFor({ timeout: 60_000 })
    await shot(page, '117-register-one-refused')
    expect(await findViolations(page)).toEqual([])
    await page.getByRole('button', { name: words.result.change }).click()
    const email = page.getByRole('textbox', { name: id.registerColumns.fields.email })
    expect(await email.inputValue()).toBe('ahe@contoh.co.id')
    expect(await page.getByLabel(words.password.label, { exact: true }).inputValue()).toBe('')
  })
})

it('goes on with a registration whose console was killed in the middle', async () => {
  const server = await startPracticeServer({ users: 20 })
  onTestFinished(() => server.close())
  const profileDir = makeProfile({
    baseUrl: server.url,
    settleSeconds: 5,
    syncAtStart: false,
    syncEveryMinutes: 0,
  })
  const first = await openConsole({ profileDir })
  await signIn(first.page, server)
  await first.page.keyboard.press('ControlOrMeta+Shift+N')
  await fillShop(first.page, id, { email: 'ahe@contoh.co.id', phone: '081234567890' })
  await first.page.getByRole('button', { name: id.registrationForm.password.make }).click()
  server.setFaults([{ fault: 'silence', call: 'register' }])
  await sendShop(first.page, id)
  await first.page.getByText(id.registrationForm.result.sending).waitFor()
  await expect.poll(() => server.userCount()).toBe(21)
  first.app.process().kill('SIGKILL')
  server.setFaults([])

  const { page } = await openConsole({ profileDir })
  await openRegister(page)
  await page
    .getByRole('button', { name: /^Lanjutkan/ })
    .first()
    .click()
  await page.getByRole('button', { name: id.registerSend.resume }).first().click()
  const finished = page.getByRole('heading', { name: id.registerResult.titles.finished })
  await finished.waitFor({ timeout: 60_000 })
  await page.getByText(id.registerResult.allDone(1)).waitFor()
  expect(server.userCount()).toBe(21)
})

async function signIn(
  page: Page,
  { key, token }: { readonly key: string; readonly token: string },
): Promise<void> {
  await page.getByLabel(id.firstStart.key, { exact: true }).fill(key)
  await page.getByLabel(id.firstStart.token, { exact: true }).fill(token)
  await page.getByRole('button', { name: id.firstStart.verify }).click()
  await page.getByRole('heading', { name: id.home.title }).waitFor()
}

import type { Page } from 'playwright'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startPracticeServer } from '#electron/practice/practice-server'
import { en } from '#shared/locales/en'
import { id } from '#shared/locales/id'
import { findViolations } from '../accessibility'
import { consoleOpener, shot } from '../launch'
import { fillShop, openRegister, profileMaker, sendShop } from '../operator'
import { registrationFormOpener } from './registration-form'

const launch = registrationFormOpener()
const makeProfile = profileMaker()
const openConsole = consoleOpener()

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

  it('is put beside another shop that has its e-mail, until a person says whose it is', async () => {
    const { page } = await launch(id, 'taken-meanwhile')
    const { registrationForm: words, history } = id
    await fillShop(page, id, { email: 'ahe@contoh.co.id', phone: '081234567890' })
    await page.getByRole('button', { name: words.password.make }).click()
    await sendShop(page, id)
    const found = 'Di layanan ada: Toko Meja Sebelah, ELK2000001.'
    const said = 'Kata layanan, belum dipercaya: “Email sudah terdaftar.” Toko ini'
    await page.getByText(`${found} ${said}`).waitFor({ timeout: 60_000 })
    await shot(page, '119-register-one-taken')
    expect(await findViolations(page)).toEqual([])
    await page.getByRole('button', { name: words.result.openUnresolved }).click()
    await page.getByRole('gridcell').first().click()
    await page.getByRole('button', { name: history.unresolved.buttons['not-ours'] }).click()
    const dialog = page.getByRole('dialog')
    await dialog
      .getByRole('textbox', { name: history.unresolved.dialog.reason })
      .fill('meja sebelah')
    await dialog.getByRole('button', { name: history.unresolved.buttons['not-ours'] }).click()
    await page.getByText(history.unresolved.empty.title).waitFor()
    await page.getByRole('button', { name: id.shell.users.sync }).click()
    await page.getByText(id.shell.users.count(61), { exact: true }).first().waitFor()
    await page.getByRole('button', { name: id.shell.screens.register, exact: true }).click()
    await page.getByText(words.result.notDone).waitFor()
    await page.getByText(words.result.ownerOf).waitFor()
    await shot(page, '120-register-one-owner')
    expect(await findViolations(page)).toEqual([])
  })

  it('names the field that a refusal is likely about', async () => {
    const { page } = await launch(id, 'register:field-refused')
    const { registrationForm: words, runColumns } = id
    await fillShop(page, id, { email: 'ahe@contoh.co.id', phone: '081234567890' })
    await page.getByRole('button', { name: words.password.make }).click()
    await sendShop(page, id)
    const likely = words.result.likelyField(runColumns.fields.phone)
    await page.getByText(likely).waitFor({ timeout: 60_000 })
    await shot(page, '121-register-one-likely-field')
    expect(await findViolations(page)).toEqual([])
  })

  it('waits where the service is busy in words, and says that nobody has to', async () => {
    const { page } = await launch(id, 'check:maintenance#1-8')
    await fillShop(page, id, { email: 'ahe@contoh.co.id', phone: '081234567890' })
    await page.getByRole('button', { name: id.registrationForm.password.make }).click()
    await sendShop(page, id)
    await page.getByText(id.runSend.waits.why.unclear.title, { exact: true }).waitFor()
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
    const email = page.getByRole('textbox', { name: id.runColumns.fields.email })
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
  await page.getByRole('button', { name: id.runSend.resume }).first().click()
  const finished = page.getByRole('heading', { name: id.runResult.titles.finished })
  await finished.waitFor({ timeout: 60_000 })
  await page.getByText(id.runResult.allDone(1)).waitFor()
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

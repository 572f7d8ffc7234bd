import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { id } from '#shared/locales/id'
import { consoleOpener, shot } from '../launch'
import { answerDialogs, fillShop, openRegister, profileMaker, sendShop } from '../operator'
import { makeStores } from '../stores'

const makeProfile = profileMaker()
const openConsole = consoleOpener()

describe('a run whose passwords cannot be opened', () => {
  it('gets them back from the same file and goes on', async () => {
    const profile = makeProfile()
    const file = join(profile, 'toko.csv')
    writeFileSync(file, makeStores(3))
    const first = await openConsole({ profileDir: profile, args: ['--practice'] })
    await openRegister(first.page)
    await answerDialogs(first.app, file)
    await first.page.getByRole('button', { name: id.runStart.choose }).click()
    await first.page.getByRole('button', { name: /^Periksa .*baris$/ }).click()
    await first.page.getByRole('heading', { name: id.runCheck.title }).waitFor()
    await first.page.getByRole('button', { name: id.runCheck.sendOne }).click()
    await first.page.getByRole('heading', { name: id.runSend.titles.trialDone }).waitFor()
    await first.close()

    rmSync(join(profile, 'data-key.json'))
    const open = await openConsole({ profileDir: profile, args: ['--practice'] })
    const { app, page } = open
    await page.getByRole('button', { name: id.runStart.runs.resumeLabel('toko.csv') }).click()
    await page.getByRole('button', { name: /^(Lanjutkan$|Kirim sisanya)/ }).click()
    const { title, action } = id.runSend.stops['passwords-locked']
    await page.getByText(title).waitFor()
    await shot(page, 'passwords-locked')
    await answerDialogs(app, file)
    await page.getByRole('button', { name: action }).click()
    await page.getByRole('button', { name: /^Periksa .*baris$/ }).click()
    await page.getByText(id.runSend.unlocked).waitFor()
    await shot(page, 'passwords-unlocked')
    await page.getByRole('button', { name: /^(Lanjutkan$|Kirim sisanya)/ }).click()
    await page.getByRole('heading', { name: id.runResult.titles.finished }).waitFor()
    expect(await page.getByText(title).count()).toBe(0)
  })
  it('is filled in again where the shop was typed', async () => {
    const profileDir = makeProfile()
    const away = ['--practice', '--practice-users=60', '--practice-faults=check:maintenance']
    const { app, page } = await openConsole({ profileDir, args: away })
    await page.getByText(id.shell.users.count(60), { exact: true }).first().waitFor()
    await page.keyboard.press('ControlOrMeta+Shift+N')
    const { registrationForm: words, runColumns } = id
    await fillShop(page, id, { email: 'ahe@contoh.co.id', phone: '081234567890' })
    await page.getByRole('button', { name: words.password.make }).click()
    await sendShop(page, id)
    await page.getByText(id.runSend.waits.why.unclear.title, { exact: true }).waitFor()
    app.process().kill('SIGKILL')

    rmSync(join(profileDir, 'data-key.json'))
    const { page: again } = await openConsole({ profileDir, args: ['--practice'] })
    await openRegister(again)
    const resume = again.getByRole('button', { name: /^Lanjutkan/ }).first()
    await resume.click()
    await again.getByRole('button', { name: id.runSend.resume }).first().click()
    await again.getByText(id.runSend.lockedForm.title).waitFor()
    await shot(again, 'passwords-locked-form')
    await again.getByRole('button', { name: id.runSend.lockedForm.action }).click()
    const email = again.getByRole('textbox', { name: runColumns.fields.email })
    expect(await email.inputValue()).toBe('ahe@contoh.co.id')
    await again.getByRole('button', { name: words.password.make }).click()
    await sendShop(again, id)
    await again.getByText(words.result.done).waitFor({ timeout: 60_000 })
  })
})

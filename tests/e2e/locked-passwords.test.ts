import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { id } from '#shared/locales/id'
import { consoleOpener, shot } from './launch'
import { answerDialogs, openRegister, profileMaker } from './operator'
import { makeStores } from './stores'

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
    await first.page.getByRole('button', { name: id.registerStart.choose }).click()
    await first.page.getByRole('button', { name: /^Periksa .*baris$/ }).click()
    await first.page.getByRole('heading', { name: id.registerCheck.title }).waitFor()
    await first.page.getByRole('button', { name: id.registerCheck.sendOne }).click()
    await first.page.getByRole('heading', { name: id.registerSend.titles.trialDone }).waitFor()
    await first.close()

    rmSync(join(profile, 'data-key.json'))
    const open = await openConsole({ profileDir: profile, args: ['--practice'] })
    const { app, page } = open
    await page.getByRole('button', { name: id.registerStart.runs.resumeLabel('toko.csv') }).click()
    await page.getByRole('button', { name: /^(Lanjutkan$|Kirim sisanya)/ }).click()
    const { title, action } = id.registerSend.stops['passwords-locked']
    await page.getByText(title).waitFor()
    await shot(page, 'passwords-locked')
    await answerDialogs(app, file)
    await page.getByRole('button', { name: action }).click()
    await page.getByRole('button', { name: /^Periksa .*baris$/ }).click()
    await page.getByText(id.registerSend.unlocked).waitFor()
    await shot(page, 'passwords-unlocked')
    await page.getByRole('button', { name: /^(Lanjutkan$|Kirim sisanya)/ }).click()
    await page.getByRole('heading', { name: id.registerResult.titles.finished }).waitFor()
    expect(await page.getByText(title).count()).toBe(0)
  })
})

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { en } from '#shared/locales/en'
import { id } from '#shared/locales/id'
import { findViolations } from '../accessibility'
import { consoleOpener, shot } from '../launch'
import { answerDialogs, openRegister, profileMaker } from '../operator'
import { makeStores } from '../stores'

const makeProfile = profileMaker()
const openConsole = consoleOpener()
const practice = ['--practice', '--practice-users=60']

describe('how the service answers', () => {
  it('is told where it is new, on the way to its screen', async () => {
    const profileDir = makeProfile({ settleSeconds: 5, syncAtStart: false })
    const args = [...practice, '--practice-faults=check:maintenance#60-66']
    const { app, page } = await openConsole({ profileDir, args })
    const file = join(profileDir, 'toko.csv')
    writeFileSync(file, makeStores(80))
    await openRegister(page)
    await answerDialogs(app, file)
    await page.getByRole('button', { name: id.runStart.choose }).click()
    await page.getByRole('button', { name: /^Periksa .*baris$/ }).click()
    await page.getByRole('button', { name: id.runCheck.sendAll(80) }).click()
    await page.getByRole('alertdialog').getByRole('button').last().click()
    const { fresh, tags, gridLabel } = id.seenAnswers
    await page.getByText(fresh.title).waitFor({ timeout: 60_000 })
    await shot(page, '98-new-answer')
    await page.getByRole('button', { name: fresh.show, exact: true }).first().click()
    await page.getByRole('grid', { name: gridLabel }).waitFor()
    await page.getByText(tags.overloaded).first().waitFor()
    expect(await findViolations(page)).toEqual([])
    await page.getByRole('button', { name: id.shell.screens.register }).click()
    const finished = page.getByRole('heading', { name: id.runResult.titles.finished })
    await finished.waitFor({ timeout: 60_000 })
  })

  it('is named by a person and exported, in English and in the dark', async () => {
    const profileDir = makeProfile({ language: 'en', colorScheme: 'dark', syncAtStart: false })
    const args = [...practice, '--practice-faults=check:empty-yes#1-1']
    const { app, page } = await openConsole({ profileDir, args })
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('ControlOrMeta+K')
    await page.getByRole('dialog').getByRole('combobox').fill(en.palette.actions.checkUser)
    await page.getByRole('option', { name: en.palette.actions.checkUser }).click()
    const email = page.getByRole('textbox', { name: en.checkUser.email })
    await email.fill('tidak.ada@contoh.co.id')
    await email.press('Enter')
    await page.getByText(en.checkUser.unclearTitle).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: en.shell.screens.history, exact: true }).click()
    await page.getByRole('tab', { name: en.seenAnswers.tab }).click()
    await page.getByRole('gridcell', { name: en.seenAnswers.tags.unclear }).first().click()
    await page.getByRole('button', { name: en.seenAnswers.name.action }).click()
    await shot(page, '98-name-answer-dark-en')
    expect(await findViolations(page)).toEqual([])
    await page.getByRole('button', { name: en.seenAnswers.name.confirm }).click()
    await page.getByText(en.seenAnswers.name.done).waitFor()
    await page.getByRole('gridcell', { name: en.seenAnswers.knownBy.person }).first().waitFor()
    const file = join(profileDir, 'answers.csv')
    await answerDialogs(app, file)
    await page.getByRole('button', { name: en.seenAnswers.export.label }).click()
    await page.getByText(en.seenAnswers.export.saved('answers.csv')).waitFor()
    expect(readFileSync(file, 'utf8')).toContain(en.seenAnswers.knownBy.person)
  })
})

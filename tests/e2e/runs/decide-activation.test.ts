import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { en } from '#shared/locales/en'
import { id, type Messages } from '#shared/locales/id'
import { findViolations } from '../accessibility'
import { consoleOpener, type LaunchedConsole, shot } from '../launch'
import { fillPayment, profileMaker, sendPayment } from '../operator'

const makeProfile = profileMaker()
const openConsole = consoleOpener()

const practice = ['--practice', '--practice-users=60']

/** A profile in a language, each in a look of its own. */
function profileFor(words: Messages): string {
  const language = words === id ? 'id' : 'en'
  const colorScheme = words === id ? 'light' : 'dark'
  return makeProfile({ language, colorScheme, settleSeconds: 5 })
}

/** An activation whose call was cut, and whose user has what it had: nobody can tell. */
async function leaveInDoubt(
  words: Messages,
  profileDir = profileFor(words),
): Promise<LaunchedConsole> {
  const language = words === id ? 'id' : 'en'
  const args = [...practice, '--practice-faults=activate:reset-before#1-1']
  const open = await openConsole({ profileDir, args })
  const { page } = open
  await page.getByText(words.shell.users.count(60), { exact: true }).first().waitFor()
  await page.getByRole('button', { name: words.shell.screens.users, exact: true }).click()
  await page.getByRole('searchbox').fill('elk10001')
  await page.getByRole('gridcell').nth(1).click()
  await page.getByRole('complementary').getByText('ELK10001', { exact: true }).waitFor()
  await page.getByRole('button', { name: words.users.detail.activate }).click()
  await fillPayment(page, words, { invoice: 'INV-RAGU-1', amount: '150000', packet: 2 })
  await sendPayment(page, words)
  const unresolved = page.getByRole('button', { name: words.activationForm.result.openUnresolved })
  await unresolved.waitFor({ timeout: 90_000 })
  await shot(page, `84-activation-in-doubt-${language}`)
  expect(await findViolations(page)).toEqual([])
  await unresolved.click()
  const { columns } = words.history.unresolved
  for (const name of [columns.before, columns.after, columns.sent]) {
    expect(await page.getByRole('columnheader', { name }).count()).toBe(1)
  }
  await shot(page, `84-doubts-listed-${language}`)
  await page.getByRole('gridcell').first().click()
  await page.getByRole('region', { name: words.history.unresolved.readings.label }).waitFor()
  return open
}

async function decide(page: Page, button: string, reason: string, words: Messages) {
  await page.getByRole('button', { name: button, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: words.history.unresolved.dialog.reason }).fill(reason)
  return dialog
}

describe('an activation in doubt', () => {
  it('is read again, and marked as done with both readings in sight', async () => {
    const { page } = await leaveInDoubt(id)
    const { unresolved } = id.history
    const { readings } = unresolved
    await page.getByText(readings.verdicts.unchanged).waitFor()
    await page.setViewportSize({ width: 1024, height: 700 })
    await shot(page, '85-both-readings')
    expect(await findViolations(page)).toEqual([])
    await page.getByRole('button', { name: readings.again }).click()
    await page.getByText(readings.unproven).waitFor()
    const dialog = await decide(page, unresolved.buttons.happened, 'ditanyakan lewat telepon', id)
    await shot(page, '86-decide-activation')
    expect(await findViolations(page)).toEqual([])
    await dialog.getByRole('button', { name: unresolved.buttons.happened }).click()
    await page.getByText(unresolved.dialog.done).waitFor()
    await page.getByText(unresolved.empty.title).waitFor()

    // The decision leads back to its run, where activations are.
    await page.getByRole('tab', { name: id.history.tabs.entries }).click()
    await page.getByRole('gridcell', { name: id.history.kinds.decision, exact: true }).click()
    await page.getByText('ditanyakan lewat telepon').last().waitFor()
    await shot(page, '88-decision-on-record')
    await page.getByRole('button', { name: id.history.detail.openRun }).click()
    await page.getByRole('button', { name: id.runTexts.activate.runResult.another }).waitFor()
  })

  it('is sent again at once where it is alone, in English and in the dark', async () => {
    const { page } = await leaveInDoubt(en)
    const { unresolved } = en.history
    const again = unresolved.buttons['send-again'].other
    const dialog = await decide(page, again, 'not at the service', en)
    await shot(page, '87-decide-activation-dark-en')
    expect(await findViolations(page)).toEqual([])
    await dialog.getByRole('button', { name: unresolved.dialog.confirm.now }).click()
    await page.getByRole('heading', { name: en.runResult.titles.finished }).waitFor()
    await page.getByRole('gridcell', { name: 'Aktifasi user success!' }).waitFor()
    await shot(page, '89-sent-again-dark-en')
  })

  it('is sent by the form where its run was cancelled', async () => {
    const profileDir = profileFor(id)
    await (await leaveInDoubt(id, profileDir)).close()
    const ledger = new Database(join(profileDir, 'practice', 'ledger.db'))
    ledger.exec(`UPDATE runs SET state = 'cancelled'`)
    ledger.close()
    const open = await openConsole({ profileDir, args: practice })
    const { page } = open
    const { unresolved } = id.history
    await page.getByRole('button', { name: id.shell.screens.history }).click()
    await page.getByRole('tab', { name: id.history.tabs.unresolved(1) }).click()
    await page.getByRole('gridcell').first().click()
    const dialog = await decide(
      page,
      unresolved.buttons['send-again'].other,
      'tidak ada di sana',
      id,
    )
    await shot(page, '89-send-again-cancelled')
    expect(await findViolations(page)).toEqual([])
    await dialog.getByRole('button', { name: unresolved.dialog.confirm.form }).click()
    await page.getByText('faktur INV-RAGU-1').waitFor()
    await shot(page, '89-send-again-form')
    expect(await findViolations(page)).toEqual([])
    await sendPayment(page, id)
    await page.getByText(id.activationForm.result.done).waitFor()
  })
})

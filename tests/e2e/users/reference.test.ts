import type { Page } from 'playwright'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parseFaultRules } from '#electron/practice/faults'
import { type PracticeServer, startPracticeServer } from '#electron/practice/practice-server'
import type { Settings } from '#shared/domain/settings'
import { en } from '#shared/locales/en'
import { id, type Messages } from '#shared/locales/id'
import { findViolations } from '../accessibility'
import { consoleOpener, type LaunchedConsole, shot } from '../launch'
import { profileMaker } from '../operator'

const makeProfile = profileMaker()
let server: PracticeServer

beforeEach(async () => {
  server = await startPracticeServer({ users: 5 })
})
afterEach(() => server.close())
// After the server's, so that consoles are closed before it.
const openConsole = consoleOpener()

/** Opens the console, connected to the test's own server; nothing is read by itself. */
async function connect(settings: Partial<Settings>, words: Messages): Promise<LaunchedConsole> {
  const profileDir = makeProfile({ syncAtStart: false, syncEveryMinutes: 0, ...settings })
  const open = await openConsole({ profileDir })
  const { page } = open
  const { firstStart } = words
  await page.getByRole('textbox', { name: firstStart.key }).fill(server.key)
  await page.getByRole('textbox', { name: firstStart.token }).fill(server.token)
  await page.getByRole('button', { name: firstStart.advanced }).click()
  await page.getByRole('textbox', { name: firstStart.address }).fill(server.url)
  await page.getByRole('button', { name: firstStart.verify }).click()
  await page.getByRole('heading', { level: 1, name: words.home.title }).waitFor()
  return open
}

async function openFromPalette(page: Page, text: string, { reference }: Messages): Promise<void> {
  await page.keyboard.press('ControlOrMeta+K')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.type(text)
  await page.getByRole('option', { name: reference.tab, selected: true }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('tab', { name: reference.tab, selected: true }).waitFor()
}

function packets(page: Page, { reference }: Messages) {
  return page.getByRole('grid', { name: reference.packets.title })
}
function cell(page: Page, words: Messages, name: string) {
  return packets(page, words).getByRole('gridcell', { name, exact: true })
}

describe('the packets and types of the service', () => {
  it.each([
    [
      id,
      { language: 'id', colorScheme: 'light' },
      'paket',
      'Paket: 1 baru, 1 berubah, 1 tidak ada lagi.',
    ],
    [
      en,
      { language: 'en', colorScheme: 'dark' },
      'jenis toko',
      'Packages: 1 new, 1 changed, 1 gone.',
    ],
  ] as const)('are read by hand, and stay when the service does not', async (...given) => {
    const [words, settings, search, change] = given
    const { app, page } = await connect(settings, words)
    const { reference, errors } = words
    const { outcome } = reference
    const refresh = page.getByRole('button', { name: reference.refresh, exact: true })
    await openFromPalette(page, search, words)
    await page.getByText(reference.never.title).waitFor()
    expect(await findViolations(page)).toEqual([])
    await shot(page, `reference-01-never-${settings.language}`)
    await page.getByRole('button', { name: reference.never.action }).press('Enter')
    await page.getByText(outcome.first(5, 2)).waitFor()

    await packets(page, words).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ControlOrMeta+C')
    const copied = () => app.evaluate(({ clipboard }) => clipboard.readText())
    await expect.poll(copied).toBe('REG-1BULAN')
    await page.getByRole('gridcell', { name: 'Grosir', exact: true }).click()
    await page.keyboard.press('ControlOrMeta+C')
    await expect.poll(copied).toBe('Grosir')

    await refresh.press('Enter')
    await page.getByText(outcome.unchanged).waitFor()
    server.setFaults(parseFaultRules('other-packets'))
    await refresh.press('Enter')
    await page.getByText(change).waitFor()
    await cell(page, words, '24 Bulan').waitFor()
    await shot(page, `reference-02-changed-${settings.language}`)

    server.setFaults(parseFaultRules('no-packets'))
    await refresh.press('Enter')
    await page.getByText(outcome.empty.packets).waitFor()
    await cell(page, words, '24 Bulan').waitFor()

    server.setFaults(parseFaultRules('reset-before'))
    await refresh.press('Enter')
    await page.getByText(errors['server-unreachable'].title).waitFor()
    await cell(page, words, '24 Bulan').waitFor()
    await shot(page, `reference-03-away-${settings.language}`)
    expect(await findViolations(page)).toEqual([])

    await page.getByRole('button', { name: words.shell.screens.home }).click()
    await openFromPalette(page, 'referensi', words)
    await cell(page, words, '24 Bulan').waitFor()
    const explained = await refresh.evaluate((button) => {
      const note = document.getElementById(button.getAttribute('aria-describedby') ?? '')
      return note?.textContent
    })
    expect(explained).toBe(reference.offline)
    await shot(page, `reference-04-offline-${settings.language}`)
    expect(await findViolations(page)).toEqual([])
  })
})

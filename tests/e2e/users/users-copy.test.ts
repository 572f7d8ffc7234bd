import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createElkassaApi } from '#electron/api/elkassa-api'
import { serviceFolder } from '#electron/app/profile/service-folder'
import { parseFaultRules } from '#electron/practice/faults'
import { type PracticeServer, startPracticeServer } from '#electron/practice/practice-server'
import { en } from '#shared/locales/en'
import { id, type Messages } from '#shared/locales/id'
import { findViolations } from '../accessibility'
import { consoleOpener, type LaunchedConsole, shot } from '../launch'
import { answerDialogs, profileMaker } from '../operator'

const makeProfile = profileMaker()
let server: PracticeServer

beforeEach(async () => {
  server = await startPracticeServer({ users: 1500, latencyMs: 40 })
})
afterEach(() => server.close())
// After the server's, so that consoles are closed before it.
const openConsole = consoleOpener()

/** Opens the console in this language, connected to the test's own server. */
async function connect(profileDir: string, words: Messages = id): Promise<LaunchedConsole> {
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

function sidebar(page: Page) {
  return page.getByRole('region', { name: id.sync.label })
}
function sync(page: Page) {
  return page.getByRole('button', { name: id.shell.users.sync, exact: true }).click()
}

async function registerShop(): Promise<void> {
  const { url: baseUrl, key, token } = server
  const api = createElkassaApi({ baseUrl, credentials: { key, token } })
  await api.register({
    storeName: 'Toko Baru',
    userType: '0',
    phone: '081234567890',
    email: 'baru@contoh.id',
    password: 'rahasia123',
    address: 'Bandung',
  })
  await api.close()
}

describe('the copy of the users', () => {
  it('is made at the start, can be stopped, and says what changed', async () => {
    const { page } = await connect(makeProfile())
    await page.getByRole('button', { name: id.sync.cancel }).waitFor()
    // On this screen the first one is shown in its place, not in the sidebar too.
    await page.getByRole('main').getByText('per menit').waitFor()
    expect(await page.getByRole('progressbar').count()).toBe(1)
    await shot(page, 'sync-01-first')
    await page.getByRole('button', { name: id.sync.cancel }).click()
    await sidebar(page).getByText(id.sync.cancelled).waitFor()
    await shot(page, 'sync-02-cancelled')
    await sync(page)
    await sidebar(page).getByText('1.500 pengguna', { exact: true }).waitFor()
    await registerShop()
    await sync(page)
    await sidebar(page).getByText('per menit').waitFor()
    await shot(page, 'sync-03-known-length')
    await sidebar(page).getByRole('button', { name: 'Lihat yang berubah: 1 baru' }).waitFor()
    await shot(page, 'sync-04-changes')
    expect(await findViolations(page)).toEqual([])
  })

  it('says why it is not renewed, how old it is, and when the service is back', async () => {
    const settings = { syncAtStart: false, syncEveryMinutes: 0, colorScheme: 'dark' } as const
    const { page } = await connect(makeProfile(settings))
    await sync(page)
    await sidebar(page).getByText('1.500 pengguna', { exact: true }).waitFor()
    server.setFaults(parseFaultRules('reset-before'))
    await sync(page)
    await page.getByText('tetap bisa dibuka').waitFor({ timeout: 60_000 })
    await page.getByRole('button', { name: id.shell.users.sync, exact: true }).waitFor()
    await shot(page, 'sync-05-offline')
    // The notice says it: the sidebar and a toast would say it again.
    expect(await page.getByText(id.errors['server-unreachable'].title).count()).toBe(0)
    expect(await page.getByRole('region', { name: id.shell.messagesLabel }).count()).toBe(0)
    server.setFaults([])
    await page.getByText(id.sync.back.title).waitFor({ timeout: 90_000 })
    await shot(page, 'sync-06-back')
    expect(await findViolations(page)).toEqual([])
    await registerShop()
    await page.getByRole('button', { name: id.sync.now }).click()
    // Packets may end meanwhile: those are named behind it.
    await sidebar(page).getByRole('button', { name: 'Lihat yang berubah: 1 baru' }).waitFor()
  })

  it('is exported, backed up and cleared from the settings, in English', async () => {
    const profile = makeProfile({ language: 'en', colorScheme: 'light' })
    const { app, page } = await connect(profile, en)
    await page.getByText('1,500 users', { exact: true }).first().waitFor()
    await page.getByRole('button', { name: en.shell.screens.settings }).click()
    await page.getByRole('heading', { name: en.storage.title }).scrollIntoViewIfNeeded()
    await shot(page, 'data-01-panel')
    await page.getByRole('switch', { name: en.storage.mask }).press('Space')
    await page.getByRole('button', { name: en.storage.export }).click()
    await page.getByRole('button', { name: 'Export 1,500 users' }).waitFor()
    await shot(page, 'data-02-export')
    expect(await findViolations(page)).toEqual([])
    const file = join(profile, 'users.csv')
    await page.getByText('CSV', { exact: true }).click()
    await answerDialogs(app, file)
    await page.getByRole('button', { name: 'Export 1,500 users' }).click()
    await page.getByText(en.userExport.saved(1500, 'users.csv')).waitFor()
    expect(readFileSync(file, 'utf8').trim().split('\r\n')).toHaveLength(1501)
    expect(readFileSync(file, 'utf8')).toMatch(/;.\*\*\*@/)
    const folder = serviceFolder({ mode: 'live', baseUrl: server.url })
    const listCopies = () => readdirSync(join(profile, folder, 'backups')).length
    await expect.poll(listCopies).toBe(1)
    await page.getByRole('button', { name: en.storage.backUp }).click()
    await page.getByText('is in the data folder').waitFor()
    expect(listCopies()).toBe(2)
    await page.getByRole('button', { name: en.storage.clear }).click()
    await page.getByRole('alertdialog', { name: en.storage.clearTitle(1500) }).waitFor()
    await shot(page, 'data-03-clear')
    await page.getByRole('button', { name: en.storage.clearConfirm, exact: true }).click()
    await page.getByText(en.storage.cleared(1500)).waitFor()
    await page.getByText('0 users', { exact: true }).waitFor()
    expect(existsSync(file)).toBe(true)
    await shot(page, 'data-04-cleared')
  })
})

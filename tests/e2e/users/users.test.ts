import type { Locator, Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { en } from '#shared/locales/en'
import { id } from '#shared/locales/id'
import { findViolations } from '../accessibility'
import { consoleOpener, type LaunchedConsole, shot } from '../launch'
import { profileMaker } from '../operator'

const makeFolder = profileMaker()
function makeProfile() {
  return makeFolder({ syncAtStart: false, syncEveryMinutes: 0 })
}
const openConsole = consoleOpener()

/** A console in practice with so many users synced, on their screen. */
async function launchWithUsers(users: number): Promise<LaunchedConsole> {
  const args = ['--practice', '--practice-users', String(users)]
  const open = await openConsole({ profileDir: makeProfile(), args })
  const { page } = open
  await page.getByRole('button', { name: id.shell.screens.users, exact: true }).click()
  await page.getByText(id.users.empty.neverBody).waitFor()
  await page.getByRole('button', { name: id.sync.now }).click()
  await count(page, id.users.count(users)).waitFor({ timeout: 200_000 })
  return open
}

function count(page: Page, words: string): Locator {
  return page.getByRole('main').getByRole('status').getByText(words, { exact: true })
}
function cell(page: Page, text: string | RegExp): Locator {
  return page.getByRole('gridcell', { name: text }).first()
}
function focused(page: Page, role: string): Promise<boolean> {
  return page.evaluate((name) => document.activeElement?.getAttribute('role') === name, role)
}

async function addFilter(page: Page, kind: keyof typeof id.users.filters.names): Promise<void> {
  await page.getByRole('button', { name: id.users.filters.add }).click()
  await page.getByRole('menuitem', { name: id.users.filters.names[kind] }).click()
}

/** How many users the list says it has. */
async function listed(page: Page): Promise<number> {
  const text = await page.getByRole('main').locator('header [role=status]').innerText()
  return Number(/^[\d.,]+/.exec(text)?.[0].replace(/\D/g, '') ?? 'NaN')
}

describe('browsing users', () => {
  it('finds by parts of words, filters, sorts, and keeps the list as a view', async () => {
    const { page } = await launchWithUsers(400)
    await shot(page, '50-users')

    await page.getByRole('searchbox').fill('INAR ban')
    await expect.poll(() => listed(page)).toBeLessThan(400)
    const found = await listed(page)
    expect(found).toBeGreaterThan(0)
    await page.locator('mark', { hasText: /inar/i }).first().waitFor()
    await shot(page, '51-users-search')

    await page.getByRole('searchbox').fill('')
    await count(page, id.users.count(400)).waitFor()
    await addFilter(page, 'types')
    await page.getByRole('dialog').getByText(id.users.types['1'], { exact: true }).click()
    await page.keyboard.press('Escape')
    const chip = page.getByRole('button', { name: id.users.filters.remove('Jenis: Grosir') })
    await chip.waitFor()
    await expect.poll(() => listed(page)).toBeLessThan(400)
    const ofType = await listed(page)
    await addFilter(page, 'within')
    await page.getByRole('button', { name: id.users.filters.days(90), exact: true }).click()
    await expect.poll(() => listed(page)).toBeLessThan(ofType)
    const both = await listed(page)

    await page.getByRole('columnheader', { name: id.users.columns.expiresAt }).click()
    await page.locator('[role=columnheader][aria-sort=ascending]').waitFor()
    const soonest = await cell(page, /hari lagi|hari ini/).innerText()
    await page.getByRole('columnheader', { name: id.users.columns.expiresAt }).click()
    await page.locator('[role=columnheader][aria-sort=descending]').waitFor()
    await expect.poll(() => cell(page, /hari lagi/).innerText()).not.toBe(soonest)

    await page.getByRole('button', { name: id.users.views.button, exact: true }).click()
    await page.getByRole('menuitem', { name: id.users.views.save }).click()
    await page.getByRole('textbox', { name: id.users.views.name }).fill('Grosir segera habis')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: id.users.views.named('Grosir segera habis') }).waitFor()
    await chip.click()
    await page
      .getByRole('button', { name: id.users.views.changed('Grosir segera habis') })
      .waitFor()
    await page.getByRole('button', { name: id.users.filters.clearAll }).click()
    await count(page, id.users.count(400)).waitFor()
    await page.getByRole('button', { name: /Grosir segera habis/ }).click()
    await page.getByRole('menuitem', { name: 'Grosir segera habis', exact: true }).click()
    await expect.poll(() => listed(page)).toBe(both)
    await shot(page, '52-users-view')
  })

  it('opens one from the list, in English and the dark, and remembers the columns', async () => {
    const profileDir = makeProfile()
    const args = ['--practice', '--practice-users', '60']
    const { page, close } = await openConsole({ profileDir, args })
    await page.getByRole('button', { name: id.shell.screens.settings }).click()
    await page.getByRole('button', { name: id.settings.appearance.language }).click()
    await page.getByRole('option', { name: 'English' }).click()
    await page.getByRole('button', { name: en.settings.appearance.look }).click()
    await page.getByRole('option', { name: en.settings.appearance.looks.dark }).click()
    await page.getByRole('button', { name: en.shell.screens.users, exact: true }).click()
    await page.getByRole('button', { name: en.sync.now }).click()
    await count(page, en.users.count(60)).waitFor()
    await page.getByRole('button', { name: en.users.columnChoice.button, exact: true }).click()
    await page.getByRole('dialog').getByText(en.users.columns.accountState, { exact: true }).click()
    await page
      .getByRole('button', { name: en.users.columnChoice.up(en.users.columns.email) })
      .click()
    await page.getByRole('button', { name: en.users.columnChoice.done }).click()
    await page.getByRole('searchbox').fill('elk10007')
    await cell(page, 'ELK10007').click()
    const panel = page.getByRole('complementary', { name: /^Details of/ })
    await panel.getByText('ELK10007', { exact: true }).waitFor()
    await panel.getByText(/^Told by the service/).waitFor()
    expect(await focused(page, 'grid')).toBe(true)
    await shot(page, '53-users-detail-dark-en')
    await close()

    const { page: again } = await openConsole({ profileDir, args })
    await again.getByRole('button', { name: en.shell.screens.users, exact: true }).click()
    await again.getByRole('columnheader', { name: en.users.columns.email }).waitFor()
    expect(await again.getByRole('columnheader').allInnerTexts()).toEqual([
      en.users.picking.all,
      en.users.columns.storeName,
      en.users.columns.packetName,
      en.users.columns.email,
      en.users.columns.expiresAt,
      en.users.columns.registrationId,
      en.users.columns.userType,
      en.users.columns.storeAddress,
    ])
  })

  it('needs no mouse', async () => {
    const { app, page } = await launchWithUsers(120)
    const { keyboard } = page
    await keyboard.press('ControlOrMeta+F')
    await keyboard.type('toko')
    await expect.poll(() => listed(page)).toBeLessThan(120)
    await keyboard.press('ArrowDown')
    expect(await focused(page, 'grid')).toBe(true)
    await keyboard.press('ArrowRight')
    await keyboard.press('Enter')
    const panel = page.getByRole('complementary', { name: /^Rincian/ })
    await panel.waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H2')
    await keyboard.press('Escape')
    await panel.waitFor({ state: 'detached' })
    expect(await focused(page, 'grid')).toBe(true)

    await keyboard.press('Space')
    await keyboard.press('ArrowDown')
    await keyboard.press('ArrowDown')
    await keyboard.press('Shift+Space')
    await page.getByText(id.users.picking.count(3), { exact: true }).waitFor()
    await keyboard.press('ControlOrMeta+ArrowUp')
    await keyboard.press('ArrowUp')
    await keyboard.press('Enter')
    await page.locator('[role=columnheader][aria-sort=descending]').waitFor()
    await keyboard.press('Alt+Shift+ArrowRight')
    const heads = page.getByRole('columnheader')
    await expect.poll(() => heads.nth(2).innerText()).toBe(id.users.columns.storeName)
    const width = (await heads.nth(2).boundingBox())?.width ?? 0
    await keyboard.press('Alt+ArrowRight')
    await expect.poll(async () => (await heads.nth(2).boundingBox())?.width).toBe(width + 16)

    const matching = await listed(page)
    await keyboard.press('ControlOrMeta+A')
    await page.getByText(id.users.picking.count(matching), { exact: true }).waitFor()
    await page.getByRole('button', { name: id.users.picking.copyIds }).press('Enter')
    await page.getByText(id.users.picking.copiedIds(matching)).waitFor()
    const copied = await app.evaluate(({ clipboard }) => clipboard.readText())
    expect(new Set(copied.split('\n')).size).toBe(matching)
  })

  it('picks all that match, those never on screen too, but for those left out', async () => {
    const { app, page } = await launchWithUsers(1500)
    await page.getByRole('columnheader', { name: id.users.picking.all }).click()
    await page.getByText(id.users.picking.count(1500), { exact: true }).waitFor()
    await page.getByRole('gridcell', { name: id.users.picking.picked, exact: true }).first().click()
    await page.getByText(id.users.picking.count(1499), { exact: true }).waitFor()
    await shot(page, '54-users-picked')
    await page.getByRole('button', { name: id.users.picking.copyEmails }).click()
    await page.getByText(id.users.picking.copiedEmails(1499)).waitFor()
    const copied = await app.evaluate(({ clipboard }) => clipboard.readText())
    expect(new Set(copied.split('\n')).size).toBe(1499)
    // What is to match has changed: all of the other list are not meant.
    await page.getByRole('searchbox').fill('jaya')
    await page.getByRole('region', { name: id.users.picking.bar }).waitFor({ state: 'detached' })
    // Those that match now become a run of looks, not yet started.
    await page.getByRole('columnheader', { name: id.users.picking.all }).click()
    await page.getByRole('button', { name: id.users.picking.check }).click()
    await page.getByText(/pengguna terpilih/).waitFor()
    await page.getByRole('button', { name: /^Periksa \d+ pengguna/ }).waitFor()
    await shot(page, '56-users-check-run')
  })

  it('masks emails and addresses until one is asked for', async () => {
    const { page } = await launchWithUsers(30)
    await page.getByRole('button', { name: id.shell.screens.settings }).click()
    await page.getByText(id.storage.mask, { exact: true }).click()
    await page.getByRole('button', { name: id.shell.screens.users, exact: true }).click()
    await cell(page, /^\S\*\*\*@\S\*\*\*\.\w+$/).click()
    const panel = page.getByRole('complementary', { name: /^Rincian/ })
    const words = id.users.detail
    const copyEmail = panel.getByRole('button', { name: words.copy(words.email) })
    await panel.getByRole('button', { name: words.reveal(words.email) }).click()
    await copyEmail.waitFor()
    await panel.getByText(/^[a-z]+\.\d+@/).waitFor()
    await panel
      .getByRole('button', { name: words.reveal(words.storeAddress) })
      .first()
      .waitFor()
    await shot(page, '56-users-masked')
    // Shown once is not shown for good.
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'detached' })
    await page.getByRole('grid').press('Enter')
    await panel.getByRole('button', { name: words.reveal(words.email) }).waitFor()
    // What is on record of it is masked too.
    await page.getByRole('button', { name: id.shell.screens.history, exact: true }).click()
    await cell(page, id.history.kinds.reveal).click()
    await page.getByRole('heading', { name: /^Catatan nomor/ }).waitFor()
    expect(await page.getByText(/^\S\*\*\*@\S\*\*\*\.\w+$/).count()).toBeGreaterThan(1)
    expect(await page.getByText(/^[a-z]+\.\d+@/).count()).toBe(0)
  })

  it('shows who vanished since the sync before, with what was last known', async () => {
    const profileDir = makeProfile()
    const start = async (users: number) => {
      const args = ['--practice', '--practice-users', String(users)]
      const open = await openConsole({ profileDir, args })
      await open.page.getByRole('button', { name: id.shell.screens.users, exact: true }).click()
      return open
    }
    const { page: first, close } = await start(40)
    await first.getByRole('button', { name: id.sync.now }).click()
    await count(first, id.users.count(40)).waitFor()
    await close()

    const { page } = await start(35)
    await page.getByRole('button', { name: id.shell.users.sync, exact: true }).click()
    await page.getByText(id.shell.users.count(35), { exact: true }).first().waitFor()
    await addFilter(page, 'changes')
    await page.getByRole('dialog').getByText(id.users.changes.vanished, { exact: true }).click()
    await page.keyboard.press('Escape')
    await count(page, id.users.count(5)).waitFor()
    await cell(page, id.users.changes.vanished).waitFor()
    await cell(page, 'ELK10036').click()
    const panel = page.getByRole('complementary', { name: /^Rincian/ })
    await panel.getByText(id.users.detail.vanishedBody).waitFor()
    await panel.getByText(id.users.detail.unknownToPartner).waitFor()
    await shot(page, '57-users-vanished')
  })

  it.each(['light', 'dark'] as const)('has no accessibility violation in %s', async (look) => {
    const { page } = await launchWithUsers(80)
    await page.emulateMedia({ colorScheme: look })
    expect(await findViolations(page)).toEqual([])
    await page.getByRole('searchbox').fill('toko')
    await addFilter(page, 'states')
    await page.getByRole('dialog').getByText(id.users.states.ACTIVE, { exact: true }).click()
    expect(await findViolations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('gridcell').nth(1).click()
    await page.getByText(/^Data dari layanan/).waitFor()
    await page.getByRole('grid').press('Space')
    expect(await findViolations(page)).toEqual([])
    await shot(page, `55-users-${look}`)
    await page.getByRole('searchbox').fill('tidak ada yang begini')
    await page.getByText(id.users.empty.noMatchTitle).waitFor()
    expect(await findViolations(page)).toEqual([])
  })
})

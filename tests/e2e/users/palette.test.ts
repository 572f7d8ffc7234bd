import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { en } from '#shared/locales/en'
import { id } from '#shared/locales/id'
import { findViolations } from '../accessibility'
import { consoleOpener, shot } from '../launch'
import { profileMaker } from '../operator'

const makeProfile = profileMaker()
const openConsole = consoleOpener()

async function launch(): Promise<Page> {
  const profileDir = makeProfile()
  mkdirSync(profileDir, { recursive: true })
  const open = await openConsole({ profileDir, args: ['--practice'] })
  await open.page.getByRole('heading', { level: 1 }).waitFor()
  return open.page
}

function palette(page: Page) {
  return page.getByRole('dialog')
}
function active(page: Page) {
  return page.getByRole('option', { selected: true })
}

async function search(page: Page, text: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+K')
  await palette(page).waitFor()
  await page.keyboard.type(text)
}

describe('searching everything', () => {
  it('does everything by the keyboard alone', async () => {
    const page = await launch()
    await page.keyboard.press('ControlOrMeta+K')
    await palette(page).waitFor()
    await page.keyboard.press('ControlOrMeta+K')
    await palette(page).waitFor({ state: 'detached' })

    await search(page, 'pengat')
    await active(page).getByText(id.shell.screens.settings).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: id.settings.title, exact: true }).waitFor()

    await search(page, 'inggris')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: en.settings.title, exact: true }).waitFor()

    await search(page, 'paste')
    await page.keyboard.press('Enter')
    const paste = page.getByRole('dialog', { name: en.runStart.paste.title })
    await paste.waitFor()
    await paste.getByRole('textbox').waitFor()
    await page.keyboard.insertText(
      'nama toko;jenis;no telp;email;password;alamat\nToko A;retail;08123456789;a@contoh.co.id;rahasia1;Jl. Uji 1\n',
    )
    await paste.getByRole('button', { name: en.runStart.paste.confirm }).click()
    await page.getByRole('heading', { name: en.runColumns.title }).waitFor()
    await page.getByRole('button', { name: /^Check .*row/ }).click()
    await page.getByRole('heading', { name: en.runCheck.title }).waitFor()

    await search(page, 'overv')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: en.home.title, level: 1 }).waitFor()

    await page.keyboard.press('ControlOrMeta+K')
    await page.getByRole('group', { name: en.palette.groups.recent }).waitFor()
    await active(page).getByText(en.shell.screens.home).waitFor()
    await page.keyboard.press('ArrowDown')
    await active(page).getByText(en.palette.actions.registerPaste).waitFor()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    expect(await active(page).count()).toBe(1)
    await page.keyboard.press('Escape')
    await palette(page).waitFor({ state: 'detached' })
  })

  it('finds a run by its file, and says when nothing is found', async () => {
    const page = await launch()
    await search(page, 'tempel')
    await page.keyboard.press('Enter')
    const paste = page.getByRole('dialog', { name: id.runStart.paste.title })
    await paste.waitFor()
    await page.keyboard.insertText(
      'nama toko;jenis;no telp;email;password;alamat\nToko A;retail;08123456789;a@contoh.co.id;rahasia1;Jl. Uji 1\n',
    )
    await paste.getByRole('button', { name: id.runStart.paste.confirm }).click()
    await page.getByRole('button', { name: /^Periksa .*baris$/ }).click()
    await page.getByRole('heading', { name: id.runCheck.title }).waitFor()
    const name = (await page.locator('h1 + p').textContent())?.split(' · ')[0] ?? ''
    await page.getByRole('button', { name: id.shell.screens.settings }).click()

    await page.getByRole('button', { name: id.palette.openShort }).click()
    await page.keyboard.type(name)
    await page.getByRole('group', { name: id.palette.groups.runs }).getByRole('option').waitFor()
    await shot(page, '60-palette-run')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: id.runCheck.title }).waitFor()

    await search(page, 'qqq')
    await page.getByText(id.palette.nothing('qqq')).waitFor()
    expect(await findViolations(page)).toEqual([])
    await shot(page, '61-palette-nothing')
  })

  it.each(['light', 'dark'] as const)(
    'has no accessibility violation in the %s look',
    async (look) => {
      const page = await launch()
      await page.emulateMedia({ colorScheme: look })
      expect(await findViolations(page)).toEqual([])
      await search(page, '')
      await page.getByRole('group', { name: id.palette.groups.actions }).waitFor()
      expect(await findViolations(page)).toEqual([])
      await shot(page, `62-palette-${look}`)
      await page.keyboard.type('toko')
      await page.locator('mark').first().waitFor()
      expect(await findViolations(page)).toEqual([])
      await shot(page, `63-palette-typed-${look}`)
    },
  )
})

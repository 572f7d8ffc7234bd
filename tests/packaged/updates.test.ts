import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { en } from '#shared/locales/en'
import { id, type Messages } from '#shared/locales/id'
import { findViolations, whenShown } from '#tests/e2e/accessibility'
import { consoleOpener, shot } from '#tests/e2e/launch'
import { temporaryFolder } from '#tests/electron/temporary-folder'
import { copyWithOpenFuses, packagedApp } from './packaged-app'
import { makeInstaller, type Offer, serveUpdate } from './update-server'

const open = consoleOpener()
const copy = mkdtempSync(join(tmpdir(), 'elkassa-updates-'))
let executablePath = ''
const newest = /^Ini versi terbaru/

beforeAll(async () => {
  executablePath = await copyWithOpenFuses(copy)
})
afterAll(() => rmSync(copy, { recursive: true, force: true }))

/** Opens the packaged console as the AppImage at `place`, and its settings. */
async function openConsole(settings: object = {}, offer?: (mark: string) => string) {
  const folder = temporaryFolder()
  const place = join(folder, 'ELKASSA Console.AppImage')
  writeFileSync(place, 'the version before')
  chmodSync(place, 0o755)
  const profileDir = join(folder, 'profile')
  mkdirSync(profileDir)
  writeFileSync(
    join(profileDir, 'settings.json'),
    JSON.stringify({ looksForUpdates: false, ...settings }),
  )
  const mark = join(folder, 'mark')
  if (offer) await serveUpdate(offer(mark))
  const { page } = await open({
    profileDir,
    command: { executablePath, args: packagedApp().args },
    args: ['--practice'],
    env: { APPIMAGE: place, XDG_CACHE_HOME: join(folder, 'cache') },
  })
  return { page, place, mark }
}

async function openSettings(
  page: Awaited<ReturnType<typeof openConsole>>['page'],
  words: Messages,
) {
  const places = page.getByRole('navigation', { name: words.shell.navigation })
  await places.getByRole('button', { name: words.shell.screens.settings }).click()
  const panel = page.getByRole('region', { name: words.updates.title })
  await panel.scrollIntoViewIfNeeded()
  return panel
}

describe('an update', () => {
  it.each([
    { language: 'id', words: id, colorScheme: 'light' },
    { language: 'en', words: en, colorScheme: 'dark' },
  ])('is told, downloaded, installed and opened: $language', async ({ words, ...settings }) => {
    const { page, place, mark } = await openConsole(settings)
    const installer = makeInstaller(mark)
    await serveUpdate(installer)
    const { updates } = words
    const panel = await openSettings(page, words)
    await panel.getByRole('button', { name: updates.check }).click()
    await panel.getByText(updates.available('9.0.0')).waitFor()
    expect(await findViolations(page)).toEqual([])
    await shot(page, `update-available-${settings.language}`)
    await panel.getByRole('button', { name: updates.whatsNew }).click()
    await page.getByRole('dialog', { name: updates.whatsNewIn('9.0.0') }).waitFor()
    await whenShown(page)
    expect(await findViolations(page)).toEqual([])
    await shot(page, `update-news-${settings.language}`)
    await page.keyboard.press('Escape')
    await panel.getByRole('button', { name: updates.download }).click()
    await panel.getByText(updates.ready('9.0.0')).waitFor()
    expect(readFileSync(place, 'utf8')).toBe('the version before')
    await shot(page, `update-ready-${settings.language}`)
    await panel.getByRole('button', { name: updates.install }).click()
    await expect.poll(() => existsSync(mark), { timeout: 30_000 }).toBe(true)
    expect(readFileSync(place, 'utf8')).toBe(installer)
  })

  it('is refused where we did not sign it, is none where it is older, and all that is said', async () => {
    const { page, place, mark } = await openConsole()
    const panel = await openSettings(page, id)
    const check = panel.getByRole('button', { name: id.updates.check })
    await check.click()
    await panel.getByText(id.errors['update-away'].title).waitFor()
    const { offer } = await serveUpdate(makeInstaller(mark))
    const refused: readonly (readonly [Offer, string | RegExp])[] = [
      [{ signature: 'other-key' }, id.errors['update-untrusted'].title],
      [{ hasDescription: false }, id.errors['update-away'].title],
      [{ signature: 'of-another' }, id.errors['update-untrusted'].title],
      [{ signature: 'missing' }, id.errors['update-away'].title],
      [{ version: '0.0.9' }, newest],
      [{ signature: 'other-key' }, id.errors['update-untrusted'].title],
      [{ version: '0.1.0' }, newest],
    ]
    for (const [next, said] of refused) {
      offer(next)
      await check.click()
      await panel.getByRole('status').getByText(said).waitFor()
    }
    await shot(page, 'update-none')
    expect(readFileSync(place, 'utf8')).toBe('the version before')
  })

  it('is thrown away where it is not what was signed, or not whole, and nothing of it is run', async () => {
    const { page, place, mark } = await openConsole()
    const server = await serveUpdate(makeInstaller(mark), { isCut: true })
    const panel = await openSettings(page, id)
    await panel.getByRole('button', { name: id.updates.check }).click()
    await panel.getByRole('button', { name: id.updates.download }).click()
    const again = panel.getByRole('button', { name: id.updates.again })
    await again.waitFor()
    server.offer({ served: '#!/bin/sh\necho somebody else\n' })
    await again.click()
    await expect.poll(server.downloads).toBe(2)
    await panel.getByText(id.errors['update-damaged'].title).waitFor()
    await shot(page, 'update-damaged')
    expect(readFileSync(place, 'utf8')).toBe('the version before')
    expect(existsSync(mark)).toBe(false)
  })

  it('is told on the first screen, and put off until tomorrow', async () => {
    const { page, mark } = await openConsole({ looksForUpdates: true }, makeInstaller)
    await page.getByText(id.updates.available('9.0.0')).waitFor()
    await shot(page, 'update-home')
    await page.getByRole('button', { name: id.updates.later }).click()
    await page.getByText(id.updates.available('9.0.0')).waitFor({ state: 'detached' })
    const panel = await openSettings(page, id)
    await panel.getByText(id.updates.deferred).waitFor()
    expect(existsSync(mark)).toBe(false)
  })
})

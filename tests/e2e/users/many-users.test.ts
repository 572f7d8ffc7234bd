import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { openCacheDb } from '#electron/cache/open-cache-db'
import { commitSync, stageUsers } from '#electron/cache/sync/staging-table'
import { id } from '#shared/locales/id'
import { worldUser } from '#tests/electron/world-user'
import { findFlaws } from '../gallery/gallery'
import { nameOf, turnTo, usual, variants } from '../gallery/variants'
import { consoleOpener, shot } from '../launch'
import { profileMaker } from '../operator'

const makeProfile = profileMaker()
const users = 200_000
const usersAtOnce = 5000
const openConsole = consoleOpener()

/** A profile whose copy is as a whole sync of a large world leaves it. */
function profileWithCopy(): string {
  const profileDir = makeProfile({ syncAtStart: false, syncEveryMinutes: 0 })
  const folder = join(profileDir, 'practice')
  mkdirSync(folder, { recursive: true })
  const db = openCacheDb(join(folder, 'cache.db'))
  const now = Math.floor(Date.now() / 1000)
  for (let from = 0; from < users; from += usersAtOnce) {
    const page = Array.from({ length: usersAtOnce }, (_, n) => worldUser(from + n, now))
    stageUsers(db, from / usersAtOnce + 1, page, now)
  }
  commitSync(db, now)
  db.close()
  return profileDir
}

async function listed(page: Page): Promise<number> {
  const text = await page.getByRole('main').locator('header [role=status]').innerText()
  return Number(/^[\d.]+/.exec(text)?.[0].replaceAll('.', '') ?? 'NaN')
}

it('browses 200,000 users: search, end of the list, filters, and picking all that match', async () => {
  const open = await openConsole({ profileDir: profileWithCopy(), args: ['--practice'] })
  const { page } = open
  await page
    .getByRole('button', { name: id.home.groups.states })
    .or(page.getByRole('heading', { name: id.home.groups.states }))
    .first()
    .waitFor({ timeout: 120_000 })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const flaws: string[] = []
  for (const variant of variants) {
    await turnTo(open, variant)
    const found = await findFlaws(open, variant)
    flaws.push(...found.map((flaw) => `${nameOf(variant)}: ${flaw}`))
    if (variant.zoom === 1.5 || variant.size[0] === 1024)
      await shot(page, `58-home-200000-${nameOf(variant)}`)
  }
  await turnTo(open, usual)
  expect(flaws).toEqual([])
  await page.getByRole('button', { name: id.shell.screens.users, exact: true }).click()
  await expect.poll(() => listed(page), { timeout: 60_000 }).toBe(users)

  const last = worldUser(users - 1, 0).registrationId
  await page.getByRole('searchbox').fill(last.toLowerCase())
  await expect.poll(() => listed(page), { timeout: 60_000 }).toBe(1)
  await page.getByRole('gridcell').nth(1).waitFor()
  await page.getByRole('searchbox').fill('jaya')
  await expect.poll(() => listed(page), { timeout: 60_000 }).toBeGreaterThan(1000)
  await page.locator('mark', { hasText: /jaya/i }).first().waitFor()
  const matching = await listed(page)

  await page.getByRole('columnheader', { name: id.users.picking.all }).click()
  await page.getByText(id.users.picking.count(matching), { exact: true }).waitFor()
  await page.getByRole('grid').press('Control+End')
  await page.locator(`[role=row][aria-rowindex="${matching + 1}"]`).waitFor()
  await shot(page, '59-users-200000')
})

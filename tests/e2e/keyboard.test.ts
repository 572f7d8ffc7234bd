import { resolve } from 'node:path'
import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { id } from '#shared/locales/id'
import { walker, walkTimeoutMs } from './gallery/walk'
import { answerDialogs, profileMaker, whenAsked } from './operator'

const makeProfile = profileMaker()
const openWalk = walker()
const timeout = { timeout: walkTimeoutMs }
/** More than any screen has: Tab goes around it. */
const mostStops = 150

/** Presses Tab until the keyboard is on the control of this name. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const target = page.getByRole('button', { name }).first()
  for (let count = 0; count < mostStops; count += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${String(name)}.`)
}

it('registers shops from a file by the keyboard alone', timeout, async () => {
  const profile = makeProfile({ syncAtStart: false, syncEveryMinutes: 0 })
  const { app, page } = await openWalk(profile, [])
  const { keyboard } = page
  await tabTo(page, id.firstStart.practiceAction)
  await keyboard.press('Enter')
  await page.getByRole('heading', { name: id.home.title, level: 1 }).waitFor()
  await tabTo(page, id.shell.screens.register)
  await keyboard.press('Enter')
  await answerDialogs(app, resolve('samples', 'toko-rusak.csv'))
  await tabTo(page, id.runStart.choose)
  await keyboard.press('Enter')
  await page.getByRole('heading', { name: id.runColumns.title }).waitFor()
  await tabTo(page, /^Periksa .*baris$/)
  await keyboard.press('Enter')
  await page.getByRole('heading', { name: id.runCheck.title }).waitFor()
  await page.getByRole('gridcell', { name: '8,12E+11' }).waitFor()
  await keyboard.press('F8')
  await page.getByText(/^Email tanpa tanda @: “/).waitFor()
  await keyboard.press('Shift+F8')
  await page.getByText(/^Nomor telepon rusak oleh Excel/).waitFor()
  await keyboard.type('0812 5550 0211')
  await keyboard.press('Enter')
  await page.getByRole('gridcell', { name: '081255500211' }).waitFor()
  await tabTo(page, id.runCheck.sendOne)
  await keyboard.press('Enter')
  await page.getByText(/Percobaan berhasil/).waitFor()
  await tabTo(page, /^Kirim sisanya/)
  await keyboard.press('Enter')
  await page
    .getByRole('heading', { name: id.runResult.titles.finished })
    .waitFor({ timeout: 90_000 })
  await tabTo(page, id.runResult.save)
})

it('activates one shop by the keyboard alone', timeout, async () => {
  const profile = makeProfile({ syncEveryMinutes: 0 })
  const { page } = await openWalk(profile, ['--practice', '--practice-users=60'])
  const { keyboard } = page
  await page.getByText(id.users.count(60), { exact: true }).first().waitFor()
  await tabTo(page, id.shell.screens.activate)
  await keyboard.press('Enter')
  const user = page.getByRole('combobox', { name: id.activationForm.user.label })
  await user.waitFor()
  while (!(await user.evaluate((element) => element === document.activeElement))) {
    await keyboard.press('Tab')
  }
  await keyboard.type('elk10001')
  await page.getByRole('option').first().waitFor()
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await expect.poll(() => user.inputValue()).toContain(' (')
  await tabTo(page, new RegExp(id.runColumns.fields.packet))
  await keyboard.press('ArrowDown')
  await page.getByRole('option').first().waitFor()
  await keyboard.press('ArrowDown')
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await keyboard.press('Tab')
  await keyboard.type('INV-KETIK-1')
  await keyboard.press('Tab')
  await keyboard.type('150000')
  await keyboard.press('Tab')
  await keyboard.type('finpay195')
  await keyboard.press('Tab')
  await keyboard.type('VA BCA')
  await tabTo(page, id.activationForm.review)
  await keyboard.press('Enter')
  await whenAsked(page)
  await tabTo(page, /^Aktifkan/)
  await keyboard.press('Enter')
  await page.getByText(id.activationForm.result.done).waitFor()
})

/** Names what the keyboard comes to and none of which is in sight, from Tab to Tab around the page. */
async function findHidden(page: Page): Promise<string[]> {
  const hidden: string[] = []
  for (let count = 0; count < mostStops / 2; count += 1) {
    await page.keyboard.press('Tab')
    const name = await page.evaluate(() => {
      const at = document.activeElement
      if (!at || at === document.body) return null
      const { left, right, top, bottom } = at.getBoundingClientRect()
      const spots = [0.1, 0.5, 0.9].map((part) => [
        left + (right - left) * part,
        (top + bottom) / 2,
      ])
      const isSeen = spots.some(([x = 0, y = 0]) => {
        const hit = document.elementFromPoint(x, y)
        return hit !== null && (at.contains(hit) || hit.contains(at))
      })
      return isSeen ? null : (at.getAttribute('aria-label') ?? at.textContent)
    })
    if (name !== null) hidden.push(name)
  }
  return hidden
}

it.each([
  [1024, 700],
  [760, 700],
])('comes to nothing hidden beside an open user at %i × %i', timeout, async (width, height) => {
  const profile = makeProfile({ syncEveryMinutes: 0 })
  const { app, page, go } = await openWalk(profile, ['--practice', '--practice-users=60'])
  await app.evaluate(
    ({ BrowserWindow }, [w, h]) => {
      const [window] = BrowserWindow.getAllWindows()
      window?.setMinimumSize(1, 1)
      window?.setContentSize(w ?? 0, h ?? 0)
    },
    [width, height],
  )
  await page.waitForFunction((wanted) => innerWidth === wanted, width)
  await page.getByText(id.users.count(60), { exact: true }).first().waitFor()
  await go('users')
  await page.getByRole('gridcell').nth(1).click()
  await page.getByText(/^Data dari layanan/).waitFor()
  expect(await findHidden(page)).toEqual([])
  await page.getByRole('button', { name: id.users.detail.close }).focus()
  await page.keyboard.press('Escape')
  const grid = page.getByRole('grid')
  await expect.poll(() => grid.evaluate((at) => at === document.activeElement)).toBe(true)
})

import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { id } from '#shared/locales/id'
import { findViolations } from './accessibility'
import { consoleOpener, shot } from './launch'
import { answerDialogs, dropFile, profileMaker } from './operator'

const makeProfile = profileMaker()
const openConsole = consoleOpener()

describe('the overview', () => {
  it('shows what waits and the users in figures, and takes a dropped file', async () => {
    const open = await openConsole({ profileDir: makeProfile(), args: ['--practice'] })
    const { app, page } = open
    await page.getByRole('heading', { name: id.home.title }).waitFor()
    await shot(page, '50-home-empty')
    await page.getByRole('toolbar', { name: id.home.charts.expiries }).waitFor({ timeout: 120_000 })

    await dropFile(page, resolve('samples', 'toko-rusak.csv'))
    await page.getByRole('heading', { name: id.runColumns.title }).waitFor()
    await answerDialogs(app, resolve('samples', 'toko-rusak.csv'))
    await page.getByRole('button', { name: /^Periksa .*baris$/ }).click()
    await page.getByRole('heading', { name: id.runCheck.title }).waitFor()
    await page.getByRole('button', { name: id.shell.screens.home }).click()
    await page.getByText('8 perlu diperbaiki').waitFor()
    await shot(page, '51-home')
    await page.getByRole('button', { name: id.home.waiting.unknown }).click()
    await page.getByText(id.history.unresolved.empty.title).waitFor()
    await page.getByRole('button', { name: id.shell.screens.home }).click()
    await page.getByRole('button', { name: id.home.waiting.toFix }).click()
    await page.getByRole('heading', { name: id.runCheck.title }).waitFor()
    await page.getByRole('button', { name: id.shell.screens.home }).click()

    await page.getByRole('button', { name: id.home.charts.table }).first().click()
    expect(await page.getByRole('table').getByRole('row').count()).toBe(18)
    await page.getByRole('button', { name: id.home.charts.chart }).click()
    await page.getByRole('button', { name: id.runStart.runs.resumeLabel('toko-rusak.csv') }).click()
    await page.getByRole('heading', { name: id.runCheck.title }).waitFor()
  })

  it('opens behind each kind of figure a list of as many users', async () => {
    const open = await openConsole({ profileDir: makeProfile(), args: ['--practice'] })
    const { page } = open
    const main = page.getByRole('main')
    await main.getByText(id.sync.copying).waitFor()
    await main.getByText('per menit').waitFor()
    await shot(page, '50-home-first-sync')
    await main.getByRole('toolbar').first().waitFor({ timeout: 120_000 })
    await shot(page, '52-home-figures')
    const figures = [
      main.getByRole('button', { name: id.home.lead(2500) }),
      main.getByRole('button', { name: /tiga bulan ke depan$/ }),
      main.getByRole('button', { name: /sebulan terakhir$/ }),
      main.getByRole('button', { name: /tiga bulan terakhir$/ }),
      main.getByRole('button', { name: /minggu ini$/ }),
      main.getByRole('toolbar').first().getByRole('button').nth(4),
      main.getByRole('button', { name: /^Aktif:/ }),
      main.getByRole('button', { name: /^Grosir:/ }),
      main.getByRole('button', { name: /^12 Bulan:/ }),
    ]
    for (const figure of figures) {
      const name = (await figure.getAttribute('aria-label')) ?? (await figure.innerText())
      const count = /^[\d.]+/.exec(name.split(': ').at(-1) ?? '')?.[0]
      await figure.click()
      await main
        .getByRole('status')
        .getByText(new RegExp(`^${count} (dari 2\\.500 )?pengguna$`))
        .waitFor()
      await page.getByRole('button', { name: id.shell.screens.home }).click()
      await main.getByRole('toolbar').first().waitFor()
    }
  })

  it.each(['light', 'dark'] as const)(
    'has no accessibility violation in the %s look',
    async (look) => {
      const open = await openConsole({ profileDir: makeProfile(), args: ['--practice'] })
      const { page } = open
      await page.emulateMedia({ colorScheme: look })
      await page
        .getByRole('toolbar', { name: id.home.charts.expiries })
        .waitFor({ timeout: 120_000 })
      expect(await findViolations(page)).toEqual([])
    },
  )
})

import { resolve } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { id } from '#shared/locales/id'
import { findViolations } from './accessibility'
import { type LaunchedConsole, launchConsole, shot } from './launch'
import { answerDialogs, dropFile, profileMaker } from './operator'

const makeProfile = profileMaker()
let open: LaunchedConsole | undefined

afterEach(async () => {
  await open?.close()
  open = undefined
})

describe('the overview', () => {
  it('shows what waits and the users in figures, and takes a dropped file', async () => {
    open = await launchConsole({ profileDir: makeProfile(), args: ['--practice'] })
    const { app, page } = open
    await page.getByRole('heading', { name: id.home.title }).waitFor()
    await shot(page, '50-home-empty')
    await page.getByRole('toolbar', { name: id.home.charts.expiries }).waitFor({ timeout: 120_000 })

    await dropFile(page, resolve('samples', 'toko-rusak.csv'))
    await page.getByRole('heading', { name: id.registerColumns.title }).waitFor()
    await answerDialogs(app, resolve('samples', 'toko-rusak.csv'))
    await page.getByRole('button', { name: /^Periksa .*baris$/ }).click()
    await page.getByRole('heading', { name: id.registerCheck.title }).waitFor()
    await page.getByRole('button', { name: id.shell.screens.home }).click()
    await page.getByText('8 perlu diperbaiki').waitFor()
    await shot(page, '51-home')
    await page.getByRole('button', { name: id.home.waiting.unknown }).click()
    await page.getByText(id.history.waiting.empty.title).waitFor()
    await page.getByRole('button', { name: id.shell.screens.home }).click()
    await page.getByRole('button', { name: id.home.waiting.toFix }).click()
    await page.getByRole('heading', { name: id.registerCheck.title }).waitFor()
    await page.getByRole('button', { name: id.shell.screens.home }).click()

    await page.getByRole('button', { name: id.home.charts.table }).first().click()
    expect(await page.getByRole('table').getByRole('row').count()).toBe(18)
    await page.getByRole('button', { name: id.home.charts.chart }).click()
    await page
      .getByRole('button', { name: id.registerStart.runs.resumeLabel('toko-rusak.csv') })
      .click()
    await page.getByRole('heading', { name: id.registerCheck.title }).waitFor()
  })

  it.each(['light', 'dark'] as const)(
    'has no accessibility violation in the %s look',
    async (look) => {
      open = await launchConsole({ profileDir: makeProfile(), args: ['--practice'] })
      const { page } = open
      await page.emulateMedia({ colorScheme: look })
      await page
        .getByRole('toolbar', { name: id.home.charts.expiries })
        .waitFor({ timeout: 120_000 })
      expect(await findViolations(page)).toEqual([])
    },
  )
})

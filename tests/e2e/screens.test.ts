import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { id } from '#shared/locales/id'
import { findViolations } from './accessibility'
import { consoleOpener, type LaunchedConsole, shot } from './launch'
import { answerDialogs, openRegister, profileMaker } from './operator'

const makeProfile = profileMaker()
const openConsole = consoleOpener()

async function launch(args: readonly string[] = ['--practice']): Promise<LaunchedConsole> {
  const open = await openConsole({ profileDir: makeProfile(), args })
  return open
}

describe('the window', () => {
  it.each(['light', 'dark'] as const)(
    'has no accessibility violation in the %s look',
    async (look) => {
      const profileDir = makeProfile()
      mkdirSync(profileDir, { recursive: true })
      const open = await openConsole({ profileDir })
      const { app, page } = open
      await page.emulateMedia({ colorScheme: look })
      await page.getByRole('button', { name: id.firstStart.practiceAction }).waitFor()
      expect(await findViolations(page)).toEqual([])
      await page.getByRole('button', { name: id.firstStart.practiceAction }).click()
      await openRegister(page)
      expect(await findViolations(page)).toEqual([])
      await answerDialogs(app, join(import.meta.dirname, '../../samples/toko-rusak.csv'))
      await page.getByRole('button', { name: id.runStart.choose }).click()
      await page.getByRole('heading', { name: id.runColumns.title }).waitFor()
      expect(await findViolations(page)).toEqual([])
      await page.getByRole('button', { name: /^Periksa .*baris$/ }).click()
      await page.getByRole('heading', { name: id.runCheck.title }).waitFor()
      await page.getByText('8,12E+11').first().waitFor()
      expect(await findViolations(page)).toEqual([])
      await page.getByRole('button', { name: id.runCheck.sendOne }).click()
      await page.getByText(/Percobaan berhasil/).waitFor()
      expect(await findViolations(page)).toEqual([])
      await page.getByRole('button', { name: id.shell.screens.activate }).click()
      await page.getByRole('heading', { name: id.activationForm.title }).waitFor()
      expect(await findViolations(page)).toEqual([])
      await page.getByRole('tab', { name: id.shell.activateTabs.activate }).click()
      await page.getByRole('heading', { name: id.runTexts.activate.runStart.title }).waitFor()
      expect(await findViolations(page)).toEqual([])
      await answerDialogs(app, join(import.meta.dirname, '../../samples/pembayaran-november.csv'))
      await page.getByRole('button', { name: id.runStart.choose }).click()
      await page.getByRole('button', { name: /^Periksa .*baris$/ }).click()
      await page.getByText('11/17/2026').first().waitFor()
      expect(await findViolations(page)).toEqual([])
      await page.getByRole('button', { name: id.shell.screens.settings }).click()
      await page.getByRole('heading', { name: id.settings.title, exact: true }).waitFor()
      expect(await findViolations(page)).toEqual([])
      await shot(page, `30-settings-${look}`)
    },
  )
})

describe('bad input', () => {
  const files: [string, string | Buffer, RegExp][] = [
    ['kosong.csv', '', /kosong/i],
    ['gambar.csv', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /bukan|gambar|tabel/i],
    ['kutip.csv', 'nama toko;email\n"Toko A;a@contoh.co.id\nToko B;b@contoh.co.id\n', /kutip/i],
    [
      'lama.xls',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
      /xls/i,
    ],
    ['rusak.xlsx', Buffer.from('504b030414000600', 'hex'), /rusak|terpotong/i],
  ]

  it('is told in a sentence, with nothing begun', async () => {
    const { app, page } = await launch()
    await openRegister(page)
    const folder = makeProfile()
    for (const [name, content, sentence] of files) {
      writeFileSync(join(folder, name), content)
      await answerDialogs(app, join(folder, name))
      await page.getByRole('button', { name: id.runStart.choose }).click()
      const alert = page
        .getByRole('alert')
        .or(page.getByRole('alertdialog'))
        .filter({ hasText: sentence })
      await alert.first().waitFor()
      await shot(page, `40-bad-input-${name}`)
    }
    await page.getByText(id.runStart.runs.empty).waitFor()
  })
})

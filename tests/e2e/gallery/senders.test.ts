import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { expect, it } from 'vitest'
import { id } from '#shared/locales/id'
import { answerDialogs, profileMaker } from '../operator'
import { walker, walkTimeoutMs } from './walk'

const makeProfile = profileMaker()
const openWalk = walker()

const titles = ['SKU', 'Nama', 'Golongan', 'Telp', 'Surel', 'Sandi awal', 'Alamat']

function shop(n: number, type: string): string[] {
  const phone = `0812345${String(n).padStart(5, '0')}`
  return [`K${n}`, `Toko ${n}`, type, phone, `toko${n}@contoh.co.id`, `Rahasia-${n}`, `Jl. A ${n}`]
}

function writeBranches(file: string, first: number): Promise<void> {
  const sheets = ['Jakarta', 'Bandung', 'Surakarta'].map((name, at) => ({
    name,
    rows: [titles, shop(first + at * 2, 'Warung'), shop(first + at * 2 + 1, 'Grosir')],
  }))
  return writeXlsx({ sheets }).then((bytes) => writeFileSync(file, bytes))
}

it('reads well where a sender is known again and sheets are read together', {
  timeout: walkTimeoutMs,
}, async () => {
  const profile = makeProfile({ syncAtStart: false, syncEveryMinutes: 0 })
  const { app, page, lookAt, flaws, go, press } = await openWalk(profile)
  const { further } = id.runColumns.reading
  const first = join(profile, 'Cabang Bu Rina 12 Nov.xlsx')
  await writeBranches(first, 1)
  await go('register')
  await answerDialogs(app, first)
  await press(id.runStart.choose)
  await page.getByRole('switch', { name: 'Surakarta' }).waitFor()
  await lookAt('124-sheets-alike')
  await press(further.all)
  await page.getByRole('button', { name: further.all }).waitFor({ state: 'detached' })
  const type = page.getByRole('row', { name: /Golongan/ }).getByRole('button')
  if ((await type.textContent())?.includes(id.runColumns.fields.userType) !== true) {
    await type.click()
    await page.getByRole('option', { name: id.runColumns.fields.userType, exact: true }).click()
  }
  await press(/^Periksa .*baris$/)
  await page.getByRole('gridcell', { name: 'Bandung!2' }).waitFor()
  await lookAt('125-sheets-checked')
  await press(id.runCheck.fixAlike)
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: /Pilih/ }).click()
  await page.getByRole('option', { name: id.runColumns.userTypes['0'] }).click()
  await dialog.getByRole('button').last().click()
  await press(/^Kirim [\d.]+ toko$/)
  await page.getByRole('alertdialog').getByRole('button').last().click()
  await page.getByRole('heading', { name: id.runResult.titles.finished }).waitFor()
  await lookAt('126-sheets-result')
  const second = join(profile, 'Cabang Bu Rina 3 Des.xlsx')
  await writeBranches(second, 11)
  await press(id.runResult.another)
  await answerDialogs(app, second)
  await press(id.runStart.choose)
  await page.getByRole('button', { name: /Cabang Bu Rina/ }).waitFor()
  await lookAt('127-sender-known')
  await go('settings')
  await page.getByRole('tab', { name: id.senders.tab }).click()
  await page.getByRole('region', { name: 'Cabang Bu Rina' }).waitFor()
  await lookAt('128-senders')
  await press(id.senders.rename.label)
  await page.getByRole('dialog').waitFor()
  await lookAt('129-sender-renamed')
  await page.keyboard.press('Escape')
  expect(flaws).toEqual([])
})

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { expect, it } from 'vitest'
import { id } from '#shared/locales/id'
import { answerDialogs, profileMaker } from '../operator'
import { walker, walkTimeoutMs } from './walk'

const makeProfile = profileMaker()
const openWalk = walker()

const lines = [
  'Nama Toko;Jenis;Telepon;Email;Password;Address',
  'Warung Köln;Retail;081234500001;koln@contoh.co.id;Rahasia-1;Jl. Mawar 1',
]

it('reads well where the letters of a file leave their encoding open', {
  timeout: walkTimeoutMs,
}, async () => {
  const profile = makeProfile({ syncAtStart: false, syncEveryMinutes: 0 })
  const { app, page, lookAt, flaws, go, press } = await openWalk(profile)
  const { doubt, reading } = id.runColumns
  const file = join(profile, 'toko-lama.csv')
  writeFileSync(file, iconv.encode(`${lines.join('\r\n')}\r\n`, 'cp850'))
  await go('register')
  await answerDialogs(app, file)
  await press(id.runStart.choose)
  await page.getByRole('cell', { name: 'Warung Köln' }).first().waitFor()
  await lookAt('130-letters-in-doubt')
  await press(doubt.use(reading.encodings.cp850))
  await page.getByText(doubt.title).waitFor({ state: 'detached' })
  await lookAt('131-letters-chosen')
  expect(flaws).toEqual([])
})

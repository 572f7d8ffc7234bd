import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { id } from '#shared/locales/id'
import { consoleOpener } from '../launch'
import { profileMaker } from '../operator'
import { openGallery } from './gallery'
import { walkTimeoutMs } from './walk'

const makeProfile = profileMaker()
const openConsole = consoleOpener()
const quiet = { syncAtStart: false, syncEveryMinutes: 0 } as const

async function openWith(policy: object) {
  const file = join(makeProfile(quiet), 'policy.json')
  writeFileSync(file, JSON.stringify(policy), { mode: 0o644 })
  const open = await openConsole({
    ...{ profileDir: makeProfile(quiet), args: ['--practice'] },
    env: { ELKASSA_POLICY_FILE: file },
  })
  await open.page.getByRole('heading', { name: id.home.title }).waitFor()
  return { ...open, ...(await openGallery(open)) }
}

it('reads well where an administrator has a say, and where help is asked for', {
  timeout: walkTimeoutMs,
}, async () => {
  const governed = await openWith({
    ...{ server: 'https://api.elkassa.com/integration', maxInFlight: 4, maskPersonal: true },
    services: ['https://api.elkassa.com/integration'],
    proxy: { mode: 'own', address: 'http://proxy.kantor:8080' },
    retention: { historyMonths: 24, copyDays: 30 },
    office: 'postgresql://meja@db.kantor.example/kantor',
    warna: 'biru',
  })
  const { page } = governed
  await page.getByRole('button', { name: id.shell.screens.settings, exact: true }).click()
  await page.getByRole('heading', { name: id.policy.title }).waitFor()
  await governed.lookAt('98-policy')
  await page.getByRole('heading', { name: id.settings.sending.title }).scrollIntoViewIfNeeded()
  await governed.lookAt('98-policy-values')
  await page.getByRole('button', { name: id.support.diagnostics.open }).click()
  await page.getByRole('dialog').getByRole('button').first().waitFor()
  await governed.lookAt('98-diagnostics')
  expect(governed.flaws).toEqual([])
  await governed.close()

  const locked = await openWith({ proxy: { mode: 'auto' } })
  await locked.page.getByRole('button', { name: id.shell.screens.settings, exact: true }).click()
  await locked.page.getByText(id.policy.lockedTitle).first().waitFor()
  await locked.lookAt('99-policy-at-fault')
  expect(locked.flaws).toEqual([])
})

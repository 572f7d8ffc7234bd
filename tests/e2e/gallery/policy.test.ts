import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { startPracticeServer } from '#electron/practice/practice-server'
import { en } from '#shared/locales/en'
import { id } from '#shared/locales/id'
import { consoleOpener, shot } from '../launch'
import { profileMaker } from '../operator'

const makeProfile = profileMaker()
const openConsole = consoleOpener()
const quiet = { syncAtStart: false, syncEveryMinutes: 0 } as const

it.each([
  ['id', id],
  ['en', en],
] as const)(
  'shows what an administrator set, and what is wrong with it: %s',
  async (language, words) => {
    const file = join(makeProfile(quiet), 'policy.json')
    const open = async (content: object) => {
      writeFileSync(file, JSON.stringify(content), { mode: 0o644 })
      const profileDir = makeProfile({ ...quiet, language })
      const env = { ELKASSA_POLICY_FILE: file }
      const { page } = await openConsole({ profileDir, args: ['--practice'], env })
      await page.getByRole('button', { name: words.shell.screens.settings, exact: true }).click()
      await page.getByRole('heading', { name: words.policy.title }).waitFor()
      return page
    }
    const page = await open({
      ...{ server: 'https://api.elkassa.com/integration', maxInFlight: 4, maskPersonal: true },
      services: ['https://api.elkassa.com/integration'],
      proxy: { mode: 'own', address: 'http://proxy.kantor:8080' },
      retention: { historyMonths: 24, copyDays: 30 },
      warna: 'biru',
    })
    await shot(page, `policy-${language}`)
    await page.getByRole('heading', { name: words.settings.sending.title }).scrollIntoViewIfNeeded()
    await shot(page, `policy-${language}-network`)
    expect(await page.getByText(words.policy.unknown(['warna'])).count()).toBe(1)
    const locked = await open({ proxy: { mode: 'auto' } })
    await locked.getByText(words.policy.lockedTitle).waitFor()
    await shot(locked, `policy-${language}-at-fault`)
  },
)

it.each([
  ['id', id],
  ['en', en],
] as const)('locks sending and opens no closed service: %s', async (language, words) => {
  const server = await startPracticeServer({ users: 20 })
  onTestFinished(() => server.close())
  const file = join(makeProfile(), 'policy.json')
  const profileDir = makeProfile({ ...quiet, language, baseUrl: server.url, colorScheme: 'dark' })
  const env = { ELKASSA_POLICY_FILE: file }
  writeFileSync(file, JSON.stringify({ maxInFlight: 99 }), { mode: 0o644 })
  const first = await openConsole({ profileDir, env })
  await first.page.getByLabel(words.firstStart.key, { exact: true }).fill(server.key)
  await first.page.getByLabel(words.firstStart.token, { exact: true }).fill(server.token)
  await first.page.getByRole('button', { name: words.firstStart.verify }).click()
  await first.page.getByRole('heading', { name: words.home.title }).waitFor()
  await first.page.getByText(words.policy.lockedTitle).waitFor()
  await shot(first.page, `policy-${language}-locked`)
  await first.close()
  writeFileSync(file, JSON.stringify({ services: ['https://api.elkassa.com/integration'] }))
  const { page } = await openConsole({ profileDir, env })
  await page.getByText(words.policy.closedTitle).waitFor()
  await shot(page, `policy-${language}-closed`)
  // Whatever the page shows: main opens it for no caller.
  expect(await page.evaluate("window.api.invoke('live:start')")).toMatchObject({
    ok: false,
    failure: { code: 'service-not-allowed' },
  })
})

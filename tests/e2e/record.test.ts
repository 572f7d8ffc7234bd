import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { en } from '#shared/locales/en'
import { id } from '#shared/locales/id'
import { addClosedRun, sendRow } from '#tests/electron/ledger/send-row'
import { flipBit, spoilIndex } from '#tests/electron/ledger/spoil-ledger'
import { findViolations } from './accessibility'
import { consoleCommand, consoleOpener, shot } from './launch'
import { profileMaker } from './operator'

const makeProfile = profileMaker()
const openConsole = consoleOpener()

function launch(profileDir: string) {
  return openConsole({ profileDir, args: ['--practice'] })
}

/** A profile that has practised, with one copy of its record. */
async function practisedProfile(): Promise<{ profile: string; ledger: string }> {
  const profile = makeProfile()
  const { page, close } = await launch(profile)
  await page.getByRole('heading', { name: id.home.title }).waitFor()
  const backups = join(profile, 'practice', 'backups')
  await expect
    .poll(() => readdirSync(backups).filter((name) => name.endsWith('.db')))
    .toHaveLength(1)
  await close()
  return { profile, ledger: join(profile, 'practice', 'ledger.db') }
}

function changeSettings(profile: string, change: Readonly<Record<string, unknown>>): void {
  const path = join(profile, 'settings.json')
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), ...change }))
}

describe('a record of work that cannot be opened', () => {
  it('is replaced by a copy when the operator says so, and kept aside', async () => {
    const { profile, ledger } = await practisedProfile()
    truncateSync(ledger, 6000)
    changeSettings(profile, { colorScheme: 'light' })
    const { page, close } = await launch(profile)
    await page.getByRole('heading', { name: id.record.titles.damaged }).waitFor()
    await page.setViewportSize({ width: 1024, height: 700 })
    await shot(page, 'record-damaged-id-light')
    expect(await findViolations(page)).toEqual([])
    expect(readdirSync(join(profile, 'practice')).join()).not.toContain('damaged')
    await page.getByRole('button', { name: id.record.restore }).click()
    await page.getByText(id.record.notice.restoredBody).waitFor()
    await shot(page, 'record-restored-id-light')
    const kept = readdirSync(join(profile, 'practice')).find((name) => name.includes('damaged'))
    await page.getByText(kept ?? 'nothing kept').waitFor()
    expect(await findViolations(page)).toEqual([])
    await close()
    await (await launch(profile)).page.getByRole('heading', { name: id.home.title }).waitFor()
  })

  it('is begun again only when the operator says so twice', async () => {
    const { profile, ledger } = await practisedProfile()
    unlinkSync(ledger)
    changeSettings(profile, { colorScheme: 'dark', language: 'en' })
    const { page } = await launch(profile)
    await page.getByRole('heading', { name: en.record.titles.missing }).waitFor()
    await shot(page, 'record-missing-en-dark')
    expect(await findViolations(page)).toEqual([])
    expect(readdirSync(join(profile, 'practice'))).not.toContain('ledger.db')
    await page.getByRole('button', { name: en.record.begin }).click()
    await page.getByRole('button', { name: en.record.beginConfirm, exact: true }).click()
    await page.getByText(en.record.notice.startedNew).waitFor()
    expect(readdirSync(join(profile, 'practice'))).toContain('ledger.db')
  })

  it('of a newer console is left alone', async () => {
    const { profile, ledger } = await practisedProfile()
    const bytes = readFileSync(ledger)
    bytes.writeInt32BE(999, 60)
    writeFileSync(ledger, bytes)
    const { page, close } = await launch(profile)
    await page.getByRole('heading', { name: id.record.titles.newer }).waitFor()
    await shot(page, 'record-newer-id')
    expect(await page.getByRole('button', { name: id.record.restore }).count()).toBe(0)
    expect(await page.getByRole('button', { name: id.record.begin }).count()).toBe(0)
    await close()
    expect(readFileSync(ledger)).toEqual(bytes)
  })

  it('is found by the regular check, told, and then chosen about', async () => {
    const { profile, ledger } = await practisedProfile()
    addClosedRun(ledger)
    spoilIndex(ledger)
    changeSettings(profile, { colorScheme: 'dark', ledgers: { practice: 0 } })
    const { page } = await launch(profile)
    await page.getByText(id.record.notice.damageFound).waitFor()
    await page.setViewportSize({ width: 1024, height: 700 })
    await shot(page, 'record-damage-found-id-dark')
    expect(await findViolations(page)).toEqual([])
    await page.getByRole('button', { name: id.record.notice.choose }).click()
    await page.getByRole('heading', { name: id.record.titles.damaged }).waitFor()
    await page.getByRole('button', { name: id.record.restore }).click()
    await page.getByText(id.record.notice.restoredBody).waitFor()
  })

  it('names a row that is no longer as it was written, and opens its list', async () => {
    const { profile, ledger } = await practisedProfile()
    addClosedRun(ledger)
    sendRow(ledger)
    flipBit(ledger, 'Register success!')
    changeSettings(profile, { colorScheme: 'light' })
    const { page } = await launch(profile)
    const { notice } = id.record
    await page.getByText(notice.rowsChanged(notice.changedRow('toko.csv', 2), 0)).waitFor()
    await page.setViewportSize({ width: 1024, height: 700 })
    await shot(page, 'record-rows-changed-id-light')
    expect(await findViolations(page)).toEqual([])
    await page.getByRole('button', { name: notice.openList }).click()
    await page.getByText('toko.csv').first().waitFor()
    await page.getByRole('button', { name: notice.choose }).waitFor()
    await page.getByRole('button', { name: notice.checked }).click()
    await shot(page, 'record-rows-checked-id-light')
    expect(await findViolations(page)).toEqual([])
    await page.getByRole('button', { name: notice.checkedConfirm }).click()
    await page.getByText(notice.rowsChangedBody).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: id.shell.screens.history }).click()
    await page.getByRole('gridcell', { name: id.history.kinds.decision, exact: true }).waitFor()
  })

  it('ends a command with 2 and the way out', async () => {
    const { profile, ledger } = await practisedProfile()
    truncateSync(ledger, 0)
    const { executablePath, args } = consoleCommand()
    const file = join(profile, 'toko.csv')
    writeFileSync(file, 'email\n')
    const flags = ['--practice', '--register', file, '--report', join(profile, 'hasil.csv')]
    const { status, stderr } = spawnSync(
      executablePath,
      [...args, '--profile', profile, ...flags],
      { encoding: 'utf8', timeout: 60_000 },
    )
    expect(status).toBe(2)
    expect(stderr).toContain(id.errors['ledger-missing'].action)
  })
})

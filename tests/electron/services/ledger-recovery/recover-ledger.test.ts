import { mkdirSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { AppError } from '#electron/errors/app-error'
import { copiesFolder, openLedger } from '#electron/ledger/open-ledger'
import { countRows } from '#electron/ledger/runs/runs-table'
import { createCredentialStore } from '#electron/secrets/credential-store'
import { createConnection } from '#electron/services/connection/connection'
import { createLedgerWatch } from '#electron/services/ledger-recovery/ledger-watch'
import {
  closeDamagedLedger,
  leaveLedger,
  type RescueDeps,
  restoreLedger,
  startNewLedger,
} from '#electron/services/ledger-recovery/recover-ledger'
import { createSettingsStore } from '#electron/services/settings/settings-store'
import { startLive, startPractice } from '#electron/services/workspace/choose-mode'
import { createWorkspaces, type OpenedWorkspace } from '#electron/services/workspace/workspaces'
import { backUp } from '#electron/sqlite/backup'
import { examine } from '#electron/sqlite/examine'
import type { RecordNotice } from '#shared/domain/record'
import type { WorkMode } from '#shared/domain/settings'
import { makeLedger, makeNewer, spoilings } from '#tests/electron/ledger/spoil-ledger'
import { createFakeEncryption } from '#tests/electron/secrets/fake-encryption'
import { createMemoryStore } from '#tests/electron/secrets/memory-store'
import { temporaryFolder } from '#tests/electron/temporary-folder'

const now = Date.UTC(2026, 10, 24, 8, 0, 0) / 1000
const copyName = 'ledger-2026-11-01.db'

/** Both modes on real ledgers of 400 rows, each with one copy. */
async function prepare() {
  const folder = temporaryFolder()
  const folderOf = (mode: WorkMode) => join(folder, mode)
  const ledgerOf = (mode: WorkMode) => join(folderOf(mode), 'ledger.db')
  for (const mode of ['live', 'practice'] as const) {
    mkdirSync(folderOf(mode))
    const db = openLedger(makeLedger(400, folderOf(mode)), { isExpected: true, now })
    backUp(db, copiesFolder(ledgerOf(mode)), '2026-11-01')
    db.close()
  }
  const watch = createLedgerWatch({ folderOf, ledgerOf, onChange: () => undefined })
  const workspaces = createWorkspaces((mode) => {
    try {
      const ledger = openLedger(ledgerOf(mode), { isExpected: true, now })
      watch.noteOpened(mode)
      const history = { record: async () => undefined } as unknown as OpenedWorkspace['history'] // Only what a sign-in tells it.
      const workspace: Partial<OpenedWorkspace> = {
        history,
        mode,
        setConditions: () => undefined,
        pause: () => Promise.resolve(),
        close: () => Promise.resolve(void ledger.close()),
      }
      return Promise.resolve(workspace as OpenedWorkspace)
    } catch (error) {
      watch.noteFailure(mode, error)
      return Promise.reject(error)
    }
  })
  const credentials = createCredentialStore({
    store: createMemoryStore(),
    encryption: createFakeEncryption(),
    warn: () => undefined,
  })
  await credentials.save({ key: 'k', token: 't' })
  const connect = {
    settings: createSettingsStore(createMemoryStore()),
    refuseService: () => undefined,
    credentials,
    workspaces,
    connection: createConnection(() => undefined),
    verify: () => Promise.resolve(),
    recordLive: async () => undefined,
  }
  const deps: RescueDeps = {
    watch,
    connect,
    ledgerOf,
    examine: (path) => Promise.resolve(examine(path)),
    now: () => now,
  }
  const rowsOf = (mode: WorkMode) => {
    const db = openLedger(ledgerOf(mode), { isExpected: true, now })
    const { total } = countRows(db, 1)
    db.close()
    return total
  }
  return { deps, connect, watch, workspaces, ledgerOf, folderOf, rowsOf }
}

describe('the rescue of a record', () => {
  it.each(spoilings)('shows the choice for one that is %s', async (_, problem, spoil) => {
    const { connect, watch, ledgerOf, folderOf } = await prepare()
    spoil(ledgerOf('practice'))
    await expect(startPractice(connect)).rejects.toMatchObject({ code: `ledger-${problem}` })
    expect(watch.state().trouble).toMatchObject({
      mode: 'practice',
      problem,
      copies: [{ name: copyName }],
      folder: folderOf('practice'),
    })
  })

  it.each(spoilings)('restores a copy in place of one that is %s', async (what, _, spoil) => {
    const { deps, connect, watch, workspaces, ledgerOf, rowsOf } = await prepare()
    spoil(ledgerOf('practice'))
    await startPractice(connect).catch(() => undefined)
    await restoreLedger(deps, { name: copyName })
    expect(workspaces.current().mode).toBe('practice')
    const keptAs = what === 'gone' ? null : 'ledger-damaged-2026-11-24T080000.db'
    expect(watch.state()).toMatchObject({ trouble: null, notice: { kind: 'restored', keptAs } })
    await workspaces.close()
    expect(rowsOf('practice')).toBe(400)
  })

  it('begins again only when asked', async () => {
    const { deps, connect, watch, workspaces, ledgerOf, rowsOf } = await prepare()
    spoilings[2][2](ledgerOf('practice'))
    await startPractice(connect).catch(() => undefined)
    await startNewLedger(deps)
    const keptAs = 'ledger-damaged-2026-11-24T080000.db'
    expect(watch.state()).toEqual({ trouble: null, notice: { kind: 'started-new', keptAs } })
    expect(readdirSync(dirname(ledgerOf('practice')))).toContain(keptAs)
    await workspaces.close()
    expect(rowsOf('practice')).toBe(0)
  })

  it('moves nothing of a newer console', async () => {
    const { deps, connect, watch, ledgerOf, folderOf } = await prepare()
    makeNewer(ledgerOf('practice'))
    const before = readdirSync(folderOf('practice')).sort()
    await startPractice(connect).catch(() => undefined)
    expect(watch.state().trouble?.problem).toBe('newer')
    await expect(restoreLedger(deps, { name: copyName })).rejects.toThrow(AppError)
    await expect(startNewLedger(deps)).rejects.toThrow(AppError)
    expect(readdirSync(folderOf('practice')).sort()).toEqual(before)
  })

  it('goes on with the former mode when the other cannot be opened', async () => {
    const { deps, connect, watch, workspaces, ledgerOf } = await prepare()
    await startPractice(connect)
    spoilings[0][2](ledgerOf('live'))
    await expect(startLive(connect)).rejects.toMatchObject({ code: 'ledger-missing' })
    expect(workspaces.current().mode).toBe('practice')
    expect(connect.settings.current().mode).toBe('practice')
    expect(watch.state().trouble).toMatchObject({ mode: 'live', problem: 'missing' })
    await leaveLedger(deps)
    expect(watch.state().trouble).toBe(null)
    expect(workspaces.current().mode).toBe('practice')
  })

  it.each([
    ['live', 'practice'],
    ['practice', 'live'],
  ] as const)('leaves %s for %s where nothing is open', async (mode, other) => {
    const { deps, connect, workspaces, ledgerOf } = await prepare()
    spoilings[1][2](ledgerOf(mode))
    await (mode === 'live' ? startLive(connect) : startPractice(connect)).catch(() => undefined)
    await leaveLedger(deps)
    expect(workspaces.current().mode).toBe(other)
    expect(connect.settings.current().mode).toBe(other)
  })

  it.each<RecordNotice>([
    { kind: 'damage-found' },
    { kind: 'rows-changed', mode: 'practice', total: 0, rows: [] },
  ])('closes one that a check found damaged ($kind), and shows the choice', async (notice) => {
    const { deps, connect, watch, workspaces } = await prepare()
    await startPractice(connect)
    await closeDamagedLedger(deps)
    expect(workspaces.current().mode).toBe('practice')
    watch.setNotice(notice)
    await closeDamagedLedger(deps)
    expect(workspaces.find()).toBe(null)
    expect(watch.state()).toMatchObject({ notice: null, trouble: { problem: 'damaged' } })
  })
})

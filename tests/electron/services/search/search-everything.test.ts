import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openCache } from '#electron/cache/cache-client'
import { insertRun, setRunState } from '#electron/ledger/runs/runs-table'
import { createSearchService } from '#electron/services/search/search-service'
import { mostFound } from '#shared/domain/runs/found'
import { buildWorker } from '#tests/electron/built-worker'
import { inventedUser } from '#tests/electron/invented-user'
import { openTestLedger, source } from '#tests/electron/ledger/open-test-ledger'
import { temporaryFolder } from '#tests/electron/temporary-folder'

const workerUrl = await buildWorker('electron/cache/worker/cache-worker.ts')

async function open(users = 20, isMasked = false) {
  const cache = await openCache({ path: join(temporaryFolder(), 'cache.db'), workerUrl })
  onTestFinished(() => cache.close())
  await cache.putUsers(Array.from({ length: users }, (_, index) => inventedUser(index + 1)))
  const ledger = openTestLedger()
  const addRun = (name: string) => {
    const run = { kind: 'register', source: { ...source, name }, sourceHash: name } as const
    const runId = insertRun(ledger, { ...run, createdAt: 1000 })
    setRunState(ledger, runId, 'ready', 1000)
    return runId
  }
  return {
    ...createSearchService({ ledger, cache, now: () => 1000, isMasked: () => isMasked }),
    ledger,
    addRun,
  }
}

describe('searchEverything()', () => {
  it('finds users, branches and runs by what is typed', async () => {
    const search = await open()
    const runId = search.addRun('toko-november.xlsx')
    const found = await search.everything('toko nov')
    expect(found.runs).toEqual([
      { runId, kind: 'register', name: 'toko-november.xlsx', state: 'ready', createdAt: 1000 },
    ])
    const byId = await search.everything('elk7')
    expect(byId.users.map((user) => user.registrationId)).toEqual(['ELK7'])
    expect(byId.branches).toMatchObject([{ registrationId: 'ELK7', branchId: 'ELK7-1' }])
    expect(byId.recent).toEqual([])
  })

  it('gives the newest runs first, and no drafts', async () => {
    const search = await open(0)
    const [older, newer] = [search.addRun('a.csv'), search.addRun('b.csv')]
    insertRun(search.ledger, { kind: 'register', source, sourceHash: '', createdAt: 1 })
    const { runs } = await search.everything('csv')
    expect(runs.map((run) => run.runId)).toEqual([newer, older])
  })

  it('gives what was chosen last where nothing is typed', async () => {
    const search = await open()
    const runId = search.addRun('a.csv')
    search.remember({ kind: 'user', id: 'ELK3' })
    search.remember({ kind: 'run', id: String(runId) })
    search.remember({ kind: 'command', id: 'sync' })
    const { recent, users } = await search.everything('  ')
    expect(recent).toMatchObject([
      { kind: 'command', id: 'sync' },
      { kind: 'run', run: { runId } },
      { kind: 'user', user: { registrationId: 'ELK3', storeName: 'Toko 3' } },
    ])
    expect(users).toEqual([])
  })

  it('leaves out what is gone by now', async () => {
    const search = await open()
    search.remember({ kind: 'user', id: 'ELK999' })
    search.remember({ kind: 'run', id: '999' })
    search.remember({ kind: 'run', id: 'x' })
    expect((await search.everything('')).recent).toEqual([])
  })

  it('puts what was chosen before ahead of the rest, each once', async () => {
    const search = await open()
    const runs = Array.from({ length: 12 }, (_, n) => search.addRun(`toko-${n}.csv`))
    search.remember({ kind: 'user', id: 'ELK20' })
    search.remember({ kind: 'run', id: String(runs[0]) })
    const found = await search.everything('toko')
    expect(found.users[0]?.registrationId).toBe('ELK20')
    expect(found.runs[0]?.runId).toBe(runs[0])
    expect(found.users).toHaveLength(mostFound)
    expect(new Set(found.runs.map((run) => run.runId)).size).toBe(mostFound)
    expect((await search.everything('toko 7')).users[0]?.registrationId).toBe('ELK7')
  })

  it('finds parts of words, whatever the case, and branches by their own name alone', async () => {
    const search = await open()
    const found = await search.everything('OKO 1')
    expect(found.users.length).toBeGreaterThan(0)
    for (const { storeName } of found.users) expect(storeName).toMatch(/^Toko 1/)
    expect(found.branches.length).toBeGreaterThan(0)
    for (const { name } of found.branches) expect(name).toMatch(/^Toko 1/)
  })

  it('masks e-mails where the setting is on, and still finds by them', async () => {
    const search = await open(20, true)
    search.remember({ kind: 'user', id: 'ELK3' })
    expect(JSON.stringify(await search.everything(''))).not.toContain('Toko.3@')
    const { users } = await search.everything('toko.3@contoh')
    expect(users.map((user) => user.registrationId)).toEqual(['ELK3'])
    expect(JSON.stringify(users)).not.toContain('Toko.3@')
  })
})

import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openCache } from '#electron/cache/cache-client'
import { insertRun, setRunState } from '#electron/ledger/runs-table'
import { createSearchService } from '#electron/services/search/search-service'
import { mostFound } from '#shared/domain/found'
import { buildWorker } from '#tests/electron/built-worker'
import { inventedUser } from '#tests/electron/invented-user'
import { openTestLedger, source } from '#tests/electron/ledger/open-test-ledger'
import { temporaryFolder } from '#tests/electron/temporary-folder'

const workerUrl = await buildWorker('electron/cache/cache-worker.ts')

async function open(users = 20) {
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
  return { ...createSearchService({ ledger, cache }), ledger, addRun }
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
})

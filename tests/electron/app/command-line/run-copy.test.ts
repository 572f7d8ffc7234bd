import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createSyncProgressLine } from '#electron/app/command-line/progress/sync-progress-line'
import { type RunExportDeps, runExport } from '#electron/app/command-line/run-export'
import { runSync } from '#electron/app/command-line/run-sync'
import type { ExportTarget } from '#electron/services/users/export/export-users'
import { noChanges, type SyncEnd } from '#shared/domain/users/sync'
import type { ExportEnd } from '#shared/domain/users/user-export'
import { everyUser, type UserView } from '#shared/domain/users/user-query'
import { native } from '#shared/locales/id/native'
import { temporaryFolder } from '#tests/electron/temporary-folder'

const texts = native.commandLine

describe('runSync()', () => {
  it.each<[SyncEnd, number, object]>([
    [
      { kind: 'done', at: 1, users: 95, pages: 10, changes: { ...noChanges, new: 2 } },
      0,
      { outcome: 'done', users: 95, pages: 10, ...noChanges, new: 2 },
    ],
    [
      { kind: 'done', at: 1, users: 95, pages: 10, changes: null, odd: 2, withoutId: 1, aside: 12 },
      1,
      { outcome: 'done', users: 95, pages: 10, ...noChanges, odd: 2, withoutId: 1, aside: 12 },
    ],
    [{ kind: 'too-short', at: 1, users: 3 }, 1, { outcome: 'too-short', users: 3 }],
    [{ kind: 'cancelled', at: 1 }, 1, { outcome: 'cancelled' }],
  ])('says of %j', async (end, code, summary) => {
    const lines: string[] = []
    const errors: string[] = []
    const users = { sync: async () => end, cancelSync: async () => undefined }
    const deps = {
      ...{ users, texts, stop: new AbortController().signal },
      writeLine: (line: string) => lines.push(line),
      writeError: (line: string) => errors.push(line),
    }
    expect(await runSync(deps, { acceptMissing: null })).toBe(code)
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual([summary])
    // What is kept until a person accepts it names the flag that does.
    const isKept = 'aside' in end
    expect(errors).toEqual(isKept ? [expect.stringMatching(/--accept-missing 12\.$/)] : [])
  })

  it.each([
    [null, 0],
    [120, 120],
  ])('lets go as many as are accepted: %j', async (acceptMissing, accepted) => {
    const asked: unknown[] = []
    const users = {
      sync: async (count?: number): Promise<SyncEnd> => {
        asked.push(count)
        return { kind: 'cancelled', at: 1 }
      },
      cancelSync: async () => undefined,
    }
    const ignore = () => undefined
    const ends = {
      texts,
      stop: new AbortController().signal,
      writeLine: ignore,
      writeError: ignore,
    }
    await runSync({ users, ...ends }, { acceptMissing })
    expect(asked).toEqual([accepted])
  })
})

describe('runSync(), asked to stop', () => {
  it.each(['before', 'meanwhile'])('cancels the sync and says so: %s', async (when) => {
    const lines: string[] = []
    const stopping = new AbortController()
    let cancel: () => void = () => undefined
    const cancelled = new Promise<SyncEnd>((resolve) => {
      cancel = () => resolve({ kind: 'cancelled', at: 1 })
    })
    const users = {
      sync: () => cancelled,
      cancelSync: async () => cancel(),
    }
    if (when === 'before') stopping.abort()
    const ended = runSync(
      {
        ...{ users, texts, stop: stopping.signal },
        writeLine: (line) => lines.push(line),
        writeError: () => undefined,
      },
      { acceptMissing: null },
    )
    stopping.abort()
    expect(await ended).toBe(1)
    expect(lines).toEqual(['{"outcome":"cancelled"}'])
  })
})

describe('createSyncProgressLine()', () => {
  it('says how far a sync is, once a second', () => {
    const lines: string[] = []
    let now = 0
    const say = createSyncProgressLine(
      () => texts,
      (line) => lines.push(line),
      () => now,
    )
    const progress = {
      pages: 45,
      pageCount: 1248,
      users: 1450,
      usersPerMinute: 2900.4,
      secondsLeft: 12,
    }
    say(progress)
    now = 999
    say(progress)
    now = 1000
    say({ ...progress, pageCount: null, secondsLeft: null })
    expect(lines).toEqual([
      'Halaman 45 dari 1248 · 1.450 pengguna · 2.900 per menit · sisa 12 detik\n',
      'Halaman 45 · 1.450 pengguna · 2.900 per menit\n',
    ])
  })
})

/** A copy that was synced at `syncedAt`; `asked` is what was to be saved. */
function open({
  syncedAt = 100,
  end = { kind: 'saved', fileName: 'a.csv', count: 7 },
}: {
  readonly syncedAt?: number | null
  readonly end?: ExportEnd
} = {}) {
  const stopping = new AbortController()
  const folder = temporaryFolder()
  const asked: ExportTarget[] = []
  const out: string[] = []
  const errors: string[] = []
  const view: UserView = {
    filter: { ...everyUser, search: 'sobat' },
    sort: { by: 'expiresAt', descending: true },
  }
  const deps: RunExportDeps = {
    exports: {
      save: async (target) => {
        asked.push(target)
        return end
      },
      cancel: () => undefined,
    },
    users: {
      summary: async () => ({ userCount: 7, syncedAt, isSyncing: false, lastSync: null }),
    },
    findView: (name) => (name === 'Sobat' ? view : null),
    texts,
    stop: stopping.signal,
    writeLine: (line) => out.push(line),
    writeError: (line) => errors.push(line),
  }
  const run = (change: { file?: string; format?: 'xlsx'; view?: string | null } = {}) =>
    runExport(deps, {
      work: 'export',
      server: null,
      ...{
        profile: null,
        isPractice: false,
        practiceFaults: null,
        practiceLatencyMs: null,
        practiceUsers: null,
      },
      ...{
        file: join(folder, 'a.csv'),
        format: 'csv',
        view: null,
        isMasked: true,
        overwrite: false,
      },
      ...change,
    })
  return { asked, errors, folder, out, run, view, stop: () => stopping.abort() }
}

describe('runExport()', () => {
  it('writes everyone and says so in one line of JSON', async () => {
    const { asked, out, run } = open()
    expect(await run()).toBe(0)
    expect(out.map((line): unknown => JSON.parse(line))).toEqual([
      { file: 'a.csv', count: 7, masked: true, syncedAt: 100 },
    ])
    expect(asked).toMatchObject([
      { format: 'csv', isMasked: true, overwrite: false, selection: { filter: everyUser } },
    ])
  })

  it('writes the users of a saved view, sorted as it is', async () => {
    const { asked, run, view } = open()
    expect(await run({ view: 'Sobat', format: 'xlsx' })).toBe(0)
    expect(asked).toMatchObject([
      { format: 'xlsx', sort: view.sort, selection: { kind: 'matching', filter: view.filter } },
    ])
  })

  it.each([
    ['a view nobody saved', {}, { view: 'Lain' }, 'Lain'],
    ['a profile that was never synced', { syncedAt: null }, {}, '--sync'],
  ])('ends with 2 and a sentence for %s', async (_, copy, change, word) => {
    const { asked, errors, out, run } = open(copy)
    expect(await run(change)).toBe(2)
    expect(errors.join()).toContain(word)
    expect([...asked, ...out]).toEqual([])
  })

  it('ends with 2 and a sentence where the file cannot be written', async () => {
    const { asked, errors, folder, run } = open()
    writeFileSync(join(folder, 'a.csv'), 'lama')
    for (const file of [join(folder, 'a.csv'), join(folder, 'tidak/ada.csv')]) {
      expect(await run({ file })).toBe(2)
    }
    expect(errors).toEqual([texts.place.isThere('--export'), texts.place.noFolder('--export')])
    expect(asked).toEqual([])
  })

  it('writes nothing where it was asked to stop before', async () => {
    const { asked, out, run, stop } = open()
    stop()
    expect(await run()).toBe(1)
    expect([...asked, ...out]).toEqual([])
  })

  it('ends with 1 where it was stopped', async () => {
    expect(await open({ end: { kind: 'cancelled' } }).run()).toBe(1)
  })
})

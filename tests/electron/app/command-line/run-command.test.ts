import { existsSync, linkSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CommandOptions } from '#electron/app/command-line/arguments/invocation'
import { createLastLine } from '#electron/app/command-line/progress/last-line'
import { workOff } from '#electron/app/command-line/run-command'
import { textsOf } from '#electron/app/texts'
import type { Runs } from '#electron/services/runs/runs'
import {
  header,
  openRunHarness,
  type RunHarness,
  storeLine,
} from '#tests/electron/services/runs/run-harness'
import { buildWorkers } from '#tests/electron/services/runs/workers'

const workers = await buildWorkers()
const texts = textsOf('id')
const { commandLine } = texts
let harness: RunHarness
let stopping: AbortController

beforeEach(async () => {
  harness = await openRunHarness(workers)
  stopping = new AbortController()
})
afterEach(() => harness.close())

/** Runs a command on a file; `runs` are ways of the engine other than its own. */
async function run(file: string, options: Partial<CommandOptions> = {}, runs: Partial<Runs> = {}) {
  const out: string[] = []
  const errors: string[] = []
  const code = await workOff(
    {
      workspace: {
        runs: { ...harness.runs, ...runs },
        sources: harness.sources,
        users: {
          sync: async () => ({ kind: 'cancelled', at: 1 }),
          cancelSync: async () => undefined,
          summary: async () => ({ userCount: 0, syncedAt: 1, isSyncing: false, lastSync: null }),
        },
        whenOfficeAnswered: async () => null,
        whenSent: harness.sending.whenIdle,
        pause: async () => {
          const active = harness.sending.activeRun()
          if (active !== null) await harness.sending.pause(active)
        },
      },
      texts,
      stop: stopping.signal,
      line: createLastLine((line) => out.push(line)),
      writeError: (line) => errors.push(line),
      warn: () => undefined,
    },
    {
      ...{ profile: null, isPractice: true, practiceFaults: null, practiceLatencyMs: null },
      ...{ practiceUsers: null, kind: 'register', file, reportFormat: 'csv', overwrite: false },
      ...{ report: harness.path('laporan.csv'), sheets: [], columns: null, server: null },
      ...{
        inFlight: null,
        settleSeconds: null,
        precheck: true,
        withoutBranch: false,
        office: null,
        desk: null,
        acceptCollisions: null,
        takesOn: false,
        statuses: [],
        hidden: 'skip',
        encoding: null,
      },
      ...options,
    },
  )
  return { code, errors, lines: out.map((line): unknown => JSON.parse(line)) }
}

function stores(count: number) {
  return harness.write('toko.csv', [
    header,
    ...Array.from({ length: count }, (_, n) => storeLine(n)),
  ])
}
function report() {
  return readFileSync(harness.path('laporan.csv'), 'utf8')
}
function states() {
  return harness.rows(1).map(({ state }) => state)
}

describe('workOff()', () => {
  it('sends a file, and renews its report when the command is repeated', async () => {
    const file = stores(3)
    const first = await run(file)
    expect(first).toMatchObject({ code: 0, errors: [], lines: [{ total: 3, done: 3 }] })
    expect(await run(file)).toEqual(first)
  })

  it('leaves a report alone that a person edited, unless it may be replaced', async () => {
    const file = stores(1)
    await run(file)
    writeFileSync(harness.path('laporan.csv'), 'catatan')
    const { code, errors, lines } = await run(file)
    expect([code, lines]).toEqual([2, []])
    expect(errors.join()).toContain(commandLine.place.isThere('--report'))
    expect(report()).toBe('catatan')
    expect((await run(file, { overwrite: true })).code).toBe(0)
    expect(report()).toContain('Berhasil')
  })

  it('proves the report before anything is sent', async () => {
    const file = stores(1)
    linkSync(file, harness.path('keras.csv'))
    mkdirSync(harness.path('folder.csv'))
    const before = readFileSync(file, 'utf8')
    for (const name of ['tidak/ada.csv', 'toko.csv', 'keras.csv', 'folder.csv']) {
      const ended = await run(file, { report: harness.path(name), overwrite: true })
      expect([name, ended.code, ended.lines]).toEqual([name, 2, []])
      expect(ended.errors.join()).toMatch(/--report .*Tidak ada yang dikirim\.$/)
    }
    await expect(harness.runs.list({ kind: 'register', before: null })).resolves.toEqual([])
    expect(readFileSync(file, 'utf8')).toBe(before)
  })

  it('pauses, reports and ends with 1 when it is asked to stop; the next command goes on', async () => {
    const file = stores(20)
    const start: Runs['start'] = async (input) => {
      const begun = await harness.runs.start(input)
      stopping.abort()
      return begun
    }
    const stopped = await run(file, {}, { start })
    expect(stopped).toMatchObject({ code: 1, errors: [commandLine.paused], lines: [{ total: 20 }] })
    expect(states()).toContain('ready')
    expect(report()).toContain('Siap')
    stopping = new AbortController()
    expect(await run(file)).toMatchObject({ code: 0, lines: [{ total: 20, done: 20 }] })
  })

  it('sends nothing when it is asked to stop while the file is being read', async () => {
    const file = stores(20)
    const create: Runs['create'] = (input) => {
      stopping.abort()
      return harness.runs.create(input)
    }
    const { code, errors, lines } = await run(file, {}, { create })
    expect([code, errors, lines]).toEqual([1, [commandLine.stoppedBefore], []])
    expect(harness.rows(1)).toEqual([])
    expect(existsSync(harness.path('laporan.csv'))).toBe(false)
  })

  it('says how it ended where the report cannot be written in the end', async () => {
    const start: Runs['start'] = async (input) => {
      mkdirSync(harness.path('laporan.csv'))
      return harness.runs.start(input)
    }
    const { code, errors, lines } = await run(stores(2), {}, { start })
    expect([code, lines]).toMatchObject([1, [{ total: 2, done: 2 }]])
    expect(errors.join()).toContain(commandLine.noReport)
  })

  it('leaves a file alone that came to the place of the report meanwhile', async () => {
    const start: Runs['start'] = async (input) => {
      writeFileSync(harness.path('laporan.csv'), 'catatan')
      return harness.runs.start(input)
    }
    const { code, errors, lines } = await run(stores(2), {}, { start })
    expect([code, lines]).toMatchObject([1, [{ total: 2, done: 2 }]])
    expect(errors.join()).toContain(texts.errors['file-exists'].title)
    expect(report()).toBe('catatan')
  })

  it('goes on where a run was begun but something beside it failed', async () => {
    const start: Runs['start'] = async (input) => {
      await harness.runs.start(input)
      throw new Error('disk full')
    }
    const { code, lines } = await run(stores(2), {}, { start })
    expect([code, lines]).toMatchObject([0, [{ total: 2, done: 2 }]])
  })

  it.each(['', `${header}\r\n`, `${header}\r\n;;;;;\r\n\r\n`])(
    'has nothing to do with %j',
    async (text) => {
      writeFileSync(harness.path('toko.csv'), text)
      const failed = run(harness.path('toko.csv'))
      await expect(failed).rejects.toMatchObject({ code: 'file-empty' })
      expect(existsSync(harness.path('laporan.csv'))).toBe(false)
    },
  )

  it('names the flag that answers which column is which', async () => {
    const file = harness.write('toko.csv', ['A;B;C;D;E;F', storeLine(1)])
    const { code, errors, lines } = await run(file)
    expect([code, lines]).toEqual([2, []])
    expect(errors.join()).toContain('--columns')
  })
})

import { existsSync, rmSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  careForLedger,
  examineBeside,
  type LedgerCareDeps,
} from '#electron/ledger/care/ledger-care'
import { listCopies } from '#electron/ledger/care/rescue-ledger'
import { copiesFolder, openLedger } from '#electron/ledger/open-ledger'
import { findRun } from '#electron/ledger/runs/runs-table'
import { examine } from '#electron/sqlite/examine'
import { openDatabase } from '#electron/sqlite/open-database'
import { buildWorker } from '#tests/electron/built-worker'
import { sendRow } from '../send-row'
import { flipBit, makeLedger, spoilIndex } from '../spoil-ledger'

const workerUrl = await buildWorker('electron/ledger/care/ledger-care-worker.ts')
const day = 24 * 3600
const today = Math.floor(Date.now() / 1000)

function quiet(path: string): LedgerCareDeps {
  return {
    path,
    workerUrl,
    wasLeftOpen: false,
    soundAt: () => today,
    onSound: () => undefined,
    onDamage: () => undefined,
    onChangedRows: () => undefined,
    now: () => today,
    wait: () => Promise.resolve(),
    warn: () => undefined,
  }
}

/** Looks after an open ledger so many times, an hour of a held clock apart; then stops. */
async function care(path: string, change: Partial<LedgerCareDeps> = {}, looks = 1) {
  const told: string[] = []
  let left = looks
  let end: () => void = () => undefined
  const enough = new Promise<void>((resolve) => {
    end = resolve
  })
  const keeping = careForLedger({
    ...quiet(path),
    onSound: (at) => told.push(`sound ${at - today}`),
    onDamage: () => told.push('damaged'),
    onChangedRows: ({ rows }) => told.push(...rows.map((row) => `changed ${row.rowNumber}`)),
    wait: (_ms, signal) => {
      left -= 1
      if (left > 0) return Promise.resolve()
      end()
      return new Promise((resolve) => signal.addEventListener('abort', () => resolve()))
    },
    warn: (message, cause) => told.push(`${message}: ${String(cause)}`),
    ...change,
  })
  await enough
  await keeping.stop()
  return told
}

describe('careForLedger()', () => {
  it('examines a ledger whose last check is over a week old', async () => {
    const path = makeLedger()
    expect(await care(path, { soundAt: () => today - 6 * day })).toEqual([])
    expect(await care(path, { soundAt: () => today - 8 * day })).toEqual(['sound 0'])
  })

  it('examines one that was left open, once', async () => {
    expect(await care(makeLedger(), { wasLeftOpen: true }, 3)).toEqual(['sound 0'])
  })

  it('finds damage that opening does not see, and keeps no copy of it', async () => {
    const path = makeLedger()
    spoilIndex(path)
    openLedger(path, { isExpected: true, now: today }).close()
    expect(await care(path, { wasLeftOpen: true })).toEqual(['damaged'])
    expect(listCopies(path)).toEqual([])
  })

  it('compares the sent rows once it is opened, and keeps no copy of changed ones', async () => {
    const path = makeLedger()
    sendRow(path)
    expect(await care(path)).toEqual([])
    rmSync(copiesFolder(path), { recursive: true })
    flipBit(path, 'Register success!')
    expect(await care(path)).toEqual(['changed 2'])
    expect(listCopies(path)).toEqual([])
  })

  it('compares them with each full check, and is not sound where they changed', async () => {
    const path = makeLedger()
    sendRow(path)
    flipBit(path, 'Register success!')
    expect(await care(path, { soundAt: () => today - 8 * day }, 2)).toEqual([
      'changed 2',
      'changed 2',
    ])
  })

  it('keeps a copy that can be opened, and one more only after a week', async () => {
    const path = makeLedger()
    await care(path)
    await care(path, { now: () => today + 6 * day, soundAt: () => today + 6 * day })
    expect(listCopies(path)).toHaveLength(1)
    await care(path, { now: () => today + 8 * day, soundAt: () => today + 8 * day })
    const copies = listCopies(path)
    expect(copies).toHaveLength(2)
  })

  it('works beside a ledger that is open and being written', async () => {
    const path = makeLedger()
    const db = openLedger(path, { isExpected: true, now: today })
    db.exec('UPDATE run_rows SET attempts = 1')
    expect(await care(path, { wasLeftOpen: true })).toEqual(['sound 0'])
    db.exec('UPDATE run_rows SET attempts = 2')
    expect(listCopies(path)).toHaveLength(1)
    expect(findRun(db, 1)).toMatchObject({ state: 'ready' })
    db.close()
    expect(existsSync(`${path}-wal`)).toBe(false)
  })

  it('tells what kept it from looking, and goes on', async () => {
    const told = await care('/nowhere/at/all/ledger.db', { wasLeftOpen: true }, 2)
    expect(told).toHaveLength(2)
    expect(told[0]).toContain('could not be examined')
  })

  it('tells of a report that it cannot read, and goes on', async () => {
    const body = `import { parentPort } from 'node:worker_threads'
      parentPort.postMessage({ finding: 7 })`
    const strange = new URL(`data:text/javascript,${encodeURIComponent(body)}`)
    const told = await care(makeLedger(), { workerUrl: strange, wasLeftOpen: true }, 2)
    expect(told).toHaveLength(2)
    expect(told[0]).toContain('could not be examined')
    await expect(examineBeside('ledger.db', strange)).rejects.toThrow('expected string')
  })

  it('looks again soon after a look that failed, then ever later, and hourly after a good one', async () => {
    const path = makeLedger()
    const waits: number[] = []
    const failing = new URL('file:///nowhere/worker.mjs')
    const deps = {
      workerUrl: failing,
      wait: (ms: number, signal: AbortSignal) => {
        waits.push(ms)
        if (waits.length < 12) return Promise.resolve()
        return new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()))
      },
    }
    const keeping = careForLedger({ ...quiet(path), ...deps })
    await expect.poll(() => waits.length).toBe(12)
    await keeping.stop()
    expect(waits.slice(0, 3)).toEqual([10_000, 20_000, 40_000])
    expect(waits.at(-1)).toBe(3600_000)
    waits.length = 11
    const again = careForLedger({ ...quiet(path), ...deps, workerUrl })
    await expect.poll(() => waits.length).toBe(12)
    await again.stop()
    expect(waits.at(-1)).toBe(3600_000)
  })
})

describe('examineBeside()', () => {
  it('says what examine() says', async () => {
    const path = makeLedger()
    expect(await examineBeside(path, workerUrl)).toBe(null)
    spoilIndex(path)
    expect(await examineBeside(path, workerUrl)).toBe(examine(path))
    expect(examine(path)).not.toBe(null)
    expect(() => openDatabase({ path, migrations: [], durability: 'full' }).close()).toThrow(
      expect.objectContaining({ code: 'ledger-newer' }),
    )
  })
})

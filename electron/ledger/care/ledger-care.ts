import { mkdirSync, statSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { listBackups } from '#electron/sqlite/backup'
import { copiesFolder, stamp } from '../open-ledger'
import {
  type CareOrder,
  type CareReport,
  type ChangedRows,
  careReportSchema,
} from './ledger-care-order'

export interface LedgerCareDeps {
  readonly path: string
  /** The built `ledger-care-worker.ts`. */
  readonly workerUrl: URL
  /** The last console to write it ended without closing it. */
  readonly wasLeftOpen: boolean
  /** When a full check last found nothing wrong, epoch seconds. */
  readonly soundAt: () => number
  readonly onSound: (at: number) => void
  readonly onDamage: (finding: string) => void
  /** The file is sound, but rows in it are not as they were written. */
  readonly onChangedRows: (changed: ChangedRows) => void
  /** Epoch seconds, UTC. */
  readonly now: () => number
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>
  readonly warn: (message: string, cause?: unknown) => void
}

const weekSeconds = 7 * 24 * 3600
const betweenLooksMs = 3600_000
const soonestMs = 10_000

/**
 * Looks after an open ledger, beside main: its sent rows once opened, a full check weekly and after an
 * unclean exit, and a verified copy weekly. No copy is made of rows that were not compared. A look that
 * failed is taken again soon, then ever later.
 *
 * `stop` ends when nothing has the file open any more but who opened it.
 */
export function careForLedger(deps: LedgerCareDeps): { readonly stop: () => Promise<void> } {
  const ending = new AbortController()
  const ended = keepCaring(deps, ending.signal)
  return {
    stop: () => {
      ending.abort()
      return ended
    },
  }
}

/** Has the worker examine one file and gives what is wrong with it; null where nothing is. */
export async function examineBeside(path: string, workerUrl: URL): Promise<string | null> {
  const { finding } = await order(workerUrl, {
    path,
    examines: true,
    comparesRows: false,
    copy: null,
  })
  return finding
}

async function keepCaring(deps: LedgerCareDeps, signal: AbortSignal): Promise<void> {
  let isSuspect = deps.wasLeftOpen
  let isFirst = true
  let failures = 0
  while (!signal.aborted) {
    try {
      await careOnce(deps, { isSuspect, isFirst })
      isSuspect = false
      isFirst = false
      failures = 0
    } catch (error) {
      deps.warn('the record of work could not be examined or copied', error)
      failures += 1
    }
    await deps.wait(pauseAfter(failures), signal)
  }
}

function pauseAfter(failures: number): number {
  return failures === 0 ? betweenLooksMs : Math.min(soonestMs * 2 ** (failures - 1), betweenLooksMs)
}

async function careOnce(
  deps: LedgerCareDeps,
  { isSuspect, isFirst }: { readonly isSuspect: boolean; readonly isFirst: boolean },
): Promise<void> {
  const now = deps.now()
  const examines = isSuspect || deps.soundAt() < now - weekSeconds
  const folder = copiesFolder(deps.path)
  const copy = isCopyDue(folder, now) ? { folder, stamp: stamp(now) } : null
  const comparesRows = isFirst || examines || copy !== null
  if (!comparesRows) return
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const { path } = deps
  const { finding, changed } = await order(deps.workerUrl, { path, examines, comparesRows, copy })
  if (finding !== null) deps.onDamage(finding)
  else if (changed.total > 0) deps.onChangedRows(changed)
  else if (examines) deps.onSound(now)
}

function isCopyDue(folder: string, now: number): boolean {
  const newest = listBackups(folder, 'ledger')[0]
  return newest === undefined || statSync(newest).mtimeMs / 1000 < now - weekSeconds
}

function order(workerUrl: URL, workerData: CareOrder): Promise<CareReport> {
  return new Promise((resolve, reject) => {
    let message: unknown
    const worker = new Worker(workerUrl, { workerData })
    worker.on('message', (sent: unknown) => {
      message = sent
    })
    worker.on('error', reject)
    // Not at its message: by now its handle is closed, and with it the last look at the file.
    worker.on('exit', () => {
      if (message === undefined) return reject(new Error('the care worker ended without a report'))
      // What is thrown in a listener is caught by nobody.
      const report = careReportSchema.safeParse(message)
      if (report.success) resolve(report.data)
      else reject(report.error)
    })
  })
}

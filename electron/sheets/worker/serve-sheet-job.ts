import { performance } from 'node:perf_hooks'
import { parentPort, workerData } from 'node:worker_threads'
import { AppError } from '#electron/errors/app-error'
import type { SheetRow } from '#shared/domain/fields/sheet'
import { inspectSheet, readSheet, type SheetJob } from './sheet-job'
import type { WorkerMessage } from './worker-messages'

/** Batches on their way before the worker waits: one is taken while the next is parsed. */
const maxBatchesAhead = 2

/** What is sent in place of a batch of the sheet's rows. */
export type MakeRows = (rows: readonly SheetRow[]) => readonly unknown[]

const beatMs = 1000
/** More than a beat takes by itself. */
const leastActiveMs = 10

let batchesAhead = 0
let resume: () => void = () => undefined

parentPort?.on('message', () => {
  batchesAhead -= 1
  resume()
})

async function sendRows(rows: readonly unknown[], share: number): Promise<void> {
  send({ kind: 'rows', rows, share })
  batchesAhead += 1
  while (batchesAhead >= maxBatchesAhead) {
    await new Promise<void>((resolve) => {
      resume = resolve
    })
  }
}

function send(message: WorkerMessage): void {
  parentPort?.postMessage(message)
}

/** Says now and then that the worker is at work, as long as it is: a long search brings no rows. */
function startBeating(): () => void {
  let before = performance.eventLoopUtilization()
  const timer = setInterval(() => {
    const { active } = performance.eventLoopUtilization(before)
    before = performance.eventLoopUtilization()
    // A disk that never answers leaves nothing to do.
    if (active >= leastActiveMs) send({ kind: 'working' })
  }, beatMs)
  return () => clearInterval(timer)
}

async function run(job: SheetJob, prepare: (making: unknown) => MakeRows): Promise<WorkerMessage> {
  try {
    if (job.kind === 'inspect') return { kind: 'overview', overview: await inspectSheet(job) }
    const make = prepare(job.making)
    return {
      kind: 'done',
      reading: await readSheet(job, (rows, share) => sendRows(make(rows), share)),
    }
  } catch (error) {
    return toFailure(error)
  }
}

function toFailure(error: unknown): WorkerMessage {
  if (error instanceof AppError) {
    const { code, message, options } = error
    return { kind: 'failed', code, message, details: options.details ?? {} }
  }
  const message = error instanceof Error ? error.message : String(error)
  return { kind: 'failed', code: 'unexpected', message, details: {} }
}

/** Does the one job that this worker was started for; `prepare` knows its `making`. */
export async function serveSheetJob(prepare: (making: unknown) => MakeRows): Promise<void> {
  const stopBeating = startBeating()
  // Only `createSheetReader` starts this worker, and it sends a `SheetJob`.
  send(await run(workerData as SheetJob, prepare))
  stopBeating()
  // Nothing else keeps the worker alive.
  parentPort?.close()
}

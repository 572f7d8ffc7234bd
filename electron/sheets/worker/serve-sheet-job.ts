import { parentPort, workerData } from 'node:worker_threads'
import { AppError } from '#electron/errors/app-error'
import type { SheetRow } from '#shared/domain/fields/sheet'
import { inspectSheet, readSheet, type SheetJob } from './sheet-job'
import type { WorkerMessage } from './worker-messages'

/** Batches on their way before the worker waits: one is taken while the next is parsed. */
const maxBatchesAhead = 2

/** What is sent in place of a batch of the sheet's rows. */
export type MakeRows = (rows: readonly SheetRow[]) => readonly unknown[]

let batchesAhead = 0
let resume: () => void = () => undefined

parentPort?.on('message', () => {
  batchesAhead -= 1
  resume()
})

async function sendRows(rows: readonly unknown[]): Promise<void> {
  send({ kind: 'rows', rows })
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

async function run(job: SheetJob, prepare: (making: unknown) => MakeRows): Promise<WorkerMessage> {
  try {
    if (job.kind === 'inspect') return { kind: 'overview', overview: await inspectSheet(job) }
    const make = prepare(job.making)
    return { kind: 'done', reading: await readSheet(job, (rows) => sendRows(make(rows))) }
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
  // Only `createSheetReader` starts this worker, and it sends a `SheetJob`.
  send(await run(workerData as SheetJob, prepare))
  // Nothing else keeps the worker alive.
  parentPort?.close()
}

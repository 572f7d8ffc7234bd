import { parentPort, workerData } from 'node:worker_threads'
import { AppError } from '#electron/errors/app-error'
import type { SheetRow } from '#shared/domain/sheet'
import { inspectSheet, readSheet, type SheetJob } from './sheet-job'
import type { WorkerMessage } from './worker-messages'

/** Batches on their way before the worker waits: one is taken while the next is parsed. */
const MAX_BATCHES_AHEAD = 2

// Only `createSheetReader` starts this worker, and it sends a `SheetJob`.
const job = workerData as SheetJob
let batchesAhead = 0
let resume: () => void = () => undefined

parentPort?.on('message', () => {
  batchesAhead -= 1
  resume()
})

async function sendRows(rows: readonly SheetRow[]): Promise<void> {
  send({ kind: 'rows', rows })
  batchesAhead += 1
  while (batchesAhead >= MAX_BATCHES_AHEAD) {
    await new Promise<void>((resolve) => {
      resume = resolve
    })
  }
}

function send(message: WorkerMessage): void {
  parentPort?.postMessage(message)
}

async function run(): Promise<WorkerMessage> {
  try {
    return job.kind === 'inspect'
      ? { kind: 'overview', overview: await inspectSheet(job) }
      : { kind: 'done', reading: await readSheet(job, sendRows) }
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

void run().then((message) => {
  send(message)
  // Nothing else keeps the worker alive.
  parentPort?.close()
})

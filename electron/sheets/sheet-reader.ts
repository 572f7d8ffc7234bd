import { Worker } from 'node:worker_threads'
import { AppError } from '#electron/errors/app-error'
import { assertNever } from '#shared/domain/assert-never'
import type { SheetOverview, SheetRow, SourceOptions } from '#shared/domain/fields/sheet'
import type { KnownHeaders } from './header-row'
import { type SheetLimits, sheetLimits } from './limits'
import type { SheetSource } from './sheet-source'
import { createMessageQueue, type ResultMessage } from './worker/message-queue'
import type { SheetJob, SheetReading } from './worker/sheet-job'

/** Takes a batch; `share` of the sheet, from 0 to 1, has come with it, and never less than before. */
export type TakeRows<Row = SheetRow> = (rows: readonly Row[], share: number) => void | Promise<void>

export interface SheetReader {
  /**
   * Reads the beginning of a sheet and finds out whatever `options` leaves open.
   *
   * `knownHeaders` are the headers that mark the header row, the separator and the sheet.
   */
  readonly inspect: (
    source: SheetSource,
    options: SourceOptions,
    knownHeaders: KnownHeaders,
  ) => Promise<SheetOverview>
  /**
   * Reads every row, in batches of a thousand; the file waits for `onBatch`.
   *
   * Give what `inspect` found as options. `sha256` is of the file's bytes (of a pasted text: its
   * UTF-8). An abort rejects with the signal's reason.
   */
  readonly read: (
    source: SheetSource,
    options: SourceOptions,
    onBatch: TakeRows,
    signal?: AbortSignal,
  ) => Promise<SheetReading>
  /** As `read`, but gives what the worker makes of the rows: its entry knows `making`. */
  readonly make: (
    source: SheetSource,
    options: SourceOptions,
    making: unknown,
    onBatch: TakeRows<unknown>,
    signal?: AbortSignal,
  ) => Promise<SheetReading>
  /** Stops everything under way; what was asked rejects. */
  readonly close: () => Promise<void>
}

/**
 * Reads strangers' files, each in a worker of its own with limited memory, which is stopped when it
 * gets stuck: a hostile file costs seconds, not the window.
 *
 * Everything rejects with an `AppError` of a `file-…` code.
 */
export function createSheetReader(workerUrl: URL, limits: SheetLimits = sheetLimits): SheetReader {
  const workers = new Set<Worker>()

  async function run(job: SheetJob, onBatch: TakeRows<unknown>, signal?: AbortSignal) {
    signal?.throwIfAborted()
    const worker = new Worker(workerUrl, {
      workerData: job,
      resourceLimits: {
        maxOldGenerationSizeMb: limits.workerMemoryMb,
        maxYoungGenerationSizeMb: limits.workerYoungMb,
      },
    })
    workers.add(worker)
    try {
      return await listen(worker, limits, onBatch, signal)
    } finally {
      workers.delete(worker)
      await worker.terminate()
    }
  }

  const make: SheetReader['make'] = async (source, options, making, onBatch, signal) => {
    const job: SheetJob = { kind: 'read', source, options, knownHeaders: new Map(), limits, making }
    const message = await run(job, onBatch, signal)
    if (message.kind !== 'done') throw new AppError('unexpected', 'the worker sent no end')
    return message.reading
  }

  return {
    make,
    inspect: async (source, options, knownHeaders) => {
      const message = await run(
        { kind: 'inspect', source, options, knownHeaders, limits },
        () => undefined,
      )
      if (message.kind !== 'overview')
        throw new AppError('unexpected', 'the worker sent no overview')
      return message.overview
    },
    read: (source, options, onBatch, signal) =>
      // Where nothing is to be made of the rows they come as they are.
      make(source, options, undefined, onBatch as TakeRows<unknown>, signal),
    close: async () => {
      await Promise.all([...workers].map((worker) => worker.terminate()))
    },
  }
}

type EndMessage = Exclude<ResultMessage, { kind: 'rows' | 'failed' }>

/** Takes the worker's batches until its end message; each is acknowledged when it was taken. */
async function listen(
  worker: Worker,
  limits: SheetLimits,
  onBatch: TakeRows<unknown>,
  signal: AbortSignal | undefined,
): Promise<EndMessage> {
  const inbox = createMessageQueue(worker, limits)
  for (;;) {
    const message = await inbox.next(signal)
    switch (message.kind) {
      case 'rows':
        await onBatch(message.rows, message.share)
        worker.postMessage('ack')
        break
      case 'failed': {
        const { code, details } = message
        throw new AppError(code, message.message, { details })
      }
      case 'overview':
      case 'done':
        return message
      default:
        return assertNever(message)
    }
  }
}

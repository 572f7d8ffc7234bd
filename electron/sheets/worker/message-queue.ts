import type { Worker } from 'node:worker_threads'
import { AppError } from '#electron/errors/app-error'
import type { SheetLimits } from '../limits'
import type { WorkerMessage } from './worker-messages'

export interface MessageQueue {
  /**
   * The worker's next message.
   *
   * @throws AppError `file-too-slow` where none comes in time, `file-too-large` where the worker ran
   *   out of memory; the signal's reason where it is aborted.
   */
  readonly next: (signal: AbortSignal | undefined) => Promise<WorkerMessage>
}

/** Gathers a worker's messages to be taken one by one; the clock runs only while one is waited for. */
export function createMessageQueue(worker: Worker, limits: SheetLimits): MessageQueue {
  const messages: WorkerMessage[] = []
  let failure: unknown = null
  let wake: () => void = () => undefined

  worker.on('message', (message: WorkerMessage) => {
    messages.push(message)
    wake()
  })
  worker.on('error', (error) => {
    failure ??= toWorkerError(error, limits)
    wake()
  })
  worker.on('exit', () => {
    failure ??= new AppError('unexpected', 'the sheet worker ended early')
    wake()
  })

  return {
    next: async (signal) => {
      const timer = setTimeout(() => {
        failure ??= new AppError('file-too-slow', `no sign for ${limits.stallMs} ms`, {
          details: { limitSeconds: Math.round(limits.stallMs / 1000) },
        })
        wake()
      }, limits.stallMs)
      const abort = () => wake()
      signal?.addEventListener('abort', abort)
      try {
        for (;;) {
          signal?.throwIfAborted()
          const message = messages.shift()
          if (message !== undefined) return message
          if (failure !== null) throw failure
          await new Promise<void>((resolve) => {
            wake = resolve
          })
        }
      } finally {
        clearTimeout(timer)
        signal?.removeEventListener('abort', abort)
      }
    },
  }
}

function toWorkerError(error: Error, limits: SheetLimits): AppError {
  if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return new AppError('file-too-large', `no room in ${limits.workerMemoryMb} MB of memory`)
  }
  return new AppError('unexpected', `the sheet worker failed: ${error.message}`, { cause: error })
}

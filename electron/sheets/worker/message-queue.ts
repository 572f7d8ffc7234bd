import type { Worker } from 'node:worker_threads'
import { AppError } from '#electron/errors/app-error'
import type { SheetLimits } from '../limits'
import type { WorkerMessage } from './worker-messages'

export interface MessageQueue {
  /**
   * The worker's next message.
   *
   * @throws AppError `file-too-slow` where the worker is silent for too long, `file-too-large` where the worker ran
   *   out of memory, `part-stopped` where it ended; the signal's reason where it is aborted.
   */
  readonly next: (signal: AbortSignal | undefined) => Promise<ResultMessage>
}

export type ResultMessage = Exclude<WorkerMessage, { kind: 'working' }>

/** The silence is measured in this many steps. */
const stallSteps = 20

/**
 * Gathers a worker's messages to be taken one by one.
 *
 * The silence is counted only while a message is waited for, and in steps: where the whole machine
 * is busy or asleep the steps come late too, and none counts for more than it should have taken.
 */
export function createMessageQueue(worker: Worker, limits: SheetLimits): MessageQueue {
  const messages: ResultMessage[] = []
  let silentMs = 0
  let failure: unknown = null
  let wake: () => void = () => undefined

  worker.on('message', (message: WorkerMessage) => {
    silentMs = 0
    if (message.kind === 'working') return
    messages.push(message)
    wake()
  })
  worker.on('error', (error) => {
    failure ??= toWorkerError(error, limits)
    wake()
  })
  worker.on('exit', () => {
    failure ??= new AppError('part-stopped', 'the sheet worker ended early')
    wake()
  })

  return {
    next: async (signal) => {
      silentMs = 0
      const stepMs = limits.stallMs / stallSteps
      const timer = setInterval(() => {
        silentMs += stepMs
        if (silentMs < limits.stallMs) return
        failure ??= new AppError('file-too-slow', `no sign for ${limits.stallMs} ms`, {
          details: { limitSeconds: Math.round(limits.stallMs / 1000) },
        })
        wake()
      }, stepMs)
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
        clearInterval(timer)
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

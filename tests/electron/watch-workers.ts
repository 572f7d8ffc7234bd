import type { Worker } from 'node:worker_threads'
import { onTestFinished } from 'vitest'

/** The threads that are started from now on until the test ends, in their order. */
export function watchWorkers(): readonly Worker[] {
  const started: Worker[] = []
  const note = (worker: Worker) => started.push(worker)
  process.on('worker', note)
  onTestFinished(() => void process.off('worker', note))
  return started
}

import { buildWorker } from '#tests/electron/built-worker'

/** The workers that a run desk needs, built once for a test file; call it at its top. */
export async function buildWorkers(): Promise<{ readonly sheets: URL; readonly cache: URL }> {
  return {
    sheets: await buildWorker('electron/services/runs/sheet-worker.ts'),
    cache: await buildWorker('electron/cache/worker/cache-worker.ts'),
  }
}

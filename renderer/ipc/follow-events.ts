import type { QueryClient } from '@tanstack/react-query'
import type { Overview } from '#shared/domain/overview'
import type { Run, RunProgress } from '#shared/domain/runs/run'
import { subscribe } from './call'
import { queryKeys } from './query-keys'
import { rowsChanged } from './rows-changed'
import { setStatus } from './set-status'

/** Keeps server data true to main's events until the returned function is called. */
export function followEvents(client: QueryClient): () => void {
  const refreshRecord = atMostEvery(recordRefreshMs, () => {
    void client.invalidateQueries({ queryKey: queryKeys.history })
    void client.invalidateQueries({ queryKey: queryKeys.unresolved })
  })
  const ends = [
    subscribe('app:status', (status) => setStatus(client, status)),
    subscribe('users:sync-progress', (progress) => {
      client.setQueryData(queryKeys.syncProgress, progress)
    }),
    subscribe('users:export-progress', (progress) => {
      client.setQueryData(queryKeys.exportProgress, progress)
    }),
    subscribe('runs:import-progress', ({ sourceId, ...progress }) => {
      client.setQueryData(queryKeys.importProgress(sourceId), progress)
    }),
    subscribe('runs:progress', (progress) => {
      client.setQueryData(queryKeys.runProgress(progress.runId), progress)
      client.setQueryData(
        queryKeys.run(progress.runId),
        (run: Run | undefined) => run && follow(run, progress),
      )
      client.setQueryData(
        queryKeys.overview,
        (overview: Overview | undefined) =>
          overview && { ...overview, runs: overview.runs.map((run) => follow(run, progress)) },
      )
      rowsChanged(`run ${progress.runId}`)
      refreshRecord()
    }),
    subscribe('runs:changed', ({ runId }) => {
      void client.invalidateQueries({ queryKey: queryKeys.run(runId) })
      void client.invalidateQueries({ queryKey: queryKeys.runLists })
      void client.invalidateQueries({ queryKey: queryKeys.overview })
      rowsChanged(`run ${runId}`)
      refreshRecord()
    }),
    subscribe('history:proof', (proof) => {
      client.setQueryData(queryKeys.historyProof, proof)
      refreshRecord()
    }),
  ]
  return () => {
    for (const end of ends) end()
  }
}

/** The run as its progress has it; any other stays as it is. */
function follow(run: Run, { runId, state, stopCause, totals }: RunProgress): Run {
  return run.id === runId ? { ...run, state, stopCause, totals } : run
}

/** What is on record changes with every row of a run; nobody reads that fast. */
const recordRefreshMs = 1000

/** Does something soon after it was asked for, however often it is asked for meanwhile. */
function atMostEvery(ms: number, work: () => void): () => void {
  let isComing = false
  return () => {
    if (isComing) return
    isComing = true
    setTimeout(() => {
      isComing = false
      work()
    }, ms)
  }
}

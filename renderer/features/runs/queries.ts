import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { ReadingProgress } from '#shared/domain/fields/sheet'
import type { Row } from '#shared/domain/runs/row'
import type { Run, RunProgress } from '#shared/domain/runs/run'
import type { Input } from '#shared/ipc/contract'
import { call } from '../../ipc/call'
import { queryKeys } from '../../ipc/query-keys'
import { useRunKind } from './run-kind'

/** As many runs as main gives at once. */
const runsAPage = 50

/** The runs of this mode, the newest first, a page at a time. */
export function useRunList() {
  const kind = useRunKind()
  return useInfiniteQuery({
    queryKey: queryKeys.runList(kind),
    queryFn: ({ pageParam }) => call('runs:list', { kind, before: pageParam }),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => (page.length < runsAPage ? undefined : page.at(-1)?.id),
  })
}

export function useRun(runId: number) {
  return useQuery<Run>({
    queryKey: queryKeys.run(runId),
    queryFn: () => call('runs:find', { runId }),
  })
}

/** Rate and time left of a run that is being sent; null before main said anything. */
export function useRunProgress(runId: number): RunProgress | null {
  return useQuery<RunProgress | null>({
    queryKey: queryKeys.runProgress(runId),
    queryFn: () => null,
    enabled: false,
    initialData: null,
  }).data
}

/** How far the reading of a file is; null before main said anything. */
export function useImportProgress(sourceId: number): ReadingProgress | null {
  const client = useQueryClient()
  // A file that is read once more is at its beginning again.
  useEffect(
    () => () => {
      client.setQueryData(queryKeys.importProgress(sourceId), null)
    },
    [client, sourceId],
  )
  return useQuery<ReadingProgress | null>({
    queryKey: queryKeys.importProgress(sourceId),
    queryFn: () => null,
    enabled: false,
    initialData: null,
  }).data
}

/** The one row that was sent as a trial. */
export function useTrialRow(runId: number) {
  return useQuery<Row | null>({
    queryKey: queryKeys.trialRow(runId),
    queryFn: async () => {
      const page = await call('runs:rows', { runId, filter: 'attempted', offset: 0, limit: 1 })
      return page.rows[0] ?? null
    },
  })
}

/** The row of a run that was made of a form; read again whenever the run moves. */
export function useOnlyRow(run: Run | undefined) {
  const outcome = run === undefined ? '' : JSON.stringify([run.state, run.totals])
  return useQuery({
    queryKey: queryKeys.onlyRow(run?.id ?? 0, outcome),
    queryFn: async () => {
      const page = await call('runs:rows', {
        runId: run?.id ?? 0,
        filter: 'all',
        offset: 0,
        limit: 1,
      })
      return page.rows[0] ?? null
    },
    // Once the run rests, the row as it was on the way says nothing of how it ended.
    ...(run?.state === 'running' && { placeholderData: keepPreviousData<Row | null> }),
    enabled: run !== undefined,
    gcTime: 0,
  })
}

/** The rows that are alike, while somebody looks at them; a change of the run's rows reads them again. */
export function useRowsAlike(
  runId: number,
  alike: Omit<Input<'runs:alike'>, 'runId'>,
  isWanted: boolean,
) {
  return useQuery({
    queryKey: queryKeys.rowsAlike(runId, alike),
    queryFn: () => call('runs:alike', { runId, ...alike }),
    enabled: isWanted,
    staleTime: 0,
    gcTime: 0,
  })
}

import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { ReadingProgress } from '#shared/domain/fields/sheet'
import type { ProblemGroup, Row } from '#shared/domain/runs/row'
import type { Run, RunProgress } from '#shared/domain/runs/run'
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

/** Which problems the rows to mend have; those from before a change stay until it is counted. */
export function useProblems(runId: number, isWanted: boolean) {
  return useQuery({
    queryKey: queryKeys.problems(runId),
    queryFn: () => call('runs:problems', { runId }),
    enabled: isWanted,
    staleTime: 0,
  })
}

/** What the cells with a problem say, while somebody mends them. */
export function useProblemTexts(
  runId: number,
  { field, problem }: ProblemGroup,
  isWanted: boolean,
) {
  return useQuery({
    queryKey: queryKeys.problemTexts(runId, field, problem),
    queryFn: () => call('runs:problem-texts', { runId, field, problem }),
    enabled: isWanted,
    staleTime: 0,
    gcTime: 0,
  })
}

/** The packets there are, as last read. */
export function usePackets(isWanted: boolean) {
  return useQuery({
    queryKey: queryKeys.activationHints,
    queryFn: () => call('activation:hints'),
    enabled: isWanted,
    staleTime: 0,
    select: ({ packets }) => packets ?? [],
  })
}

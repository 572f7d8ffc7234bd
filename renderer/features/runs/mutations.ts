import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Run, RunKind } from '#shared/domain/runs/run'
import type { Input } from '#shared/ipc/contract'
import { useMessages } from '../../app-shell/locale'
import { useToasts } from '../../app-shell/toasts'
import { call, dropFile } from '../../ipc/call'
import { queryKeys } from '../../ipc/query-keys'
import { rowsChanged } from '../../ipc/rows-changed'
import { useOpenSources } from './open-sources'
import { useRunKind, useRunRoute } from './run-kind'

/** Where a new file comes from. The page never knows its path. */
export type SourceRequest =
  | { readonly from: 'dialog' }
  | { readonly from: 'drop'; readonly file: File }
  | { readonly from: 'paste'; readonly text: string }

/** Opens a file and goes on to its columns; stays where it is when the dialog was closed. `onOpened` hears of the going. */
export function useOpenSource(onOpened?: () => void) {
  const { route, goTo } = useRunRoute()
  const kind = useRunKind()
  const sources = useOpenSources()
  return useMutation({
    mutationFn: (request: SourceRequest) => openSource(kind, request),
    onSuccess: (source) => {
      if (source === null) return
      if (route.step === 'columns') sources.close(route.sourceId)
      sources.keep(source)
      goTo({ step: 'columns', sourceId: source.sourceId })
      onOpened?.()
    },
  })
}

/** Opens a file for a kind of work; null where the dialog was closed. */
export function openSource(kind: RunKind, request: SourceRequest) {
  switch (request.from) {
    case 'dialog':
      return call('sources:choose', { kind })
    case 'drop':
      return dropFile(kind, request.file)
    case 'paste':
      return call('sources:paste', { kind, text: request.text })
  }
}

/** Reads the file again with other options. */
export function useInspectSource() {
  const { keep } = useOpenSources()
  return useMutation({
    mutationFn: (input: Input<'sources:inspect'>) => call('sources:inspect', input),
    onSuccess: keep,
  })
}

/** Says whose file it is; it is read again as that sender's are. */
export function useChooseSender() {
  const { keep } = useOpenSources()
  return useMutation({
    mutationFn: (input: Input<'sources:choose-sender'>) => call('sources:choose-sender', input),
    onSuccess: keep,
  })
}

/** Makes the file a run: every row read, repaired and checked; or unlocks the run it was before. */
export function useCreateRun() {
  const client = useQueryClient()
  const { goTo } = useRunRoute()
  const { runSend } = useMessages()
  const { say } = useToasts()
  return useMutation({
    mutationFn: (input: Input<'runs:create'>) => call('runs:create', input),
    onSuccess: (run) => {
      // A run that was begun before got its passwords back from this file.
      if (run.startedAt !== null) {
        rowsChanged(`run ${run.id}`)
        say('good', runSend.unlocked)
      }
      client.setQueryData(queryKeys.run(run.id), run)
      void client.invalidateQueries({ queryKey: queryKeys.runLists })
      goTo({ step: 'run', runId: run.id, view: 'current' })
    },
    // A default for all rows may be a password: it is not to stay in memory.
    gcTime: 0,
  })
}

/** Any call that answers with the changed run; rows on screen follow. */
export function useRunChange(runId: number) {
  const client = useQueryClient()
  return useMutation<Run, Error, () => Promise<Run>>({
    mutationFn: (change) => change(),
    onSuccess: (run) => {
      client.setQueryData(queryKeys.run(runId), run)
      void client.invalidateQueries({ queryKey: queryKeys.runLists })
      void client.invalidateQueries({ queryKey: queryKeys.problems(runId) })
      void client.invalidateQueries({ queryKey: queryKeys.found(runId) })
      rowsChanged(`run ${runId}`)
    },
    gcTime: 0,
  })
}

export function useDiscardRun() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (runId: number) => call('runs:discard', { runId }),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.runLists }),
  })
}

export function useSaveTemplate() {
  const { runStart } = useMessages()
  const kind = useRunKind()
  const { say, sayFailure } = useToasts()
  return useMutation({
    mutationFn: (format: 'csv' | 'xlsx') => call('templates:save', { kind, format }),
    onSuccess: (wasSaved) => {
      if (wasSaved) say('good', runStart.template.saved)
    },
    onError: sayFailure,
  })
}

export function useSaveResults(runId: number) {
  const { runResult } = useMessages()
  const { say } = useToasts()
  return useMutation({
    mutationFn: (format: 'csv' | 'xlsx') => call('runs:save-results', { runId, format }),
    onSuccess: (name) => {
      if (name !== null) say('good', runResult.saved(name))
    },
  })
}

import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Input } from '#shared/ipc/contract'
import { useMessages } from '../../app-shell/locale'
import { useToasts } from '../../app-shell/toasts'
import { call } from '../../ipc/call'
import { queryKeys } from '../../ipc/query-keys'
import { decidedWord } from './unresolved/decision-words'

/** Whatever is done here is on record a moment later: what is on screen is fetched again. */
function useRefreshHistory() {
  const client = useQueryClient()
  return () => {
    void client.invalidateQueries({ queryKey: queryKeys.history })
    void client.invalidateQueries({ queryKey: queryKeys.unresolved })
  }
}

export function useExportHistory() {
  const { history } = useMessages()
  const { say, sayFailure } = useToasts()
  const refresh = useRefreshHistory()
  return useMutation({
    mutationFn: (input: Input<'history:export'>) => call('history:export', input),
    onSuccess: (name) => {
      if (name !== null) say('good', history.export.saved(name))
      refresh()
    },
    onError: sayFailure,
  })
}

export function useVerifyHistory() {
  const { history } = useMessages()
  const { say, sayFailure } = useToasts()
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => call('history:verify'),
    onSuccess: (proof) => {
      client.setQueryData(queryKeys.historyProof, proof)
      if (proof.kind === 'intact') say('good', history.chain.verified(proof.entries))
    },
    onError: sayFailure,
  })
}

export function useDecideRow() {
  const messages = useMessages()
  const { say, sayFailure } = useToasts()
  const refresh = useRefreshHistory()
  return useMutation({
    mutationFn: (input: Input<'unresolved:decide'>) => call('unresolved:decide', input),
    onSuccess: (_, { decision }) => say('good', decidedWord(decision, messages)),
    onError: sayFailure,
    onSettled: refresh,
  })
}

/** Lets a run go on; one that is over only looks again at what is in doubt. */
export function useStartRun() {
  const { sayFailure } = useToasts()
  const client = useQueryClient()
  const refresh = useRefreshHistory()
  return useMutation({
    mutationFn: (runId: number) => call('runs:start', { runId, trial: false }),
    onSuccess: (run) => client.setQueryData(queryKeys.run(run.id), run),
    onError: sayFailure,
    onSettled: refresh,
  })
}

/** Reads the packet of one activation in doubt again; where that proves it, it is in doubt no more. */
export function useReadAgain() {
  const { history } = useMessages()
  const { say, sayFailure } = useToasts()
  const refresh = useRefreshHistory()
  return useMutation({
    mutationFn: (input: Input<'unresolved:read-again'>) => call('unresolved:read-again', input),
    onSuccess: (result) =>
      say(result === 'proven' ? 'good' : 'neutral', history.unresolved.readings[result]),
    onError: sayFailure,
    onSettled: refresh,
  })
}

export function useOpenDataFolder() {
  const { sayFailure } = useToasts()
  return useMutation({
    mutationFn: () => call('app:open-folder', { folder: 'data' }),
    onError: sayFailure,
  })
}

import { useMutation } from '@tanstack/react-query'
import { call } from '../../ipc/call'

/** Shows a folder of the console in the system's file manager. */
export function useOpenFolder() {
  return useMutation({
    mutationFn: (folder: 'data' | 'logs') => call('app:open-folder', { folder }),
  })
}

/** Makes a copy of the ledger; answers with the name of its file. */
export function useBackUp() {
  return useMutation({ mutationFn: () => call('storage:back-up') })
}

/** Deletes the copy of the users; answers with how many it held. */
export function useClearUsers() {
  return useMutation({ mutationFn: () => call('storage:clear-users') })
}

import { useMutation } from '@tanstack/react-query'
import { call } from '../../ipc/call'

/** Shows the folder of the record in the system's file manager. */
export function useOpenRecordFolder() {
  return useMutation({ mutationFn: () => call('app:open-folder', { folder: 'record' }) })
}

export function useQuit() {
  return useMutation({ mutationFn: () => call('app:quit') })
}

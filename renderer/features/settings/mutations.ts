import { useMutation } from '@tanstack/react-query'
import { call } from '../../ipc/call'

/** Shows a folder of the console in the system's file manager. */
export function useOpenFolder() {
  return useMutation({
    mutationFn: (folder: 'data' | 'logs') => call('app:open-folder', { folder }),
  })
}

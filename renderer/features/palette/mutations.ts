import { useMutation } from '@tanstack/react-query'
import type { Choice } from '#shared/domain/runs/found'
import { call } from '../../ipc/call'

/** Puts a choice first among the recent ones. Should that fail, the list is a little older: no word of it. */
export function useRemember() {
  return useMutation({ mutationFn: (choice: Choice) => call('search:remember', choice) })
}

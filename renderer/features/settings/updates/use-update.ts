import { useMutation } from '@tanstack/react-query'
import { useToasts } from '../../../app-shell/toasts'
import { call } from '../../../ipc/call'

type Step = 'check' | 'download' | 'cancel' | 'defer' | 'install'

/** Takes a step towards a newer version; how far it is, the status says. */
export function useUpdate(): (step: Step) => void {
  const { sayFailure } = useToasts()
  const { mutate } = useMutation({
    mutationFn: (step: Step) => call(`updates:${step}`),
    onError: sayFailure,
  })
  return mutate
}

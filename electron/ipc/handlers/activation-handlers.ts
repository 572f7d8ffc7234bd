import type { ActivationService } from '#electron/services/activation/activation-service'
import type { activationContract } from '#shared/ipc/contract/activation'
import type { Handlers } from '../handle'

type ActivationHandlers = Pick<Handlers, keyof typeof activationContract>

/** `desk` is of the workspace that is open. */
export function createActivationHandlers(desk: () => ActivationService): ActivationHandlers {
  return {
    'activation:hints': () => desk().hints(),
    'activation:check': (form) => desk().check(form),
    'activation:send': (form) => desk().send(form),
  }
}

import type { RegistrationService } from '#electron/services/registration/registration-service'
import type { registrationContract } from '#shared/ipc/contract/registration'
import type { Handlers } from '../handle'

export interface RegistrationHandlersDeps {
  /** Of the workspace that is open. */
  readonly desk: () => RegistrationService
  /** Opens an address in the program that the system has for it. */
  readonly openOutside: (address: string) => Promise<void>
}

type RegistrationHandlers = Pick<Handlers, keyof typeof registrationContract>

export function createRegistrationHandlers({
  desk,
  openOutside,
}: RegistrationHandlersDeps): RegistrationHandlers {
  return {
    'registration:hints': () => desk().hints(),
    'registration:check': (form) => desk().check(form),
    'registration:send': ({ form, password }) => desk().send({ ...form, password }),
    'registration:password': async () => desk().makePassword(),
    'registration:write-to': (message) => openOutside(desk().linkTo(message)),
  }
}

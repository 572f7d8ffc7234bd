import { z } from 'zod'
import { createSecretStore, type SecretStore, type SecretStoreDeps } from './secret-store'

/** Keeps the password of this desk's login to the office's register; see `createSecretStore`. */
export type OfficePasswordStore = SecretStore<string>

export function createOfficePasswordStore(deps: SecretStoreDeps): OfficePasswordStore {
  return createSecretStore(deps, {
    name: 'officePassword',
    what: 'the kept password of the office',
    schema: z.string(),
  })
}

import { z } from 'zod'
import { createSecretStore, type SecretStore, type SecretStoreDeps } from './secret-store'

const credentialsSchema = z.object({ key: z.string().min(1), token: z.string().min(1) })
/** What every call to the partner carries (api.md, "Secrecy"). */
export type Credentials = Readonly<z.infer<typeof credentialsSchema>>

/** Keeps the partner's key and token; see `createSecretStore`. */
export type CredentialStore = SecretStore<Credentials>

export function createCredentialStore(deps: SecretStoreDeps): CredentialStore {
  return createSecretStore(deps, {
    name: 'credentials',
    what: 'what was kept of key and token',
    schema: credentialsSchema,
  })
}

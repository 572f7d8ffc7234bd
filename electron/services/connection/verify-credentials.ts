import type { ElkassaApi } from '#electron/api/outcome'
import { readReference } from '../reference/read-reference'

/**
 * Asks for the reference data: the one call that changes nothing and refuses only a wrong key or token.
 *
 * Throws what `readReference` throws.
 */
export async function verifyCredentials(api: Pick<ElkassaApi, 'getReferenceData'>): Promise<void> {
  await readReference(api)
}

import { AppError } from '#electron/errors/app-error'
import type { Credentials } from '#electron/secrets/credential-store'
import type { Container } from '../container'
import type { Target } from '../open-workspace'
import type { CommonOptions } from './arguments/invocation'

/**
 * The service a command works with. Throws `not-connected` without credentials for the real one, and
 * `service-not-allowed` for one that the administrator does not allow.
 */
export function findTarget(
  container: Pick<Container, 'practiceTarget' | 'settings' | 'policy'>,
  { isPractice, server }: CommonOptions & { readonly server: string | null },
  credentials: Credentials | null,
): Target {
  if (isPractice) return container.practiceTarget()
  const baseUrl = server ?? container.settings.current().baseUrl
  container.policy.refuseService(baseUrl)
  if (!credentials) throw new AppError('not-connected', 'no credentials in the environment')
  return { mode: 'live', baseUrl, credentials }
}

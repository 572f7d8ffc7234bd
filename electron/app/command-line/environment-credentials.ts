import type { Credentials } from '#electron/secrets/credential-store'

/**
 * Takes `ELKASSA_KEY` and `ELKASSA_TOKEN` out of the environment, so that no child process inherits them.
 *
 * Null unless both are there. They count for a command alone: a window asks its operator.
 */
export function takeEnvironmentCredentials(environment: NodeJS.ProcessEnv): Credentials | null {
  const { ELKASSA_KEY: key, ELKASSA_TOKEN: token } = environment
  delete environment.ELKASSA_KEY
  delete environment.ELKASSA_TOKEN
  return key && token ? { key, token } : null
}

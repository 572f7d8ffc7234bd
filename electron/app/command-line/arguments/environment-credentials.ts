import type { Credentials } from '#electron/secrets/credential-store'

/**
 * Takes `ELKASSA_KEY` and `ELKASSA_TOKEN` out of the environment, so that no child process inherits them.
 *
 * Null unless both are there. What stands around them goes: a value read from a file often brings its
 * line's end along. They count for a command alone: a window asks its operator.
 */
export function takeEnvironmentCredentials(environment: NodeJS.ProcessEnv): Credentials | null {
  const key = environment.ELKASSA_KEY?.trim()
  const token = environment.ELKASSA_TOKEN?.trim()
  delete environment.ELKASSA_KEY
  delete environment.ELKASSA_TOKEN
  return key && token ? { key, token } : null
}

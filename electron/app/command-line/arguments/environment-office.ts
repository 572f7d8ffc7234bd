/** The register of an office, as the environment of a command names it. */
export interface EnvironmentOffice {
  readonly address: string | null
  readonly password: string | null
}

/**
 * Takes `ELKASSA_OFFICE` and `ELKASSA_OFFICE_PASSWORD` out of the environment, so that no child process inherits
 * them. They count for a command alone.
 */
export function takeEnvironmentOffice(environment: NodeJS.ProcessEnv): EnvironmentOffice {
  const address = environment.ELKASSA_OFFICE?.trim() || null
  // Without the end of the line that a file brings along; a password may begin and end with a space.
  const password = environment.ELKASSA_OFFICE_PASSWORD?.replace(/[\r\n]+$/, '') ?? null
  delete environment.ELKASSA_OFFICE
  delete environment.ELKASSA_OFFICE_PASSWORD
  return { address, password }
}

import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** The checkout these scripts belong to. */
export const checkout = resolve(import.meta.dirname, '..', '..')

/**
 * Where prepared runtimes live: outside the checkout, so that a fresh clone does not fetch them again.
 *
 * Follows the XDG base directory specification.
 */
export function cacheFolder(env = process.env) {
  const base = env.XDG_CACHE_HOME || join(env.HOME || homedir(), '.cache')
  return join(base, 'elkassa-console')
}

import { statSync } from 'node:fs'
import { basename } from 'node:path'
import { AppError } from './app-error'

/** Throws `place-taken` where a folder or a device is in the place of one of the console's files. */
export function refuseOtherThanFile(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() ?? true) return
  const details = { name: basename(path) }
  throw new AppError('place-taken', 'something else is where a file should be', { details })
}

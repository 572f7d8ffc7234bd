import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What has a profile open: a window comes forward when it is opened again, a command cannot. */
export type LockHolder = 'window' | 'command'

/** Notes who holds the profile, once its lock is ours. It means nothing while nobody has the lock. */
export function noteLockHolder(folder: string, holder: LockHolder): void {
  writeFileSync(fileIn(folder), holder, { mode: 0o600 })
}

/** Who has the lock that we did not get. */
export function findLockHolder(folder: string): LockHolder {
  try {
    return readFileSync(fileIn(folder), 'utf8') === 'command' ? 'command' : 'window'
  } catch {
    return 'window' // Nothing was noted: the holder is a console from before there were notes.
  }
}

function fileIn(folder: string): string {
  return join(folder, 'holder')
}

import { constants } from 'node:fs'
import { type FileHandle, lstat, open, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { judgeDescriptor } from './judge-descriptor'
import { PolicyFault } from './policy-fault'
import { refuseFolders, refuseWritable } from './posix-trust'

/** How a file is known to be an administrator's. */
export interface Trust {
  readonly platform: NodeJS.Platform
  /** User id of the only one who may write. */
  readonly owner: number
  /** The highest folder that is looked at. */
  readonly top: string
  /** SDDL of paths, in their order; asked on Windows alone. */
  readonly readDescriptors: (paths: readonly string[]) => Promise<readonly string[]>
}

/**
 * Reads a small file that nobody but an administrator can have written; null where there is none.
 *
 * It is opened once, and what was opened is what is judged: the file at its handle, then the folders that
 * lead to it, and at last that its name still leads to that file. Throws `PolicyFault`.
 */
export async function readTrusted(
  path: string,
  most: number,
  trust: Trust,
): Promise<string | null> {
  const file = await openUnfollowed(path)
  if (file === null) return null
  try {
    await refuseUntrusted(file, path, most, trust)
    return await readAtMost(file, path, most)
  } catch (error) {
    if (error instanceof PolicyFault) throw error
    throw new PolicyFault('unreadable', path, { cause: error })
  } finally {
    await file.close()
  }
}

async function refuseUntrusted(file: FileHandle, path: string, most: number, trust: Trust) {
  const opened = await file.stat({ bigint: true })
  if (!opened.isFile()) throw new PolicyFault('not-a-file', path)
  if (opened.size > most) throw new PolicyFault('too-large', path)
  await refuseLinks(path)
  if (trust.platform === 'win32') await refuseByDescriptors(path, trust)
  else {
    refuseWritable(opened, path, trust)
    await refuseFolders(path, trust)
  }
  const named = await stat(path, { bigint: true })
  if (named.ino !== opened.ino || named.dev !== opened.dev) throw new PolicyFault('link', path)
}

/** Null where there is no such file; a link in its place is refused, and a pipe is not waited for. */
async function openUnfollowed(path: string): Promise<FileHandle | null> {
  // Windows knows neither flag: its links are found by their look.
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants
  try {
    return await open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'ENOENT') return null
    throw new PolicyFault(code === 'ELOOP' ? 'link' : 'unreadable', path, { cause: error })
  }
}

async function refuseLinks(path: string): Promise<void> {
  for (const one of [path, dirname(path)]) {
    if ((await lstat(one)).isSymbolicLink()) throw new PolicyFault('link', one)
  }
}

async function refuseByDescriptors(path: string, { readDescriptors }: Trust): Promise<void> {
  const paths = [path, dirname(path)]
  const judged = (await readDescriptors(paths)).map(judgeDescriptor)
  for (const [at, one] of paths.entries()) {
    const reason = judged[at]
    if (reason === undefined) throw new PolicyFault('unreadable', one)
    if (reason !== null) throw new PolicyFault(reason, one)
  }
}

/** One that grew since it was looked at is too large as well. */
async function readAtMost(file: FileHandle, path: string, most: number): Promise<string> {
  const room = Buffer.alloc(most + 1)
  let length = 0
  while (length <= most) {
    const { bytesRead } = await file.read(room, length, room.length - length)
    if (bytesRead === 0) break
    length += bytesRead
  }
  if (length > most) throw new PolicyFault('too-large', path)
  return room.toString('utf8', 0, length)
}

import type { Stats } from 'node:fs'
import { lstat, open, rm, stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { draftPath } from '#electron/sheets/write/write-table'
import { isDiskFull } from '#electron/sqlite/open-database'

/** Why a file cannot be written where it is wanted. */
export type PlaceProblem =
  | 'noFolder'
  | 'notPlain'
  | 'isInput'
  | 'isThere'
  | 'notWritable'
  | 'noRoom'

interface Wanted {
  readonly path: string
  /** The file that is read; null where none is. */
  readonly input: string | null
  /** Another file may be replaced. */
  readonly overwrite: boolean
  /** True for a file that the console itself wrote for the same purpose, and nobody changed since. */
  readonly isOwn: (path: string) => Promise<boolean>
}

/**
 * Proves that a file can be written where it is wanted: the folder takes a draft of it, and what
 * stands there, if anything does, is a plain file that may be replaced. Null where all is well.
 *
 * The file that is read is never written to, by whatever name, link or case of letters it goes.
 */
export async function provePlace(wanted: Wanted): Promise<PlaceProblem | null> {
  const { path } = wanted
  if (process.platform === 'win32' && isKeptByWindows(basename(path))) return 'notWritable'
  try {
    if (!(await stat(dirname(path))).isDirectory()) return 'noFolder'
  } catch (error) {
    return isMissing(error) ? 'noFolder' : 'notWritable'
  }
  try {
    return (await judgeThere(wanted)) ?? (await tryDraft(path))
  } catch (error) {
    return isDiskFull(error) ? 'noRoom' : 'notWritable'
  }
}

/**
 * A device of DOS, or a stream inside another file: a draft beside it could be written, and could not take
 * that name (learn.microsoft.com, "Naming Files, Paths, and Namespaces").
 */
export function isKeptByWindows(name: string): boolean {
  return /:|^(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])\s*(?:\.|$)/i.test(name)
}

async function judgeThere({ path, input, overwrite, isOwn }: Wanted): Promise<PlaceProblem | null> {
  const there = await orNull(lstat(path))
  if (there === null) return null
  if (input !== null && (await isSameFile(path, input))) return 'isInput'
  if (!isPlain(there)) return 'notPlain'
  if (!overwrite && !(await isOwn(path))) return 'isThere'
  // Open in Excel, or not to be written to.
  await (await open(path, 'r+')).close()
  return null
}

/** A link is none: writing would replace the link, not what it leads to. */
function isPlain(there: Stats): boolean {
  return there.isFile()
}

/** Compared by what the system knows them by, so that no other name hides it. */
async function isSameFile(path: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([path, other].map((one) => orNull(stat(one, { bigint: true }))))
  return a != null && b != null && a.dev === b.dev && a.ino === b.ino
}

/** Writes what the report's own draft would be, and takes it away. */
async function tryDraft(path: string): Promise<null> {
  const draft = draftPath(path)
  const file = await open(draft, 'wx', 0o600)
  try {
    await file.write('.')
    await file.sync()
  } finally {
    await file.close()
    await rm(draft, { force: true })
  }
  return null
}

async function orNull<T>(found: Promise<T>): Promise<T | null> {
  try {
    return await found
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(ENOENT|ENOTDIR)$/.test(String(error.code))
}

import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { copyFile, open } from 'node:fs/promises'
import { basename } from 'node:path'
import { AppError } from '#electron/errors/app-error'
import { listBackups, setAside } from '#electron/sqlite/backup'
import type { RecordCopy } from '#shared/domain/record'
import { copiesFolder, openLedger, stamp } from '../open-ledger'

/** The copies of a ledger, newest first. */
export function listCopies(path: string): RecordCopy[] {
  return listBackups(copiesFolder(path), 'ledger').map((copy) => ({
    name: basename(copy),
    madeAt: Math.floor(statSync(copy).mtimeMs / 1000),
  }))
}

/**
 * Puts a copy in the ledger's place and keeps what was there aside; gives the name it is kept under,
 * null where nothing was there.
 *
 * The copy is proven sound before anything is moved: otherwise `copy-unusable`, and all is as before. So it
 * is where a file cannot be read or moved, as one that another program has open; the system's error is thrown.
 */
export async function restoreCopy(
  path: string,
  name: string,
  deps: { readonly now: number; readonly examine: (path: string) => Promise<string | null> },
): Promise<string | null> {
  const copy = listBackups(copiesFolder(path), 'ledger').find((file) => basename(file) === name)
  if (copy === undefined) throw new AppError('copy-unusable', 'no such copy')
  const draft = `${path}.part`
  try {
    await copyFile(copy, draft)
    const finding = await deps.examine(draft)
    if (finding !== null) throw new AppError('copy-unusable', finding)
    await flush(draft)
    const kept = keepAside(path, deps.now)
    renameSync(draft, path)
    return kept
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Begins an empty ledger and keeps what was there aside; gives the name it is kept under. */
export function startNew(path: string, now: number): string | null {
  const kept = keepAside(path, now)
  openLedger(path, { isExpected: false, now }).close()
  return kept
}

function keepAside(path: string, now: number): string | null {
  const kept = setAside(path, stamp(now))
  return ['', '-wal', '-shm'].some((suffix) => existsSync(kept + suffix)) ? basename(kept) : null
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

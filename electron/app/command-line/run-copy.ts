import { randomUUID } from 'node:crypto'
import type { Credentials } from '#electron/secrets/credential-store'
import type { Container } from '../container'
import { textsOf } from '../texts'
import type { CopyOptions } from './arguments/invocation'
import { findTarget } from './find-target'
import { runExport } from './run-export'
import { runSync } from './run-sync'

interface CopyEnds {
  readonly stop: AbortSignal
  readonly writeLine: (line: string) => void
  readonly writeError: (line: string) => void
}

/** Works on the copy of the users without a window and gives the exit code. */
export async function runCopy(
  container: Container,
  options: CopyOptions,
  credentials: Credentials | null,
  { stop, writeLine, writeError }: CopyEnds,
): Promise<0 | 1 | 2> {
  const workspace = await container.openTarget(
    findTarget(container, options, options.work === 'sync' ? credentials : nobody()),
  )
  try {
    const texts = textsOf(container.settings.current().language).commandLine
    const ends = { texts, stop, writeLine, writeError }
    if (options.work === 'sync') return await runSync({ users: workspace.users, ...ends }, options)
    return await runExport(
      {
        exports: workspace.exports,
        users: workspace.users,
        findView: (name) =>
          workspace.browse.views().find((saved) => saved.name === name)?.view ?? null,
        ...ends,
      },
      options,
    )
  } finally {
    // What was written is whole: that something would not close changes nothing about it.
    await workspace.close().catch((error: unknown) => container.log.warn('closing failed', error))
  }
}

/** An export asks the service nothing: whatever stands here is never sent. */
function nobody(): Credentials {
  return { key: randomUUID(), token: randomUUID() }
}

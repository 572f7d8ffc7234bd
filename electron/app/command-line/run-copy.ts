import { randomUUID } from 'node:crypto'
import type { Credentials } from '#electron/secrets/credential-store'
import type { Container } from '../container'
import { textsOf } from '../texts'
import { findTarget } from './find-target'
import type { CopyOptions } from './invocation'
import { runExport } from './run-export'
import { runSync } from './run-sync'

/** Works on the copy of the users without a window and gives the exit code. */
export async function runCopy(
  container: Container,
  options: CopyOptions,
  credentials: Credentials | null,
): Promise<0 | 1 | 2> {
  const workspace = await container.openTarget(
    findTarget(container, options, options.work === 'sync' ? credentials : nobody()),
  )
  const writeLine = (line: string) => void process.stdout.write(`${line}\n`)
  try {
    if (options.work === 'sync') return await runSync(workspace, writeLine)
    return await runExport(
      {
        exports: workspace.exports,
        users: workspace.users,
        findView: (name) =>
          workspace.browse.views().find((saved) => saved.name === name)?.view ?? null,
        texts: textsOf(container.settings.current().language).commandLine,
        writeLine,
        writeError: (line) => void process.stderr.write(`${line}\n`),
      },
      options,
    )
  } finally {
    await workspace.close()
  }
}

/** An export asks the service nothing: whatever stands here is never sent. */
function nobody(): Credentials {
  return { key: randomUUID(), token: randomUUID() }
}

import type { Credentials } from '#electron/secrets/credential-store'
import type { Workspace } from '#electron/services/settings/workspaces'
import type { Run } from '#shared/domain/run'
import type { Container } from '../container'
import { textsOf } from '../texts'
import { chooseColumns } from './choose-columns'
import { findTarget } from './find-target'
import type { CommandOptions } from './invocation'
import { exitCodeOf, summarize } from './summary'

/**
 * Runs one file without a window and gives the exit code: 0 all done, 1 some rows need a person,
 * 2 could not run.
 *
 * Progress goes to stderr, one line of JSON to stdout at the end. The same file in the same profile
 * goes on where it stopped.
 */
export async function runCommand(
  container: Container,
  options: CommandOptions,
  credentials: Credentials | null,
): Promise<0 | 1 | 2> {
  const workspace = await container.openTarget(findTarget(container, options, credentials))
  const pause = () => void workspace.pause().catch(container.log.warn)
  process.once('SIGINT', pause).once('SIGTERM', pause)
  try {
    const { id } = await findOrCreateRun(workspace, options)
    const run = await send(workspace, id)
    await workspace.runs.saveResults({
      runId: id,
      format: options.reportFormat,
      path: options.report,
    })
    const texts = textsOf(container.settings.current().language)
    if (run.stopCause) process.stderr.write(`${texts.commandLine.stopped[run.stopCause]}\n`)
    process.stdout.write(`${JSON.stringify(summarize(run.totals))}\n`)
    return exitCodeOf(run)
  } finally {
    await workspace.close()
  }
}

/** The unfinished or finished run of the very same file, or a new one. */
async function findOrCreateRun(workspace: Workspace, options: CommandOptions): Promise<Run> {
  const { runs, sources, users } = workspace
  const isForUsers = options.kind === 'activate'
  const isFirst = isForUsers && (await users.summary()).syncedAt === null
  if (isFirst) await users.sync()
  const view = await sources.open({ kind: options.kind, path: options.file })
  const columns = chooseColumns(options.kind, view, options.columns)
  const { sourceId } = view
  const earlier = runs.findBySource(options.kind, {
    sha256: await sources.hash(sourceId),
    sheet: view.overview.sheet,
  })
  if (!earlier) {
    const run = await runs.create({ sourceId, columns, defaults: {} })
    return isForUsers && !isFirst ? findNewUsers(workspace, run) : run
  }
  if (options.kind !== 'register') {
    await sources.close({ sourceId })
    return earlier
  }
  // The key of the passwords may have gone with the last process; the file still has them.
  await runs.resumePasswords({ runId: earlier.id, sourceId, columns, defaults: {} })
  await sources.close({ sourceId })
  return earlier
}

/** Users that the copy does not have may be new: it is brought up to date once, and they are looked for again. */
async function findNewUsers({ runs, users }: Workspace, run: Run): Promise<Run> {
  const unknown = { runId: run.id, field: 'user', problem: 'user-unknown' }
  const isMissing = async () =>
    (await runs.rows({ runId: run.id, filter: 'problem', offset: 0, limit: 200 })).rows.some(
      ({ problems }) => problems.some(({ code }) => code === unknown.problem),
    )
  if (!(await isMissing())) return run
  await users.sync()
  return (await runs.recheck(unknown)).run
}

async function send(workspace: Workspace, runId: number): Promise<Run> {
  const { totals } = await workspace.runs.find({ runId })
  if (totals.ready + totals.unsent + totals.unknown + totals.sending > 0) {
    await workspace.runs.start({ runId, trial: false })
    await workspace.whenSent()
  }
  return workspace.runs.find({ runId })
}

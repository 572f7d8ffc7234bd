import { AppError } from '#electron/errors/app-error'
import type { Workspace } from '#electron/services/workspace/workspaces'
import type { Run } from '#shared/domain/runs/run'
import { noBranch } from '#shared/domain/users/find-branch'
import type { SourceView } from '#shared/ipc/contract/sources'
import type { CommandOptions } from './arguments/invocation'
import { provePlace } from './arguments/prove-place'
import { CommandRefusal } from './arguments/refusal'
import { chooseColumns } from './choose-columns'
import { openSource } from './open-source'

type Parts = Pick<Workspace, 'runs' | 'sources' | 'users'>

/**
 * The unfinished or finished run of the very same file, or a new one. Whatever bars the command shows
 * here, before anything is sent: `CommandRefusal`, or the `AppError` of a file that cannot be read.
 *
 * Null where `stop` came before there was a run.
 */
export async function findOrCreateRun(
  parts: Parts,
  options: CommandOptions,
  stop: AbortSignal,
): Promise<Run | null> {
  const { runs, sources } = parts
  const view = await openSource(sources, options)
  const columns = chooseColumns(options.kind, view, options.columns)
  const { sourceId } = view
  const close = () => void sources.close({ sourceId })
  stop.addEventListener('abort', close)
  try {
    const sha256 = await sources.hash(sourceId)
    const earlier = runs.findBySource(options.kind, { sha256, sheet: view.overview.sheet })
    await proveReport(parts, options, earlier)
    if (stop.aborted) return earlier
    const run = earlier
      ? await takeUp(parts, earlier, view, columns)
      : await createRun(parts, view, columns, options, stop)
    if (run?.totals.total !== 0) return run && agreeToNoBranch(parts, run, options)
    await runs.discard({ runId: run.id })
    throw new AppError('file-empty', 'not one row', { details: { name: view.name } })
  } catch (error) {
    // Closing the file broke off what was read of it, and nothing is left of that.
    if (stop.aborted && error instanceof AppError && error.code === 'bad-request') return null
    throw error
  } finally {
    stop.removeEventListener('abort', close)
    await sources.close({ sourceId })
  }
}

async function proveReport(
  { runs }: Parts,
  { file, report, overwrite }: CommandOptions,
  earlier: Run | null,
): Promise<void> {
  const problem = await provePlace({
    path: report,
    input: file,
    overwrite,
    isOwn: async (path) => earlier !== null && runs.isOwnReport({ runId: earlier.id, path }),
  })
  if (problem !== null) throw new CommandRefusal({ code: 'place', flag: '--report', problem })
}

/** The key of the passwords may have gone with the last process; the file still has them. */
async function takeUp(
  { runs }: Parts,
  earlier: Run,
  { sourceId }: SourceView,
  columns: (string | null)[],
): Promise<Run> {
  if (earlier.kind !== 'register') return earlier
  await runs.resumePasswords({ runId: earlier.id, sourceId, columns, defaults: {} })
  return earlier
}

async function createRun(
  parts: Parts,
  { sourceId }: SourceView,
  columns: (string | null)[],
  { kind }: CommandOptions,
  stop: AbortSignal,
): Promise<Run | null> {
  const { runs, users } = parts
  const isForUsers = kind === 'activate'
  const isFirst = isForUsers && (await users.summary()).syncedAt === null
  if (isFirst) await users.sync()
  if (stop.aborted) return null
  const run = await runs.create({ sourceId, columns, defaults: {} })
  return isForUsers && !isFirst && !stop.aborted ? findNewUsers(parts, run) : run
}

/** Users that the copy does not have may be new: it is brought up to date once, and they are looked for again. */
async function findNewUsers({ runs, users }: Parts, run: Run): Promise<Run> {
  const unknown = { runId: run.id, field: 'user', problem: 'user-unknown' }
  const isMissing = async () =>
    (await runs.rows({ runId: run.id, filter: 'problem', offset: 0, limit: 200 })).rows.some(
      ({ problems }) => problems.some(({ code }) => code === unknown.problem),
    )
  if (!(await isMissing())) return run
  await users.sync()
  return (await runs.recheck(unknown)).run
}

/** What `--without-branch` says is an edit of the rows, as a person's would be. */
async function agreeToNoBranch(
  { runs }: Parts,
  run: Run,
  { withoutBranch }: CommandOptions,
): Promise<Run> {
  if (!withoutBranch || run.totals.problem === 0) return run
  const rows = { runId: run.id, field: 'branch', problem: 'branch-none' }
  return (await runs.fill({ ...rows, value: noBranch })).run
}

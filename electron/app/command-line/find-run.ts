import { AppError } from '#electron/errors/app-error'
import { takeFile } from '#electron/services/runs/take-file'
import { nameSheets } from '#shared/domain/runs/row-place'
import type { Run } from '#shared/domain/runs/run'
import type { Workspace } from '../open-workspace'
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
    const earlier = runs.findBySource(options.kind, {
      sha256,
      sheet: view.overview.sheet,
      ...nameSheets(view.overview),
    })
    await proveReport(parts, options, earlier)
    if (stop.aborted) return earlier
    const { kind, withoutBranch, statuses } = options
    // As this sender's last file had them, where it still has no column for them.
    const defaults = Object.fromEntries(
      Object.entries(view.defaults).filter(([field]) => !columns.includes(field)),
    )
    const file = { kind, sourceId, columns, defaults, withoutBranch, statuses }
    const run = await takeFile(parts, file, earlier, stop)
    if (run?.totals.total !== 0) return run
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

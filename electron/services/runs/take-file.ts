import type { Run, RunKind } from '#shared/domain/runs/run'
import { noBranch } from '#shared/domain/users/find-branch'
import type { UsersService } from '../users/users-service'
import type { Runs } from './runs'

export interface TakeFileDeps {
  readonly runs: Pick<
    Runs,
    'create' | 'fill' | 'nameStatus' | 'recheck' | 'resumePasswords' | 'rows'
  >
  readonly users: Pick<UsersService, 'summary' | 'sync'>
}

export interface TakenFile {
  readonly kind: RunKind
  readonly sourceId: number
  readonly columns: (string | null)[]
  /** Field → the value that every row gets. */
  readonly defaults: Readonly<Record<string, string>>
  /** Activations of users that have no branch may go without one. */
  readonly withoutBranch: boolean
  /** What words of payment statuses mean. */
  readonly statuses: readonly (readonly [word: string, meaning: 'paid' | 'unpaid'])[]
}

/**
 * Takes a file up where nobody is there to ask: the run that was made of it before, ready to go on, or a
 * new one whose users were looked for in a copy that is up to date.
 *
 * Null where `stop` came before there was a run.
 */
export async function takeFile(
  deps: TakeFileDeps,
  file: TakenFile,
  earlier: Run | null,
  stop: AbortSignal,
): Promise<Run | null> {
  const run = earlier ? await takeUp(deps, earlier, file) : await createRun(deps, file, stop)
  return run && agreeToNoBranch(deps, await nameStatuses(deps, run, file), file)
}

/** The key of the passwords may have gone with the last process; the file still has them. */
async function takeUp(
  { runs }: TakeFileDeps,
  earlier: Run,
  { sourceId, columns, defaults }: TakenFile,
): Promise<Run> {
  if (earlier.kind !== 'register') return earlier
  await runs.resumePasswords({ runId: earlier.id, sourceId, columns, defaults })
  return earlier
}

async function createRun(
  deps: TakeFileDeps,
  { kind, sourceId, columns, defaults }: TakenFile,
  stop: AbortSignal,
): Promise<Run | null> {
  const { runs, users } = deps
  const isForUsers = kind === 'activate'
  const isFirst = isForUsers && (await users.summary()).syncedAt === null
  if (isFirst) await users.sync()
  if (stop.aborted) return null
  const run = await runs.create({ sourceId, columns, defaults })
  return isForUsers && !isFirst && !stop.aborted ? findNewUsers(deps, run) : run
}

/** Users that the copy does not have may be new: it is brought up to date once, and they are looked for again. */
async function findNewUsers({ runs, users }: TakeFileDeps, run: Run): Promise<Run> {
  const unknown = { runId: run.id, field: 'user', problem: 'user-unknown' } as const
  const { rows } = await runs.rows({ runId: run.id, filter: 'problem', offset: 0, limit: 200 })
  const isMissing = rows.some(({ problems }) =>
    problems.some(({ code }) => code === unknown.problem),
  )
  if (!isMissing) return run
  await users.sync()
  return (await runs.recheck(unknown)).run
}

/** What a word means is an answer like a person's, and is remembered like one. */
async function nameStatuses(
  { runs }: TakeFileDeps,
  run: Run,
  { statuses }: TakenFile,
): Promise<Run> {
  let named = run
  for (const [word, meaning] of statuses) {
    if (named.totals.problem === 0) break
    named = (await runs.nameStatus({ runId: run.id, word, meaning })).run
  }
  return named
}

/** To go without a branch is an edit of the rows, as a person's would be. */
async function agreeToNoBranch(
  { runs }: TakeFileDeps,
  run: Run,
  { withoutBranch }: TakenFile,
): Promise<Run> {
  if (!withoutBranch || run.totals.problem === 0) return run
  const cells = { runId: run.id, field: 'branch', problem: 'branch-none' } as const
  return (await runs.fill({ ...cells, values: [{ value: noBranch }] })).run
}

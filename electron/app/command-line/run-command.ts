import { AppError } from '#electron/errors/app-error'
import type { Credentials } from '#electron/secrets/credential-store'
import type { Run } from '#shared/domain/runs/run'
import type { Container } from '../container'
import { describeFailure } from '../describe-failure'
import type { Workspace } from '../open-workspace'
import { textsOf } from '../texts'
import type { CommandOptions } from './arguments/invocation'
import { CommandRefusal, describeRefusal } from './arguments/refusal'
import { findOrCreateRun } from './find-run'
import { findTarget } from './find-target'
import { heedPolicy } from './heed-policy'
import { describeStop } from './progress/describe-stop'
import type { LastLine } from './progress/last-line'
import { exitCodeOf } from './progress/summary'
import { sendRun } from './send-run'

export interface RunCommandDeps {
  readonly workspace: Pick<
    Workspace,
    'runs' | 'sources' | 'users' | 'whenOfficeAnswered' | 'whenSent' | 'pause'
  >
  readonly texts: ReturnType<typeof textsOf>
  readonly stop: AbortSignal
  readonly line: LastLine
  readonly writeError: (line: string) => void
  readonly warn: (message: string, cause: unknown) => void
}

type ExitCode = 0 | 1 | 2

/**
 * Runs one file without a window and gives the exit code: 0 all done, 1 some rows need a person or it
 * was stopped, 2 could not run.
 *
 * Progress goes to stderr, one line of JSON to stdout at the end. The same file in the same profile
 * goes on where it stopped.
 */
export async function runCommand(
  container: Container,
  options: CommandOptions,
  credentials: Credentials | null,
  ends: Pick<RunCommandDeps, 'stop' | 'line' | 'writeError'>,
): Promise<ExitCode> {
  heedPolicy(container, options)
  const workspace = await container.openTarget(findTarget(container, options, credentials))
  const texts = textsOf(container.settings.current().language)
  const { warn } = container.log
  try {
    return await workOff({ workspace, texts, warn, ...ends }, options)
  } finally {
    // What was done is on disk, and said: that something would not close changes neither.
    await workspace.close().catch((error: unknown) => warn('closing failed', error))
  }
}

/** The command's work in an open workspace. Throws only what kept it from beginning. */
export async function workOff(deps: RunCommandDeps, options: CommandOptions): Promise<ExitCode> {
  const { workspace, texts, stop, line, writeError, warn } = deps
  const onStop = () =>
    void workspace.users.cancelSync().catch((error: unknown) => warn('sync', error))
  stop.addEventListener('abort', onStop)
  try {
    const found = await findOrCreateRun(workspace, options, stop)
    if (found === null) {
      writeError(texts.commandLine.stoppedBefore)
      return 1
    }
    await joinOffice(deps)
    const run = await sendRun(workspace, found.id, {
      stop,
      takesOn: options.takesOn,
      warn: (error) => warn('the run was not begun or paused as it should', error),
    })
    return await tell(deps, options, run)
  } catch (error) {
    const sentence = describeBar(texts, error)
    if (sentence === null) throw error
    writeError(`${sentence} ${texts.commandLine.nothingSent}`)
    return 2
  } finally {
    stop.removeEventListener('abort', onStop)
    line.sayNoted()
  }
}

/** What only a person can help the office with ends the command; where it is away the run waits for it. */
async function joinOffice({ workspace, stop }: RunCommandDeps): Promise<void> {
  const state = await workspace.whenOfficeAnswered(stop)
  if (state?.refusal) throw state.refusal
}

/** Writes the report and the line. A report that cannot be written takes nothing from the line. */
async function tell(deps: RunCommandDeps, options: CommandOptions, run: Run): Promise<ExitCode> {
  const { stop, texts, line, writeError } = deps
  const hasReport = await writeReport(deps, options, run.id)
  if (run.stopCause) writeError(describeStop(texts, run.stopCause, run.stopDetail))
  else if (stop.aborted) writeError(texts.commandLine.paused)
  line.say(run.totals)
  return stop.aborted || !hasReport ? 1 : exitCodeOf(run)
}

async function writeReport(
  { workspace, texts, writeError, warn }: RunCommandDeps,
  { report: path, reportFormat: format, overwrite }: CommandOptions,
  runId: number,
): Promise<boolean> {
  try {
    await workspace.runs.saveResults({ runId, format, path, overwrite })
    return true
  } catch (error) {
    warn('the report could not be written', error)
    writeError(`${texts.commandLine.noReport} ${describeFailure(texts, error).title}.`)
    return false
  }
}

/** What bars a command, where a flag is the answer; null for anything else. */
function describeBar(texts: RunCommandDeps['texts'], error: unknown): string | null {
  if (error instanceof CommandRefusal) return describeRefusal(texts.commandLine, error.problem)
  if (!(error instanceof AppError)) return null
  if (error.code !== 'columns-missing' && error.code !== 'columns-duplicate') return null
  const { title, body } = describeFailure(texts, error)
  return `${title}. ${body.replace('\n\n', ' ')} ${texts.commandLine.columnsHint}`
}

import { app } from 'electron'
import type { Emit } from '#electron/ipc/emit'
import type { Credentials } from '#electron/secrets/credential-store'
import { events } from '#shared/ipc/events'
import { describeProblem } from './command-line/describe-problem'
import type {
  ArgumentProblem,
  CommandOptions,
  CommonOptions,
  CopyOptions,
} from './command-line/invocation'
import { createProgressLine } from './command-line/progress-line'
import { createSyncProgressLine } from './command-line/sync-progress-line'
import type { Container, ContainerOptions } from './container'
import { createEnding, readTexts } from './ending'
import { createFoundation } from './foundation'
import { findHolder, noteHolder } from './profile-holder'
import { registerScheme } from './protocol'
import { runWindow } from './run-window'

/** Starts the console with its window, unless one with this profile is open: that one comes forward. */
export function startWindow(options: CommonOptions): void {
  setProfile(options)
  const { endWithFailure, endWithBox } = createEnding({ hasWindow: true })
  if (!app.requestSingleInstanceLock()) {
    if (findHolder(app.getPath('userData')) === 'window') app.exit(0)
    else endWithBox((texts) => texts.heldByCommand)
    return
  }
  noteHolder(app.getPath('userData'), 'window')
  registerScheme()
  app
    .whenReady()
    .then(() => runWindow(options))
    .catch(endWithFailure)
}

/** Runs a command without a window and ends with its exit code. */
export function startCommand(options: CommandOptions, credentials: Credentials | null): void {
  startWithoutWindow(options, async () => {
    warnOf(options)
    const onRunProgress = sayProgress()
    const container = await openContainer({ options, emit: ignore, onRunProgress })
    const { runCommand } = await import('./command-line/run-command')
    return runCommand(container, options, credentials)
  })
}

/** Syncs or exports without a window and ends with its exit code. */
export function startCopy(options: CopyOptions, credentials: Credentials | null): void {
  startWithoutWindow(options, async () => {
    const emit = saySyncProgress()
    const container = await openContainer({ options, emit, onRunProgress: ignore })
    const { runCopy } = await import('./command-line/run-copy')
    // Saved views belong to the list of users, which finds them by name.
    return runCopy(container, options, credentials)
  })
}

function startWithoutWindow(options: CommonOptions, work: () => Promise<number>): void {
  setProfile(options)
  const { endWithFailure, endWithSentence } = createEnding({ hasWindow: false })
  app.disableHardwareAcceleration()
  app.dock?.hide()
  if (!app.requestSingleInstanceLock()) {
    endWithSentence((texts) => texts.profileInUse)
    return
  }
  noteHolder(app.getPath('userData'), 'command')
  app
    .whenReady()
    .then(work)
    .then((code) => app.exit(code))
    .catch(endWithFailure)
}

/** The work is read when it is to be done: a window is there before it. */
async function openContainer(parts: Omit<ContainerOptions, 'foundation'>): Promise<Container> {
  const { createContainer } = await import('./container')
  return createContainer({ ...parts, foundation: createFoundation() })
}

/** Prints what the console can be told. */
export function showUsage(): void {
  createEnding({ hasWindow: false }).endWithUsage()
}

/** Ends with a sentence that says what the command line has wrong. */
export function refuseArguments(problem: ArgumentProblem): void {
  const { endWithSentence } = createEnding({ hasWindow: false })
  endWithSentence((texts) => `${describeProblem(texts, problem)} ${texts.seeHelp}`)
}

/** Below this a lost registration may still be on its way when it counts as absent. */
const safeSettleSeconds = 60

function warnOf({ kind, settleSeconds }: CommandOptions): void {
  if (kind === 'check' || settleSeconds === null || settleSeconds >= safeSettleSeconds) return
  process.stderr.write(`${readTexts().commandLine.shortSettle}\n`)
}

function setProfile({ profile }: CommonOptions): void {
  if (profile !== null) app.setPath('userData', profile)
}

/** Progress goes to stderr: stdout is for the summary alone. */
function sayProgress() {
  const { commandLine } = readTexts()
  const write = (line: string) => process.stderr.write(line)
  return createProgressLine(() => commandLine, write, Date.now)
}

function saySyncProgress(): Emit {
  const { commandLine } = readTexts()
  const write = (line: string) => process.stderr.write(line)
  const say = createSyncProgressLine(() => commandLine, write, Date.now)
  return (event, payload) => {
    if (event === 'users:sync-progress') say(events['users:sync-progress'].parse(payload))
  }
}

/** No page is there to be told. */
const ignore = () => undefined

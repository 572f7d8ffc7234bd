import { app } from 'electron'
import type { Emit } from '#electron/ipc/emit'
import type { Credentials } from '#electron/secrets/credential-store'
import type { RunProgress } from '#shared/domain/runs/run'
import { events } from '#shared/ipc/events'
import { createAppContext } from './app-context'
import type { EnvironmentOffice } from './command-line/arguments/environment-office'
import type {
  ArgumentProblem,
  CommandOptions,
  CommonOptions,
  CopyOptions,
  OfficeSetupOptions,
} from './command-line/arguments/invocation'
import { describeProblem } from './command-line/progress/describe-problem'
import { createLastLine } from './command-line/progress/last-line'
import { createProgressLine } from './command-line/progress/progress-line'
import { createSyncProgressLine } from './command-line/progress/sync-progress-line'
import { listenForStop } from './command-line/stop-signal'
import type { Container, ContainerOptions } from './container'
import { createFatalExit, readTexts } from './fatal-exit'
import type { OfficeWish } from './open-office'
import { findLockHolder, noteLockHolder } from './profile/profile-lock'
import { registerScheme } from './window/protocol'
import { runWindow } from './window/run-window'
import { secureEngine } from './window/security'

/** Starts the console with its window, unless one with this profile is open: that one comes forward. */
export function startWindow(options: CommonOptions): void {
  setProfile(options)
  const { endWithFailure, endWithBox } = createFatalExit({ hasWindow: true })
  if (!app.requestSingleInstanceLock()) {
    if (findLockHolder(app.getPath('userData')) === 'window') app.exit(0)
    else endWithBox((texts) => texts.heldByCommand)
    return
  }
  noteLockHolder(app.getPath('userData'), 'window')
  registerScheme()
  secureEngine(app)
  app
    .whenReady()
    .then(() => runWindow(options))
    .catch(endWithFailure)
}

/** Runs a command without a window and ends with its exit code. */
export function startCommand(
  options: CommandOptions,
  credentials: Credentials | null,
  environment: EnvironmentOffice,
): void {
  const line = createLastLine(writeLine)
  const work = async (stop: AbortSignal) => {
    warnOf(options)
    const say = sayProgress()
    const onRunProgress = (progress: RunProgress) => {
      line.note(progress.totals)
      say(progress)
    }
    const office = chooseOffice(options, environment)
    const container = await openContainer({ options, emit: ignore, onRunProgress, office })
    const { runCommand } = await import('./command-line/run-command')
    return runCommand(container, options, credentials, { stop, line, writeError })
  }
  startWithoutWindow(options, work, line.sayNoted)
}

/** Syncs or exports without a window and ends with its exit code. */
export function startCopy(options: CopyOptions, credentials: Credentials | null): void {
  startWithoutWindow(options, async (stop) => {
    const emit = saySyncProgress()
    const container = await openContainer({ options, emit, onRunProgress: ignore })
    const { runCopy } = await import('./command-line/run-copy')
    // Saved views belong to the list of users, which finds them by name.
    return runCopy(container, options, credentials, { stop, writeLine, writeError })
  })
}

/** Makes the register of an office, or brings it up to date, and ends with its exit code. */
export function startOfficeSetup(
  options: OfficeSetupOptions,
  environment: EnvironmentOffice,
): void {
  startWithoutWindow(options, async () => {
    const container = await openContainer({ options, emit: ignore, onRunProgress: ignore })
    const { setUpOffice } = await import('./command-line/set-up-office')
    const { password } = environment
    const address = options.office ?? environment.address
    return setUpOffice(container, { address, password }, { writeLine, writeError })
  })
}

function startWithoutWindow(
  options: CommonOptions,
  work: (stop: AbortSignal) => Promise<number>,
  sayLast?: () => boolean,
): void {
  setProfile(options)
  const fatalExit = createFatalExit({ hasWindow: false, ...(sayLast && { sayLast }) })
  app.disableHardwareAcceleration()
  app.dock?.hide()
  if (!app.requestSingleInstanceLock()) {
    fatalExit.endWithSentence((texts) => texts.profileInUse)
    return
  }
  noteLockHolder(app.getPath('userData'), 'command')
  // Until the work begins there is nothing to wait for.
  let ask = fatalExit.endAtOnce
  // Electron would quit with 0, whatever is left to do.
  app.on('before-quit', (event) => {
    event.preventDefault()
    ask()
  })
  const listen = () => {
    const now = () => performance.now()
    const heard = listenForStop({ source: process, now, endAtOnce: fatalExit.endAtOnce })
    ask = heard.ask
    return heard.stop
  }
  app
    .whenReady()
    // Not before: Electron puts its own handlers over those that are there by then.
    .then(() => work(listen()))
    .then((code) => app.exit(code))
    .catch(fatalExit.endWithFailure)
}

/** The work is read when it is to be done: a window is there before it. */
async function openContainer(
  parts: Omit<ContainerOptions, 'appContext' | 'policyState'>,
): Promise<Container> {
  const { createContainer } = await import('./container')
  const { readOwnPolicy } = await import('./read-own-policy')
  const appContext = createAppContext()
  const policyState = await readOwnPolicy(appContext.log.warn)
  return createContainer({ ...parts, appContext, policyState })
}

/** Prints what the console can be told. */
export function showUsage(): void {
  createFatalExit({ hasWindow: false }).endWithUsage()
}

/** Ends with a sentence that says what the command line has wrong. */
export function refuseArguments(problem: ArgumentProblem): void {
  const { endWithSentence } = createFatalExit({ hasWindow: false })
  endWithSentence((texts) => `${describeProblem(texts, problem)} ${texts.seeHelp}`)
}

/** What a command says of its office, by its flags or its environment. */
function chooseOffice(
  { office, desk, acceptCollisions }: CommandOptions,
  environment: EnvironmentOffice,
): OfficeWish {
  const { address, password } = environment
  return { address: office ?? address, password, deskName: desk, acceptCollisions }
}

/** Below this a lost registration may still be on its way when it counts as absent. */
const safeSettleSeconds = 60

function warnOf({ kind, settleSeconds }: CommandOptions): void {
  if (kind === 'check' || settleSeconds === null || settleSeconds >= safeSettleSeconds) return
  writeError(readTexts().commandLine.shortSettle)
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

/** The one line a schedule reads. */
function writeLine(line: string): void {
  process.stdout.write(`${line}\n`)
}

function writeError(line: string): void {
  process.stderr.write(`${line}\n`)
}

/** No page is there to be told. */
function ignore() {
  return undefined
}

import { app } from 'electron'
import type { Credentials } from '#electron/secrets/credential-store'
import { describeProblem } from './command-line/describe-problem'
import type { ArgumentProblem, CommandOptions, CommonOptions } from './command-line/invocation'
import { createProgressLine } from './command-line/progress-line'
import { runCommand } from './command-line/run-command'
import { createContainer } from './container'
import { createEnding, readTexts } from './ending'
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
    .then(() => createContainer({ options, emit: ignore, onRunProgress: sayProgress() }))
    .then((container) => runCommand(container, options, credentials))
    .then((code) => app.exit(code))
    .catch(endWithFailure)
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

function setProfile({ profile }: CommonOptions): void {
  if (profile !== null) app.setPath('userData', profile)
}

/** Progress goes to stderr: stdout is for the summary alone. */
function sayProgress() {
  const { commandLine } = readTexts()
  const write = (line: string) => process.stderr.write(line)
  return createProgressLine(() => commandLine, write, Date.now)
}

/** No page is there to be told. */
const ignore = () => undefined

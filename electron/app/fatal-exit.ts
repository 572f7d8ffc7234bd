import { join } from 'node:path'
import { app, dialog } from 'electron'
import { createSettingsStore } from '#electron/services/settings/settings-store'
import { settingsSchema } from '#shared/domain/settings'
import { keepWriting } from './command-line/progress/keep-writing'
import { describeFailure } from './describe-failure'
import { createLogger } from './profile/logger'
import { openStore } from './profile/open-store'
import { createRedactor } from './profile/redact'
import { textsOf } from './texts'

/** Exit codes for "could not run", and for work that a failure broke off. */
const couldNotRun = 2
const brokenOff = 1

type Texts = ReturnType<typeof textsOf>

/**
 * The ways the process ends before or beside its work, in the operator's language.
 *
 * A failure nobody caught ends it too: what was sent is on disk, and the next start settles the rest.
 * `sayLast` says what is known of a work that had begun, and is false for one that had not.
 */
export function createFatalExit({
  hasWindow,
  sayLast = () => false,
}: {
  readonly hasWindow: boolean
  readonly sayLast?: () => boolean
}) {
  keepWriting([process.stdout, process.stderr])
  const endWithFailure = (error: unknown) => {
    logFatal(error)
    const { title, body } = describeFailure(readTexts(), error)
    if (hasWindow) dialog.showErrorBox(title, body)
    else process.stderr.write(`${title}. ${body.replace('\n\n', ' ')}\n`)
    app.exit(sayLast() ? brokenOff : couldNotRun)
  }
  // Electron itself would show a stack.
  process.on('uncaughtException', endWithFailure)
  return {
    endWithFailure,
    /** For who asks a second time: nothing is waited for. */
    endAtOnce: () => {
      sayLast()
      app.exit(brokenOff)
    },
    endWithSentence: (sentence: (texts: Texts['commandLine']) => string) => {
      process.stderr.write(`${sentence(readTexts().commandLine)}\n`)
      app.exit(couldNotRun)
    },
    /** A sentence for somebody who opened a window: in a box, and for whoever started the process. */
    endWithBox: (sentence: (texts: Texts['commandLine']) => string) => {
      const texts = readTexts()
      const text = sentence(texts.commandLine)
      process.stderr.write(`${text}\n`)
      app
        .whenReady()
        .then(() => dialog.showErrorBox(texts.dialog.cannotStart, text))
        .finally(() => app.exit(couldNotRun))
    },
    endWithUsage: () => {
      process.stdout.write(`${readTexts().commandLine.usage}\n`)
      app.exit(0)
    },
  }
}

function logFatal(error: unknown): void {
  try {
    createLogger(join(app.getPath('userData'), 'logs'), createRedactor()).error('ended by', error)
  } catch {
    // A profile that cannot be written is told to the operator, as is what ended the process.
  }
}

/** In the language that the profile's settings say, where they can be read, without changing anything in it. */
export function readTexts(): Texts {
  const folder = app.getPath('userData')
  try {
    const store = openStore({ folder, name: 'settings', warn: () => undefined })
    return textsOf(createSettingsStore(store).current().language)
  } catch {
    return textsOf(settingsSchema.parse({}).language) // What is wrong with them is what is being told.
  }
}

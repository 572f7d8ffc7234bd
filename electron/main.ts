import { takeEnvironmentCredentials } from '#electron/app/command-line/arguments/environment-credentials'
import { takeEnvironmentOffice } from '#electron/app/command-line/arguments/environment-office'
import { ownArguments } from '#electron/app/command-line/arguments/host-switches'
import { parseArguments } from '#electron/app/command-line/arguments/parse-arguments'
import { assertNever } from '#shared/domain/assert-never'
import {
  refuseArguments,
  showUsage,
  startCommand,
  startCopy,
  startOfficeSetup,
  startWindow,
} from './app/start'

// Whatever is written holds personal data: for this user alone.
process.umask(0o077)

// Nothing here may be awaited at the top level: Electron gets ready only once main has run through.
const credentials = takeEnvironmentCredentials(process.env)
const office = takeEnvironmentOffice(process.env)
const invocation = parseArguments(
  ownArguments(process.argv, process.defaultApp ?? false),
  process.cwd(),
)

switch (invocation.mode) {
  case 'window':
    startWindow(invocation.options)
    break
  case 'command':
    startCommand(invocation.options, credentials, office)
    break
  case 'copy':
    startCopy(invocation.options, credentials)
    break
  case 'office-setup':
    startOfficeSetup(invocation.options, office)
    break
  case 'help':
    showUsage()
    break
  case 'invalid':
    refuseArguments(invocation.problem)
    break
  default:
    assertNever(invocation)
}

import './without-keep-alive'
import { takeEnvironmentCredentials } from '#electron/app/command-line/arguments/environment-credentials'
import { parseArguments } from '#electron/app/command-line/arguments/parse-arguments'
import { createLastLine } from '#electron/app/command-line/progress/last-line'
import { workOff } from '#electron/app/command-line/run-command'
import { openWorkspace } from '#electron/app/open-workspace'
import { createLogger } from '#electron/app/profile/logger'
import { openStore } from '#electron/app/profile/open-store'
import { findPaths } from '#electron/app/profile/paths'
import { createRedactor } from '#electron/app/profile/redact'
import { textsOf } from '#electron/app/texts'
import { createFieldCipher } from '#electron/secrets/field-cipher'
import { createConnection } from '#electron/services/connection/connection'
import { createSettingsStore } from '#electron/services/settings/settings-store'
import { workerUrl } from './programs'

// The console's command line with everything that is no part of Electron: a process that is killed.

const invocation = parseArguments(process.argv.slice(2), process.cwd())
const credentials = takeEnvironmentCredentials(process.env)
if (invocation.mode !== 'command' || credentials === null) throw new Error('no command')
const { options } = invocation

/** Electron keeps the key of the passwords by DPAPI; here all lives of a console have the same one. */
const cipher = createFieldCipher({ id: 'wine', bytes: Buffer.alloc(32, 7), isPersistent: true })
const nothing = () => undefined
const profile = options.profile ?? process.cwd()
const paths = {
  ...findPaths(process.cwd(), profile),
  sheetWorker: workerUrl('sheet-worker'),
  cacheWorker: workerUrl('cache-worker'),
  ledgerCareWorker: workerUrl('ledger-care-worker'),
}
const redactor = createRedactor()
const log = createLogger(paths.logs, redactor)
const settings = createSettingsStore(
  openStore({ folder: profile, name: 'settings', warn: log.warn }),
)
const workspace = await openWorkspace(
  {
    paths,
    settings,
    sendingOverrides: {
      checksFirst: options.precheck,
      ...(options.settleSeconds !== null && { settleSeconds: options.settleSeconds }),
    },
    connection: createConnection(nothing),
    cipher,
    emit: nothing,
    onRunProgress: nothing,
    pushStatus: nothing,
    onRecordDamage: (_mode, finding) => log.error(finding),
    onRowsChanged: (_mode, { total }) => log.error(`${total} rows are not as written`),
    log,
    actor: 'windows-check',
    hasWindow: false,
    redactor,
    findOffice: async () => null,
    findWay: async () => ({}),
    refuseWriting: nothing,
    refuseUnmasked: nothing,
  },
  { mode: 'live', baseUrl: options.server ?? settings.current().baseUrl, credentials },
)
try {
  process.exitCode = await workOff(
    {
      workspace,
      texts: textsOf('id'),
      stop: new AbortController().signal,
      line: createLastLine((line) => process.stdout.write(`${line}\n`)),
      writeError: (line) => process.stderr.write(`${line}\n`),
      warn: log.warn,
    },
    options,
  )
} finally {
  await workspace.close()
}

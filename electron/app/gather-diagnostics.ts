import { readFile } from 'node:fs/promises'
import { cpus, freemem, release, totalmem } from 'node:os'
import { basename, join } from 'node:path'
import { app } from 'electron'
import { seconds, systemClock } from '#electron/async/clock'
import { describeDatabase } from '#electron/services/diagnostics/database-health'
import { describeDiagnostics } from '#electron/services/diagnostics/describe-diagnostics'
import { runKindSchema } from '#shared/domain/runs/run'
import { statusSchema } from '#shared/domain/settings'
import type { Container } from './container'

const runsOfAKind = 5
const mebibyte = 1024 * 1024

/** Makes the text of a diagnostics file; what cannot be found out is left out of it, never what it fails by. */
export async function gatherDiagnostics(container: Container): Promise<string> {
  const { folderOf, log, paths, readStatus, redact, rescue, workspaces } = container
  // Of the settings nothing but what a page may know.
  const status = statusSchema.parse(await readStatus())
  const open = workspaces.find()
  const mode = open?.mode ?? status.record.trouble?.mode ?? status.settings.mode
  const folder = mode === 'unset' ? null : folderOf(mode)
  const attempt = async <T>(what: string, otherwise: T, find: () => Promise<T>): Promise<T> => {
    try {
      return await find()
    } catch (error) {
      log.warn(`diagnostics without ${what}`, error)
      return otherwise
    }
  }
  const files = folder === null ? [] : ['ledger.db', 'cache.db'].map((name) => join(folder, name))
  const [ledger = null] = files
  const latest = async (kind: (typeof runKindSchema.options)[number]) =>
    (await open?.runs.list({ kind, before: null }))?.slice(0, runsOfAKind) ?? []
  return describeDiagnostics({
    madeAt: seconds(systemClock),
    system: describeSystem(),
    status,
    databases: Object.fromEntries(
      files.map((path) => [basename(path), describeDatabase(path)] as const),
    ),
    ledgerCheck: await attempt('a check', 'not checked', async () => {
      if (ledger === null) return 'not checked'
      return (await rescue.examine(ledger)) === null ? 'sound' : 'damaged'
    }),
    runs: (await attempt('runs', [], () => Promise.all(runKindSchema.options.map(latest)))).flat(),
    answers: await attempt('answers', [], async () => (await open?.answers.list()) ?? []),
    // Lines were redacted on their way into it; a secret that became known later was not hidden then.
    log: redact(await attempt('a log', '', () => readFile(join(paths.logs, 'main.log'), 'utf8'))),
  })
}

function describeSystem() {
  const { electron, chrome, node } = process.versions
  return {
    console: app.getVersion(),
    isPackaged: String(app.isPackaged),
    electron: electron ?? '',
    chromium: chrome ?? '',
    node,
    platform: `${process.platform} ${process.arch}`,
    release: release(),
    processors: cpus().length,
    memoryMb: Math.round(totalmem() / mebibyte),
    freeMemoryMb: Math.round(freemem() / mebibyte),
    locale: app.getLocale(),
  }
}

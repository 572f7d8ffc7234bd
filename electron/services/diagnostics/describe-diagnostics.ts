import type { Run } from '#shared/domain/runs/run'
import type { SeenAnswer } from '#shared/domain/seen-answer'
import type { Status } from '#shared/domain/settings'
import type { DatabaseHealth } from './database-health'
import { maskLog } from './mask-log'

/** What is known when a diagnostics file is made. */
export interface DiagnosticsFacts {
  /** Epoch seconds, UTC. */
  readonly madeAt: number
  /** Versions and the machine, by name. */
  readonly system: Readonly<Record<string, string | number>>
  readonly status: Status
  /** By what each is called: the databases of the service that is set. */
  readonly databases: Readonly<Record<string, DatabaseHealth | string | null>>
  /** Of all of the ledger. */
  readonly ledgerCheck: 'sound' | 'damaged' | 'not checked'
  /** Of the service that is open. */
  readonly runs: readonly Run[]
  readonly answers: readonly SeenAnswer[]
  /** All of the log. */
  readonly log: string
}

/**
 * The text of a diagnostics file, in English for whoever supports the console: states, counts and codes, and of
 * everything else nothing. No name, address, message or file of anybody is read into it.
 */
export function describeDiagnostics(facts: DiagnosticsFacts): string {
  const { status } = facts
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ['System', listValues(facts.system)],
    ['Settings', listValues(describeSettings(status))],
    ['Service', listValues(describeService(status))],
    ['Databases', [...describeDatabases(facts.databases), `ledger check: ${facts.ledgerCheck}`]],
    ['Latest runs', facts.runs.map(describeRun)],
    ['Answers of the service, by form', facts.answers.map(describeAnswer)],
    ['Latest warnings and errors', maskLog(facts.log)],
  ]
  const parts = sections.map(([title, lines]) =>
    [`## ${title}`, ...(lines.length > 0 ? lines : ['none'])].join('\n'),
  )
  const head = `ELKASSA Console diagnostics, ${new Date(facts.madeAt * 1000).toISOString()}`
  return `${[head, ...parts].join('\n\n')}\n`
}

type Values = Readonly<Record<string, string | number | boolean | null>>

function listValues(values: Values): string[] {
  return Object.entries(values).map(([name, value]) => `${name}: ${value}`)
}

/** Those that are a choice or a number; texts of the operator's are told as there or not. */
function describeSettings({ settings, authorities, policy, canEncrypt }: Status): Values {
  const { baseUrl, proxyUrl, shopMessageId, shopMessageEn, ...choices } = settings
  return {
    ...choices,
    service: URL.canParse(baseUrl) ? new URL(baseUrl).hostname : 'unreadable',
    ownProxy: proxyUrl !== '',
    ownMessages: shopMessageId !== '' || shopMessageEn !== '',
    namedCertificates: authorities.length,
    canEncrypt,
    policy: policy.kind,
    ...(policy.kind === 'in-force' && { policyGoverns: policy.governs.join(' ') }),
    ...(policy.kind === 'at-fault' && { policyFault: policy.reason }),
  }
}

function describeService(status: Status): Values {
  const { lastSync, record, update } = status
  return {
    credentials: status.credentials,
    connection: status.connection,
    practiceConditions: status.practiceConditions,
    users: status.userCount,
    syncedAt: status.syncedAt,
    isSyncing: status.isSyncing,
    lastSync: lastSync === null ? 'none' : lastSync.kind,
    ...(lastSync?.kind === 'failed' && { lastSyncCode: lastSync.code }),
    record: record.trouble === null ? 'open' : record.trouble.problem,
    recordNotice: record.notice === null ? 'none' : record.notice.kind,
    update: update.kind,
    safeStart: status.isSafeStart,
  }
}

function describeDatabases(databases: DiagnosticsFacts['databases']): string[] {
  return Object.entries(databases).map(([name, health]) => {
    if (health === null) return `${name}: none`
    if (typeof health === 'string') return `${name}: ${health}`
    return `${name}: ${listValues({ ...health }).join(', ')}`
  })
}

function describeRun({ id, kind, state, stopCause, totals }: Run): string {
  const cause = stopCause === null ? '' : ` (${stopCause})`
  return `#${id} ${kind}: ${state}${cause}; ${listValues(totals).join(', ')}`
}

function describeAnswer({ call, httpStatus, flag, meaning, knownBy, count }: SeenAnswer): string {
  return `${call} ${httpStatus} flag ${flag}: ${meaning}, known by ${knownBy ?? 'nobody'}, ${count} times`
}

import type { CopiedUser } from '#electron/cache/copied-users'
import type { LedgerWriter } from '#electron/ledger/group-commit'
import { freeInvoices, holdInvoice } from '#electron/ledger/runs/activations-table'
import { doubtEnded, listEndedRows, noteMissing } from '#electron/ledger/runs/ended-rows'
import { confirmRefusal, isIdOfAnother } from '#electron/ledger/runs/proof-rows'
import type { RowRecord } from '#electron/ledger/runs/run-rows-table'
import { findRun } from '#electron/ledger/runs/runs-table'
import {
  isOlder,
  isUnchanged,
  type ProofRules,
  proofRules,
} from '#electron/services/proof/answer-rules'
import { proveActivation } from '#electron/services/proof/prove-activation'
import type { FoundRecord, OutcomeCause } from '#shared/domain/runs/row'
import type { RunKind } from '#shared/domain/runs/run'
import { claimOf } from '../strategies/activate-sending'

export interface ReviewDeps {
  readonly writer: LedgerWriter
  /** Users of the copy that have one of some e-mail keys or registration ids. */
  readonly findCopied: (
    emailKeys: readonly string[],
    registrationIds: readonly string[],
  ) => Promise<readonly CopiedUser[]>
  /** Whether a run is at work: its rows are then the engine's alone. */
  readonly isActive: (runId: number) => boolean
  /** Called in the transaction that puts a row in doubt. */
  readonly appendDoubt: (db: LedgerWriter['db'], row: RowRecord, cause: OutcomeCause) => void
  readonly settleSeconds: number
  readonly rules?: ProofRules
}

export interface ReviewSpan {
  /** When the sync began whose copy this is, and now; epoch seconds, UTC. */
  readonly syncedFrom: number
  readonly now: number
}

const pageSize = 500
/** A row is missing for good where it was missing an hour before as well. */
const missingTwiceSeconds = 3600

type Finding =
  | { readonly kind: 'agrees' | 'missing' | 'confirmed' }
  | { readonly kind: 'differs'; readonly cause: OutcomeCause; readonly found: CopiedUser | null }

/**
 * Looks at every ended row beside the copy of the users, after each sync (reliability.md, rule 9).
 *
 * What differs waits for a person. A row that is missing counts only where the copy holds one that was
 * sent later, or where it was missing an hour before as well. Gives how many rows were put in doubt.
 */
export async function reviewEnded(deps: ReviewDeps, span: ReviewSpan): Promise<number> {
  if (!(deps.rules ?? proofRules).looksAgain) return 0
  const missing: { readonly row: RowRecord; readonly kind: RunKind }[] = []
  const refused: RowRecord[] = []
  const newestShown: Record<RunKind, number> = { register: 0, activate: 0, check: 0 }
  let doubted = 0
  let last: RowRecord | null = null
  for (;;) {
    const rows = listEndedRows(deps.writer.db, last, pageSize)
    last = rows.at(-1) ?? null
    if (!last) break
    const copied = await findCopied(deps, rows)
    for (const row of rows) {
      const kind = kindOf(deps, row)
      if (!kind || !isOldEnough(row, span)) continue
      const finding = compare(deps, kind, row, copied, span)
      if (finding.kind === 'agrees' && row.state === 'done') {
        newestShown[kind] = Math.max(newestShown[kind], row.sentOrder ?? 0)
      }
      if (finding.kind === 'missing') missing.push({ row, kind })
      if (finding.kind === 'confirmed' && kind === 'activate') refused.push(row)
      if (await keep(deps, kind, row, finding)) doubted += 1
    }
  }
  for (const { row, kind } of missing) {
    const isPassed = row.state === 'done' && (row.sentOrder ?? 0) < newestShown[kind]
    if (await keepMissing(deps, kind, row, isPassed, span)) doubted += 1
  }
  // An activation that was sent later and shows in the copy is the twin of those that were refused before it.
  const freed = refused.filter(({ sentOrder }) => (sentOrder ?? 0) < newestShown.activate)
  for (const row of freed) await deps.writer.write((db) => freeInvoices(db, row))
  return doubted
}

interface Copied {
  readonly byEmail: ReadonlyMap<string, CopiedUser>
  readonly byId: ReadonlyMap<string, CopiedUser>
}

async function findCopied(deps: ReviewDeps, rows: readonly RowRecord[]): Promise<Copied> {
  const emails = rows.map(({ dedupeKey }) => dedupeKey)
  const ids = rows.flatMap(({ values }) => values.registrationId ?? [])
  const users = await deps.findCopied(emails, ids)
  return {
    byEmail: new Map(users.map((user) => [user.emailKey, user])),
    byId: new Map(users.map((user) => [user.registrationId, user])),
  }
}

function kindOf({ writer, isActive }: ReviewDeps, { runId }: RowRecord): RunKind | null {
  const kind = isActive(runId) ? undefined : findRun(writer.db, runId)?.kind
  return kind === 'register' || kind === 'activate' ? kind : null
}

/** The copy can only show what came before it. */
function isOldEnough({ settledAt, sentAt }: RowRecord, { syncedFrom }: ReviewSpan): boolean {
  return (settledAt ?? sentAt ?? 0) < syncedFrom
}

function compare(
  deps: ReviewDeps,
  kind: RunKind,
  row: RowRecord,
  { byEmail, byId }: Copied,
  span: ReviewSpan,
): Finding {
  return kind === 'register'
    ? compareShop(deps, row, byEmail.get(row.dedupeKey) ?? null, span)
    : compareActivation(deps, row, byId.get(row.values.registrationId ?? '') ?? null, span)
}

const agrees: Finding = { kind: 'agrees' }

function compareShop(
  deps: ReviewDeps,
  row: RowRecord,
  user: CopiedUser | null,
  span: ReviewSpan,
): Finding {
  switch (row.state) {
    case 'done':
      if (!user) return { kind: 'missing' }
      if (row.registrationId !== null && row.registrationId !== user.registrationId) {
        return { kind: 'differs', cause: 'not-ours', found: user }
      }
      return isAnsweredForAnother(deps, row, user)
        ? { kind: 'differs', cause: 'existed-before', found: user }
        : agrees
    case 'excluded':
      return user ? agrees : { kind: 'missing' }
    default:
      if (user && isOurs(deps, row, user)) {
        return { kind: 'differs', cause: 'there-in-copy', found: user }
      }
      return isSecondReading(deps, row, span) ? { kind: 'confirmed' } : agrees
  }
}

function isOurs({ writer, rules = proofRules }: ReviewDeps, row: RowRecord, user: CopiedUser) {
  const shop = {
    storeName: row.values.storeName ?? '',
    address: row.values.address ?? '',
    sentAt: row.sentAt ?? 0,
    // Whether it was absent before or not: by its data and its date it may be what was sent.
    wasAbsent: true,
  }
  return rules.isOurs(shop, user, isIdOfAnother(writer.db, row, user.registrationId))
}

/** "Yes" was said of an account that stood before, with other data: its date alone is no more than a clock that is wrong. */
function isAnsweredForAnother(deps: ReviewDeps, row: RowRecord, user: CopiedUser): boolean {
  if (row.sentAt === null || !isOlder(row.sentAt, user)) return false
  return !isOurs(deps, row, { ...user, registeredAt: null })
}

/** A refusal that is still true after the settle time stands. */
function isSecondReading(
  { settleSeconds }: ReviewDeps,
  row: RowRecord,
  { syncedFrom }: ReviewSpan,
): boolean {
  const isProvisional = row.state === 'refused' && row.cause === 'refusal-provisional'
  return isProvisional && (row.settledAt ?? 0) + settleSeconds <= syncedFrom
}

function compareActivation(
  deps: ReviewDeps,
  row: RowRecord,
  user: CopiedUser | null,
  span: ReviewSpan,
): Finding {
  const before = row.readings?.before ?? null
  if (!user || !before) return agrees
  const now = {
    packetId: user.packetId,
    packetName: null,
    at: span.now,
    ...(user.expiresAt === undefined ? {} : { expiresAt: user.expiresAt }),
  }
  const { writer, rules = proofRules } = deps
  const { isShared, isProven } = proveActivation({ db: writer.db, rules }, row, now)
  // What another activation did since says nothing about this one.
  if (isShared) return agrees
  if (row.state === 'done') return isUnchanged(before, now) ? { kind: 'missing' } : agrees
  if (isProven) return { kind: 'differs', cause: 'there-in-copy', found: user }
  return isSecondReading(deps, row, span) ? { kind: 'confirmed' } : agrees
}

/** True where the row was put in doubt. */
async function keep(
  deps: ReviewDeps,
  kind: RunKind,
  row: RowRecord,
  finding: Finding,
): Promise<boolean> {
  switch (finding.kind) {
    case 'differs':
      await doubt(deps, kind, row, finding)
      return true
    case 'confirmed':
      await deps.writer.write((db) => confirmRefusal(db, row))
      return false
    case 'agrees':
      if (row.missedAt !== null && row.state === 'done') {
        await deps.writer.write((db) => noteMissing(db, row, null))
      }
      return false
    default:
      return false
  }
}

async function keepMissing(
  deps: ReviewDeps,
  kind: RunKind,
  row: RowRecord,
  isPassed: boolean,
  { now }: ReviewSpan,
): Promise<boolean> {
  const isTwice = row.missedAt !== null && now - row.missedAt >= missingTwiceSeconds
  if (isPassed || isTwice) {
    await doubt(deps, kind, row, { cause: 'missing-in-copy', found: null })
    return true
  }
  if (row.missedAt === null) await deps.writer.write((db) => noteMissing(db, row, now))
  return false
}

async function doubt(
  { writer, appendDoubt }: ReviewDeps,
  kind: RunKind,
  row: RowRecord,
  { cause, found }: { readonly cause: OutcomeCause; readonly found: CopiedUser | null },
): Promise<void> {
  await writer.write((db) => {
    doubtEnded(db, row, { cause, found: found && recordOf(found) })
    if (kind === 'activate') holdInvoice(db, row, claimOf(row, row.sentAt ?? 0))
    appendDoubt(db, row, cause)
  })
}

function recordOf({
  registrationId,
  storeName,
  storeAddress,
  registeredAt,
  packetId,
}: CopiedUser): FoundRecord {
  return { registrationId, storeName, storeAddress, registeredAt, packetId }
}

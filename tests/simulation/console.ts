import Database from 'better-sqlite3'
import { createElkassaApi } from '#electron/api/elkassa-api'
import type { Clock } from '#electron/async/clock'
import type { Cache } from '#electron/cache/cache-client'
import type { CopiedUser } from '#electron/cache/copied-users'
import { groupCommits, type LedgerWriter } from '#electron/ledger/group-commit'
import { ledgerMigrations } from '#electron/ledger/open-ledger'
import { type ProofRules, proofRules } from '#electron/services/proof/answer-rules'
import { practiceSigns } from '#electron/services/proof/practice-signs'
import { createServiceControls } from '#electron/services/proof/service-controls'
import { startEngine } from '#electron/services/sending/engine'
import type { Engine } from '#electron/services/sending/engine-options'
import type { OfficeClaims } from '#electron/services/sending/office-claims'
import { reviewEnded } from '#electron/services/sending/settling/review-ended'
import { createSendingStrategies } from '#electron/services/sending/strategies/sending-strategies'
import type { WritableDb } from '#electron/sqlite/database'
import { openDatabase } from '#electron/sqlite/open-database'
import type { RunKind } from '#shared/domain/runs/run'
import type { Random } from './random'
import type { SimulatedService } from './service-record'
import { serviceSeconds, type VirtualTime } from './virtual-time'

export const settleSeconds = 600

let emptyLedger: Buffer | null = null

/** A ledger in memory; its tables are made once. */
export function openMemoryLedger(): WritableDb {
  if (!emptyLedger) {
    const db = openDatabase({
      path: ':memory:',
      migrations: ledgerMigrations,
      durability: 'normal',
    })
    emptyLedger = db.serialize()
    db.close()
  }
  return new Database(emptyLedger) as unknown as WritableDb // As `openDatabase` would hand it out.
}

/** A writer that counts what waits for a commit, so that time stands still meanwhile. */
export function watchedWriter(db: WritableDb, waiting: { count: number }): LedgerWriter {
  const writer = groupCommits(db, async () => undefined)
  return {
    db: writer.db,
    write(work) {
      waiting.count += 1
      return writer.write(work).finally(() => {
        waiting.count -= 1
      })
    },
  }
}

export interface ConsoleParts {
  readonly db: WritableDb
  readonly runId: number
  readonly kind: RunKind
  readonly service: SimulatedService
  readonly life: number
  readonly clock: Clock
  readonly random: Random
  readonly waiting: { count: number }
  readonly office: OfficeClaims | null
  /** How many users a sync before the run saw, and what it copied of them. */
  readonly users?: number
  readonly copied?: readonly CopiedUser[]
  /** Whether the practice service's words need not be learnt. */
  readonly isKnown?: boolean
  readonly rules?: ProofRules
  readonly takesOn?: boolean
}

/** One life of a console that sends a run. */
export function startConsole(parts: ConsoleParts): { engine: Engine; stop: () => void } {
  const { db, runId, kind, service, life, clock, random, waiting, office } = parts
  const { users = 0, copied = [], isKnown = true, rules = proofRules } = parts
  const writer = watchedWriter(db, waiting)
  const api = createElkassaApi({
    baseUrl: 'https://simulasi.invalid',
    credentials: { key: 'kunci-uji', token: 'token-uji' },
    openClient: () => service.client(life),
  })
  const controls = createServiceControls({
    api,
    writer,
    clock,
    countCopied: async () => 0,
    knownSigns: isKnown ? practiceSigns : [],
    settleSeconds: () => settleSeconds,
    rules,
    random: random.next,
  })
  const cache = {
    putUsers: async () => undefined,
    // As of a sync before the run.
    findCopiedUsers: async (_: readonly string[], ids: readonly string[]) =>
      copied.filter(({ registrationId }) => ids.includes(registrationId)),
    readSyncState: async () => ({ pageCount: Math.ceil(users / 10) || null }),
  } as unknown as Cache // Only what looking for users asks of it.
  const engine = startEngine({
    runId,
    writer,
    controls,
    rules,
    strategy: createSendingStrategies({ api, cache, clock })[kind],
    clock,
    office,
    takesOn: parts.takesOn ?? false,
    actor: 'uji',
    inFlight: { start: 4, most: 8 },
    settleSeconds,
    patienceMs: 1_800_000,
    checksFirst: true,
    scope: 'all',
    openPassword: () => 'rahasia',
    onProgress: () => undefined,
  })
  return { engine, stop: () => controls.stop() }
}

/** What the console does after a sync; the list is the service's own, as it shows it by then. */
export async function syncAndReview({
  service,
  time,
  db,
  waiting,
  rules,
}: {
  readonly service: SimulatedService
  readonly time: VirtualTime
  readonly db: WritableDb
  readonly waiting: { count: number }
  readonly rules?: ProofRules | undefined
}): Promise<void> {
  const writer = watchedWriter(db, waiting)
  const users = service.list()
  const now = serviceSeconds(time.nowMs)
  await reviewEnded(
    {
      writer,
      findCopied: async () => users,
      isActive: () => false,
      appendDoubt: () => undefined,
      settleSeconds,
      ...(rules ? { rules } : {}),
    },
    { syncedFrom: now, now },
  )
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createElkassaApi } from '#electron/api/elkassa-api'
import { systemClock } from '#electron/async/clock'
import { groupCommits } from '#electron/ledger/group-commit'
import { openLedger } from '#electron/ledger/open-ledger'
import { insertRows } from '#electron/ledger/runs/insert-rows'
import { listRowsAfter, type RowRecord } from '#electron/ledger/runs/run-rows-table'
import { countRows, findRun, insertRun, setRunState } from '#electron/ledger/runs/runs-table'
import { type PracticeOptions, startPracticeServer } from '#electron/practice/practice-server'
import { toActivationKey } from '#electron/services/kinds/activate'
import { startEngine } from '#electron/services/sending/engine'
import type { EngineOptions } from '#electron/services/sending/engine-options'
import type { SendingStrategy } from '#electron/services/sending/sending-strategy'
import { createActivateSending } from '#electron/services/sending/strategies/activate-sending'
import { createCheckSending } from '#electron/services/sending/strategies/check-sending'
import type { MoveDeps } from '#electron/services/sending/strategies/moved-elsewhere'
import type { RunKind, RunProgress } from '#shared/domain/runs/run'
import type { User } from '#shared/domain/users/user'
import { practiceControls } from '#tests/electron/services/practice-controls'
import { unsyncedCache } from './unsynced-cache'

/** One row of a run that activates: the user, and what is unlike the others about it. */
export interface ActivationRow {
  readonly user: User
  readonly invoiceCode: string
  readonly packetId?: string
}

type StartOptions = Partial<EngineOptions> & {
  cache?: MoveDeps
  wrapStrategy?: (kind: SendingStrategy) => SendingStrategy
}

/** A real ledger file and a real practice service, ready to send runs that activate and check. */
export async function openActivationHarness(practice: PracticeOptions = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'activating-'))
  const server = await startPracticeServer({ users: 60, ...practice })
  const db = openLedger(join(folder, 'ledger.db'), { isExpected: false, now: 0 })
  const writer = groupCommits(db)
  const api = createElkassaApi({
    baseUrl: server.url,
    credentials: { key: server.key, token: server.token },
    timeouts: { headersMs: 400, bodyMs: 400, totalMs: 1500 },
  })

  function addRows(
    kind: RunKind,
    rows: readonly Pick<RowRecord, 'values' | 'dedupeKey'>[],
  ): number {
    const runId = insertRun(db, {
      kind,
      source: {
        name: 'uji.csv',
        format: 'csv',
        encoding: 'utf-8',
        separator: ',',
        sheet: null,
        headerRow: 1,
      },
      sourceHash: 'uji',
      createdAt: 1,
    })
    const checked = rows.map((row, position) => ({
      ...row,
      position,
      rowNumber: position + 2,
      state: 'ready' as const,
      passwordSealed: null,
      problems: [],
      repairs: [],
      conflict: null,
    }))
    insertRows(db, runId, checked)
    setRunState(db, runId, 'ready', 1)
    return runId
  }

  function start(
    strategy: SendingStrategy,
    runId: number,
    { wrapStrategy, ...options }: StartOptions,
  ) {
    const seen: RunProgress[] = []
    const engine = startEngine({
      runId,
      actor: 'budi',
      writer,
      office: null,
      controls: practiceControls(api, writer, options.clock),
      clock: systemClock,
      inFlight: { start: 4, most: 8 },
      settleSeconds: 2,
      checksFirst: true,
      scope: 'all',
      openPassword: () => null,
      onProgress: (progress) => seen.push(progress),
      ...options,
      strategy: wrapStrategy?.(strategy) ?? strategy,
    })
    return { ...engine, seen }
  }

  return {
    server,
    api,
    db,
    writer,
    folder,
    /** Users of the practice service that have a branch, as its list shows them. */
    async users(count: number): Promise<User[]> {
      const found: User[] = []
      for (let page = 1; found.length < count; page += 1) {
        const outcome = await api.listUsers(page)
        const listed = outcome.kind === 'success' ? outcome.value.users : []
        if (listed.length === 0) throw new Error('too few')
        found.push(...listed.filter(({ branches }) => branches.length > 0))
      }
      return found.slice(0, count)
    },
    addRun: (rows: readonly ActivationRow[]): number =>
      addRows(
        'activate',
        rows.map(({ user, invoiceCode, packetId = '11' }) => ({
          dedupeKey: toActivationKey(invoiceCode),
          values: {
            user: user.email,
            email: user.email,
            registrationId: user.registrationId,
            storeName: user.storeName,
            branchId: user.branches[0]?.id ?? '',
            packetId,
            invoiceCode,
            amount: '150000',
            gateway: 'finpay195',
            method: 'ATM',
            paymentDate: '2026-11-24 10:00:00',
          },
        })),
      ),
    addChecks: (emails: readonly string[]): number =>
      addRows(
        'check',
        emails.map((email) => ({ dedupeKey: `check:${email}`, values: { email } })),
      ),
    activate: (runId: number, options: StartOptions = {}) =>
      start(
        createActivateSending({ api, cache: options.cache ?? unsyncedCache, clock: systemClock }),
        runId,
        options,
      ),
    check: (runId: number, options: StartOptions = {}) =>
      start(createCheckSending({ api, clock: systemClock }), runId, options),
    rows: (runId: number): RowRecord[] => listRowsAfter(db, runId, -1, 100_000),
    totals: (runId: number) => countRows(db, runId),
    run: (runId: number) => findRun(db, runId),
    invoices: () => db.prepare('SELECT * FROM activations ORDER BY invoice_key').all(),
    async close() {
      await api.close()
      await server.close()
      if (db.open) db.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type ActivationHarness = Awaited<ReturnType<typeof openActivationHarness>>

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createElkassaApi } from '#electron/api/elkassa-api'
import type { Timeouts } from '#electron/api/http/timeouts'
import { type Clock, systemClock } from '#electron/async/clock'
import type { Cache } from '#electron/cache/cache-client'
import { groupCommits } from '#electron/ledger/group-commit'
import { openLedger } from '#electron/ledger/open-ledger'
import { insertRows } from '#electron/ledger/runs/insert-rows'
import { listRowsAfter, type RowRecord } from '#electron/ledger/runs/run-rows-table'
import { countRows, findRun, insertRun, setRunState } from '#electron/ledger/runs/runs-table'
import type { PracticeOptions, PracticeServer } from '#electron/practice/practice-server'
import { startPracticeServer } from '#electron/practice/practice-server'
import { startEngine } from '#electron/services/sending/engine'
import type { EngineOptions } from '#electron/services/sending/engine-options'
import type { SendingStrategy } from '#electron/services/sending/sending-strategy'
import { createRegisterSending } from '#electron/services/sending/strategies/register-sending'
import type { RunProgress } from '#shared/domain/runs/run'
import { practiceControls } from '#tests/electron/services/practice-controls'

const password = 'rahasia-uji'

/** Cuts a call short soon enough for a test; the practice service's own late answers come later. */
const shortTimeouts: Partial<Timeouts> = { headersMs: 400, bodyMs: 400, totalMs: 1500 }

/** The registrations' own store of users is not what these tests are about. */
const emptyCache = {
  putUsers: async () => undefined,
  readSyncState: async () => ({ pageCount: null }),
} as unknown as Cache // Only what looking for users asks of it.

/**
 * For tests that count commits: a row that waits while a second begins says by a commit of its own when it
 * really left.
 */
export const standingClock: Clock = { ...systemClock, now: () => 1_795_000_000_000 }

/** A real ledger file and a real practice service, its own or `shared`, ready to send runs. */
export async function openSendingHarness(
  practice: PracticeOptions = {},
  shared: PracticeServer | null = null,
) {
  const folder = mkdtempSync(join(tmpdir(), 'sending-'))
  const server = shared ?? (await startPracticeServer({ users: 30, ...practice }))
  const db = openLedger(join(folder, 'ledger.db'), { isExpected: false, now: 0 })
  const writer = groupCommits(db)
  let credentials = { key: server.key, token: server.token }
  let api = connect()

  let isServing = shared === null
  async function closeServer() {
    if (isServing) await server.close()
    isServing = false
  }

  function connect() {
    return createElkassaApi({ baseUrl: server.url, credentials, timeouts: shortTimeouts })
  }

  return {
    server,
    closeServer,
    db,
    writer,
    folder,
    /** The client that the next engine uses. */
    api: () => api,
    useCredentials(other: { key: string; token: string }) {
      credentials = other
      api = connect()
    },
    /** A run of so many ready rows; `email` names the address of the nth. */
    addRun(rows: number, email = (n: number) => `toko${n}@contoh.co.id`): number {
      const runId = insertRun(db, {
        kind: 'register',
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
      insertRows(
        db,
        runId,
        Array.from({ length: rows }, (_, position) => ({
          position,
          rowNumber: position + 2,
          state: 'ready' as const,
          values: {
            storeName: `Toko ${position}`,
            userType: '0',
            phone: '081234567890',
            email: email(position),
            address: 'Jl. Contoh 1',
          },
          passwordSealed: Buffer.from(password),
          problems: [],
          repairs: [],
          conflict: null,
          dedupeKey: email(position),
        })),
      )
      setRunState(db, runId, 'ready', 1)
      return runId
    },
    start(
      runId: number,
      options: Partial<EngineOptions> & {
        wrapStrategy?: (kind: SendingStrategy) => SendingStrategy
      } = {},
    ) {
      const seen: RunProgress[] = []
      const strategy = createRegisterSending({ api, cache: emptyCache, clock: systemClock })
      const controls = practiceControls(api, writer, options.clock)
      const engine = startEngine({
        runId,
        writer,
        office: null,
        controls,
        actor: 'budi',
        clock: systemClock,
        inFlight: { start: 4, most: 8 },
        settleSeconds: 1,
        checksFirst: true,
        scope: 'all',
        openPassword: (row) => (row.passwordSealed ? password : null),
        onProgress: (progress) => seen.push(progress),
        ...options,
        strategy: options.wrapStrategy?.(strategy) ?? strategy,
      })
      return { ...engine, seen }
    },
    rows: (runId: number): RowRecord[] => listRowsAfter(db, runId, -1, 100_000),
    totals: (runId: number) => countRows(db, runId),
    run: (runId: number) => findRun(db, runId),
    async close() {
      await api.close()
      await closeServer()
      if (db.open) db.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type SendingHarness = Awaited<ReturnType<typeof openSendingHarness>>

/** Totals that do not add up are a lost row, whatever else is right. */
export function sumOfStates({ total: _, ...states }: Readonly<Record<string, number>>): number {
  return Object.values(states).reduce((sum, count) => sum + count, 0)
}

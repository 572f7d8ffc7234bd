import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '#electron/async/clock'
import { openCache } from '#electron/cache/cache-client'
import { groupCommits } from '#electron/ledger/group-commit'
import { openLedger } from '#electron/ledger/open-ledger'
import { listRowsAfter, type RowRecord } from '#electron/ledger/runs/run-rows-table'
import {
  beginSending,
  markSending,
  recordDone,
  recordRefused,
  recordUnknown,
} from '#electron/ledger/runs/sending-table'
import { createFieldCipher, type FieldCipher } from '#electron/secrets/field-cipher'
import { createDrafts } from '#electron/services/kinds/drafts'
import { createRuns } from '#electron/services/runs/runs'
import { createSending } from '#electron/services/sending/sending'
import type { SendingStrategy } from '#electron/services/sending/sending-strategy'
import { createSources } from '#electron/services/sources/sources'
import { createSheetReader } from '#electron/sheets/sheet-reader'
import type { HistoryEvent } from '#shared/domain/history'
import type { RunKind } from '#shared/domain/runs/run'
import type { Language } from '#shared/domain/settings'
import type { User } from '#shared/domain/users/user'
import { messagesIn } from '#shared/locales/messages'
import { practiceControls } from '#tests/electron/services/practice-controls'

export const header = 'Nama toko;Jenis;No. telepon;Email;Kata sandi;Alamat'
export const now = 1_790_000_000
export const packets = [
  { id: '9', code: 'TRIAL-30HARI', description: 'Trial 30 Hari' },
  { id: '10', code: 'REG-1BULAN', description: '1 Bulan' },
  { id: '12', code: 'REG-6BULAN', description: '6 Bulan' },
]

/** One line of a file of stores, all its cells good unless said otherwise. */
export function storeLine(
  n: number,
  cells: { readonly [name in 'type' | 'phone' | 'email' | 'password' | 'address']?: string } = {},
): string {
  return [
    `Toko ${n}`,
    cells.type ?? 'Grosir',
    cells.phone ?? `0812345${String(n).padStart(5, '0')}`,
    cells.email ?? `toko${n}@contoh.co.id`,
    cells.password ?? `rahasia-${n}`,
    cells.address ?? `Jl. Melati ${n}`,
  ].join(';')
}

export function newCipher(): FieldCipher {
  return createFieldCipher({ id: 'kunci-uji', bytes: randomBytes(32), isPersistent: true })
}

/** A service that accepts every registration at once. */
const willing: SendingStrategy = {
  name: 'register',
  needsPassword: false,
  isRead: false,
  claimsAhead: false,
  prepare: async () => ({ absentAt: null, answeredAtMs: null, before: null, readOrder: 0 }),
  begin: (db, row, sentAt) => (markSending(db, row, { sentAt, absentAt: null }) ? 'begun' : 'busy'),
  settle: async () => ({ transition: null }),
  ask: async () => ({ kind: 'unsent', cause: 'connect-failed', detail: 'never asked' }),
  asked: () => ({ registrationId: null, packetId: null }),
  review: async () => ({ transition: null }),
  isSeen: async () => false,
  send: async (row) => ({
    kind: 'success',
    value: { registrationId: `R-${row.position}` },
    messages: 'Berhasil',
  }),
  probe: async () => ({
    kind: 'success',
    value: null,
    messages: '',
    httpStatus: 200,
    sign: { httpStatus: 200, flag: true, shape: 'missing', words: [] },
  }),
  identify: async () => new Map(),
}

/** No kind of these tests asks anything about a user. */
const unasked = {
  checkUser: () => Promise.reject(new Error('asked')),
  listUsers: () => Promise.reject(new Error('asked')),
  getReferenceData: () => Promise.reject(new Error('asked')),
}

/** Sources and runs over a real ledger, a real cache and the real reader, in a folder of their own. */
export async function openRunHarness(workers: { readonly sheets: URL; readonly cache: URL }) {
  const folder = mkdtempSync(join(tmpdir(), 'runs-'))
  const ledger = openLedger(join(folder, 'ledger.db'), { isExpected: false, now })
  const writer = groupCommits(ledger)
  const cache = await openCache({ path: join(folder, 'cache.db'), workerUrl: workers.cache })
  const reader = createSheetReader(workers.sheets)
  let language: Language = 'id'
  const messages = () => messagesIn(language)
  const kinds = createDrafts({ cache, listPackets: async () => packets, now: () => now })
  const sources = createSources({ reader, ledger, kinds, messages })
  const imported: number[] = []
  let bar = (): void => undefined
  const recorded: HistoryEvent[] = []

  function serve(cipher: FieldCipher) {
    const sending = createSending({
      refuseWriting: () => bar(),
      writer,
      strategies: { register: willing, activate: willing, check: willing },
      office: null,
      controls: practiceControls(unasked, writer),
      cipher,
      actor: 'budi',
      clock: systemClock,
      limits: () => ({ start: 1, most: 1, settleSeconds: 1, checksFirst: false }),
      onProgress: () => undefined,
      onFault: (error) => {
        throw error
      },
    })
    const runs = createRuns({
      writer,
      cipher,
      cache,
      reader,
      kinds,
      sources,
      sending,
      messages,
      now: () => now,
      service: 'https://api.contoh.co.id/',
      record: async (event) => void recorded.push(event),
      onImportProgress: ({ rows }) => imported.push(rows),
    })
    return { runs, sending, cipher }
  }

  const desk = {
    folder,
    ledger,
    cache,
    sources,
    imported,
    recorded,
    ...serve(newCipher()),
    serve,
    /** What is asked before anything is written to the service. */
    barWriting(refuse: () => void) {
      bar = refuse
    },
    speak(other: Language) {
      language = other
    },
    path: (name: string) => join(folder, name),
    write(name: string, lines: readonly string[]): string {
      writeFileSync(join(folder, name), `${lines.join('\r\n')}\r\n`)
      return join(folder, name)
    },
    /** Opens a file and makes a run of it with the columns as they were matched. */
    async importFile(
      path: string,
      defaults: Readonly<Record<string, string>> = {},
      kind: RunKind = 'register',
    ) {
      const { sourceId, columns } = await sources.open({ kind, path })
      return desk.runs.create({ sourceId, columns, defaults })
    },
    importLines: (lines: readonly string[], name = 'toko.csv') =>
      desk.importFile(desk.write(name, [header, ...lines])),
    rows: (runId: number): RowRecord[] => listRowsAfter(ledger, runId, -1, 1_000_000),
    row(runId: number, position: number): RowRecord {
      const row = desk.rows(runId)[position]
      if (!row) throw new Error(`no row ${position}`)
      return row
    },
    password(row: RowRecord): string | null {
      if (row.passwordSealed === null) return null
      return desk.cipher.open(Buffer.from(row.passwordSealed), `${row.runId}:${row.position}`)
    },
    send(row: RowRecord, outcome: 'done' | 'refused' | 'unknown') {
      beginSending(ledger, row, { sentAt: now, absentAt: null })
      if (outcome === 'done') {
        recordDone(ledger, row, {
          registrationId: `R-${row.position}`,
          serverMessage: null,
          knownBy: 'answer',
          at: now,
        })
      } else if (outcome === 'refused') {
        recordRefused(ledger, row, { serverMessage: 'Nomor ditolak', at: now })
      } else {
        recordUnknown(ledger, row, { cause: 'timeout', nextCheckAt: now + 60 })
      }
    },
    async close() {
      await desk.runs.whenIdle()
      await reader.close()
      await cache.close()
      ledger.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  return desk
}

export type RunHarness = Awaited<ReturnType<typeof openRunHarness>>

/** A user of the partner's with this address. */
export function storeUser(registrationId: string, email: string): User {
  return {
    registrationId,
    email,
    storeName: 'Toko Lama',
    storeAddress: 'Jl. Lama 1',
    userType: '0',
    accountState: 'ACTIVE',
    packetId: null,
    packetName: null,
    registeredAt: null,
    expiresAt: null,
    branches: [],
  }
}

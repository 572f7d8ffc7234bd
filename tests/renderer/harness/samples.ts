import type { HistoryProof } from '#shared/domain/history'
import type { Overview } from '#shared/domain/overview'
import { type Run, type RunTotals, runSchema } from '#shared/domain/runs/run'
import { type Settings, type Status, statusSchema } from '#shared/domain/settings'

/** Noon of 20 November 2026 in Jakarta, epoch seconds. */
export const noon = 1_795_150_800

/** Main's status in practice, with users copied and nothing amiss. */
export function sampleStatus({
  settings,
  ...rest
}: Partial<Omit<Status, 'settings'>> & { settings?: Partial<Settings> } = {}): Status {
  return statusSchema.parse({
    revision: 1,
    version: '1.0.0',
    platform: 'linux',
    settings: { mode: 'practice', ...settings },
    credentials: 'saved',
    canEncrypt: true,
    connection: 'online',
    practiceConditions: 'calm',
    authorities: [],
    userCount: 20,
    syncedAt: noon,
    isSyncing: false,
    record: { trouble: null, notice: null },
    policy: { kind: 'none' },
    lastSync: null,
    isSafeStart: false,
    office: { address: '', desk: '', state: 'none', refusal: null, collisions: 0 },
    update: { kind: 'none', hindrance: 'not-set-up' },
    ...rest,
  })
}

/** History's chain, found as it was written. */
export const sampleProof: HistoryProof = {
  kind: 'intact',
  checkedAt: noon,
  entries: 0,
  lastId: 0,
  hash: '0'.repeat(64),
}

const noTotals: RunTotals = {
  total: 0,
  problem: 0,
  ready: 0,
  excluded: 0,
  sending: 0,
  done: 0,
  refused: 0,
  unsent: 0,
  unknown: 0,
}

/** Totals that add up: `total` is their sum. */
export function sampleTotals(counts: Partial<Omit<RunTotals, 'total'>>): RunTotals {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return { ...noTotals, ...counts, total }
}

/** A registration of two shops from a file, checked and not yet sent. */
export function sampleRun(rest: Partial<Run> = {}): Run {
  return runSchema.parse({
    id: 1,
    kind: 'register',
    state: 'ready',
    stopCause: null,
    stopDetail: null,
    source: {
      name: 'toko.csv',
      format: 'csv',
      encoding: 'utf-8',
      separator: ',',
      sheet: null,
      headerRow: 1,
    },
    totals: sampleTotals({ ready: 2 }),
    counts: { repaired: 0, already: 0, setAside: 0, hidden: 0, closed: 0 },
    createdAt: noon,
    startedAt: null,
    endedAt: null,
    canUndo: false,
    canRedo: false,
    ...rest,
  })
}

/** The first screen of a console with no users and nothing to do. */
export function sampleOverview({
  runs = [],
  users = {},
}: {
  readonly runs?: readonly Run[]
  readonly users?: Partial<Overview['users']>
} = {}): Overview {
  return {
    runs: [...runs],
    users: {
      total: 0,
      expiries: [],
      registrations: [],
      states: [],
      types: [],
      packets: [],
      odd: 0,
      ...users,
    },
  }
}

import { createElkassaApi } from '#electron/api/elkassa-api'
import { systemClock } from '#electron/async/clock'
import { groupCommits, type LedgerWriter } from '#electron/ledger/group-commit'
import { openLedger } from '#electron/ledger/open-ledger'
import { startEngine } from '#electron/services/sending/engine'
import type { SendingStrategy } from '#electron/services/sending/sending-strategy'
import { createActivateSending } from '#electron/services/sending/strategies/activate-sending'
import { createCheckSending } from '#electron/services/sending/strategies/check-sending'
import { practiceControls } from '#tests/electron/services/practice-controls'
import { unsyncedCache } from '../unsynced-cache'
import type { KilledSending } from './kill-points'

// A process of its own for the test of killing: it sends a run and dies at a named point of it.

const order = JSON.parse(process.argv[2] ?? '') as KilledSending // The test's own words.
const { path, runId, kind, point, baseUrl, key, token } = order

const writer = groupCommits(openLedger(path, { isExpected: true, now: 1000 }))
const api = createElkassaApi({ baseUrl, credentials: { key, token } })
const whole = { activate: createActivateSending, check: createCheckSending }[kind]({
  api,
  cache: unsyncedCache,
  clock: systemClock,
})

function die(): never {
  process.kill(process.pid, 'SIGKILL')
  throw new Error('unreachable')
}

let isAnswered = false

const breakable: SendingStrategy = {
  ...whole,
  async prepare(context, row) {
    const evidence = await whole.prepare(context, row)
    if (point === 'before the intent') die()
    return evidence
  },
  begin(db, row, sentAt, evidence) {
    const begun = whole.begin(db, row, sentAt, evidence)
    if (point === 'in the commit of the intent') die()
    return begun
  },
  async send(row, password, context) {
    if (point === 'after the intent') die()
    const outcome = await whole.send(row, password, context)
    if (point === 'after the answer') die()
    isAnswered = true
    return outcome
  },
}

/** Dies in the commit of the first outcome, or as soon as it is acknowledged. */
const breaking: LedgerWriter = {
  ...writer,
  async write(work) {
    const isOutcome = isAnswered
    const result = await writer.write((db) => {
      const written = work(db)
      if (isOutcome && point === 'before the outcome is durable') die()
      return written
    })
    if (isOutcome && point === 'after the outcome') die()
    return result
  },
}

await startEngine({
  runId,
  writer: breaking,
  strategy: breakable,
  office: null,
  controls: practiceControls(api, writer),
  clock: systemClock,
  actor: 'budi',
  inFlight: { start: 2, most: 2 },
  settleSeconds: 2,
  checksFirst: true,
  scope: 'all',
  openPassword: () => null,
  onProgress: () => undefined,
}).ended

import { subscribe } from 'node:diagnostics_channel'
import { z } from 'zod'
import { createElkassaApi } from '#electron/api/elkassa-api'
import type { Cache } from '#electron/cache/cache-client'
import { groupCommits } from '#electron/ledger/group-commit'
import { openLedger } from '#electron/ledger/open-ledger'
import { seconds, systemClock } from '#electron/services/sending/clock'
import { startEngine } from '#electron/services/sending/engine'
import type { SendingKind } from '#electron/services/sending/kind'
import { recoverRuns } from '#electron/services/sending/recover-runs'
import { createRegisterSending } from '#electron/services/sending/register-sending'
import { plainSubject } from '#electron/services/sending/tell-outcome'
import { practiceControls } from '#tests/electron/services/practice-controls'
import { type CrashPoint, orderSchema } from './sender-order'

// A process of its own: it does what the console does with a ledger that a crash left behind, and goes
// on with the run. It is killed, or kills itself at a named point.

const order = orderSchema.parse(JSON.parse(process.argv[2] ?? 'null'))
const password = 'rahasia-uji'
let passed = 0

function pass(point: CrashPoint): void {
  if (order.crash?.point !== point) return
  passed += 1
  if (passed === order.crash.time) process.kill(process.pid, 'SIGKILL')
}

/** The kind with the points in it; the outcome is told in the transaction that writes it. */
function withPoints(kind: SendingKind): SendingKind {
  return {
    ...kind,
    begin(...args) {
      pass('before intent')
      return kind.begin(...args)
    },
    async send(row, opened, context) {
      pass('after intent')
      const outcome = await kind.send(row, opened, context)
      pass('after answer')
      return outcome
    },
    subject(row) {
      pass('before outcome')
      return plainSubject(row)
    },
  }
}

subscribe('undici:request:bodySent', (message) => {
  const { request } = z.object({ request: z.object({ path: z.string() }) }).parse(message)
  if (request.path.endsWith('/registration')) pass('after send')
})

const emptyCache = {
  putUsers: async () => undefined,
  readSyncState: async () => ({ pageCount: null }),
} as unknown as Cache // Only what looking for users asks of it.

const actor = 'uji'
const now = seconds(systemClock)
const db = openLedger(order.ledger, { isExpected: true, now })
recoverRuns(db, { now, actor })
const api = createElkassaApi({
  baseUrl: order.url,
  credentials: { key: process.env.ELKASSA_KEY ?? '', token: process.env.ELKASSA_TOKEN ?? '' },
  timeouts: { headersMs: 1000, bodyMs: 1000, totalMs: 3000 },
})
const writer = groupCommits(db)
const engine = startEngine({
  runId: order.runId,
  writer,
  controls: practiceControls(api, writer),
  kind: withPoints(createRegisterSending({ api, cache: emptyCache, clock: systemClock })),
  clock: systemClock,
  actor,
  inFlight: { start: order.inFlight, most: order.inFlight },
  settleSeconds: order.settleSeconds,
  checksFirst: true,
  scope: 'all',
  openPassword: (row) => (row.passwordSealed ? password : null),
  onProgress: () => undefined,
})
await engine.ended
await api.close()
db.close()

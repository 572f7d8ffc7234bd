import { expect, it } from 'vitest'
import { createWorkQueue } from '#electron/services/sending/work-queue'
import { addRun, openTestLedger } from '#tests/electron/ledger/open-test-ledger'

const manyRows = 300_000

it('goes on with a run of which as many rows are in doubt as a run may have', {
  timeout: 120_000,
}, () => {
  const db = openTestLedger()
  const runId = addRun(db, [{}])
  db.exec(`
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${manyRows})
INSERT INTO run_rows (run_id, position, row_number, state, values_json, dedupe_key, sent_at,
  attempts, cause, next_check_at)
SELECT ${runId}, i, i + 2, 'unknown', '{}', 'toko' || i || '@contoh.co.id', 900, 1, 'timeout', i FROM n`)
  const queue = createWorkQueue({ db, runId, sends: false, nowMs: 1000, settleMs: 600_000 })
  expect(queue.nextLookInMs(0)).toBe(1000)
  // Each is looked at and comes up again later, the one that waits longest first.
  for (let i = 1; i <= 1000; i += 1) {
    const job = queue.take(1000)
    if (!job) throw new Error(`nothing was due after ${i - 1}`)
    expect([job.kind, job.row.position]).toEqual(['settle', i])
    queue.finished(job, { state: 'unknown', lookInSeconds: 60 }, 1000)
    expect(queue.nextAt(1000)).toBe(1000)
  }
})

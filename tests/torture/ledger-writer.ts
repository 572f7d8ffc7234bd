import { groupCommits } from '#electron/ledger/group-commit'
import { openLedger } from '#electron/ledger/open-ledger'
import { insertRun } from '#electron/ledger/runs/runs-table'
import type { RunSource } from '#shared/domain/runs/run'

// A process of its own: it writes on and on, says each time what it was told is durable, and is killed.

const source: RunSource = {
  name: 'email.csv',
  format: 'csv',
  encoding: 'utf-8',
  separator: ',',
  sheet: null,
  headerRow: 1,
}
const writer = groupCommits(openLedger(process.argv[2] ?? '', { isExpected: true, now: 1000 }))

async function writeOnAndOn(): Promise<void> {
  for (;;) {
    const id = await writer.write((db) =>
      insertRun(db, { kind: 'check', source, sourceHash: '', createdAt: 1000 }),
    )
    process.stdout.write(`${id}\n`)
  }
}

await Promise.all([writeOnAndOn(), writeOnAndOn(), writeOnAndOn(), writeOnAndOn()])

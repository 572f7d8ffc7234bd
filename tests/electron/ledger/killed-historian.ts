import { groupCommits } from '#electron/ledger/group-commit'
import { openLedger } from '#electron/ledger/open-ledger'
import { tellAll } from './history-events'

// A process of its own for the test of killing: it writes entries in groups, and dies as soon as so
// many are acknowledged, with others under way.

const [path = '', count = ''] = process.argv.slice(2)
const writer = groupCommits(openLedger(path, { isExpected: true, now: 1000 }))
let acknowledged = 0

async function tellOnAndOn(): Promise<void> {
  for (;;) {
    await writer.write((db) => tellAll(db, 1))
    acknowledged += 1
    if (acknowledged >= Number(count)) process.kill(process.pid, 'SIGKILL')
  }
}

await Promise.all([tellOnAndOn(), tellOnAndOn(), tellOnAndOn()])

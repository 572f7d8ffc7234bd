import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openCache } from '#electron/cache/cache-client'
import { groupCommits } from '#electron/ledger/group-commit'
import { openLedger } from '#electron/ledger/open-ledger'
import { createFieldCipher } from '#electron/secrets/field-cipher'
import { createDrafts } from '#electron/services/kinds/drafts'
import { createRuns } from '#electron/services/runs/runs'
import { createSources } from '#electron/services/sources/sources'
import { createSheetReader } from '#electron/sheets/sheet-reader'
import { messagesIn } from '#shared/locales/messages'
import { builtWorkers } from './processes/workers'

function now() {
  return Math.floor(Date.now() / 1000)
}
function messages() {
  return messagesIn('id')
}

/** Nothing is sent here. */
const idleSending = {
  start: () => undefined,
  pause: async () => undefined,
  cancel: async () => undefined,
  isActive: () => false,
}

/** The services that make runs of files, over real databases in a folder. */
export async function openHarness(
  folder: string,
  onImportProgress: Parameters<typeof createRuns>[0]['onImportProgress'] = () => undefined,
) {
  mkdirSync(folder, { recursive: true })
  const ledger = openLedger(join(folder, 'ledger.db'), { isExpected: false, now: now() })
  const writer = groupCommits(ledger)
  const cache = await openCache({ path: join(folder, 'cache.db'), workerUrl: builtWorkers.cache })
  const reader = createSheetReader(builtWorkers.sheets)
  const kinds = createDrafts({ cache, listPackets: async () => [], now })
  const sources = createSources({ reader, ledger, kinds, messages })
  const cipher = createFieldCipher({ id: 'bench', bytes: randomBytes(32), isPersistent: true })
  const runs = createRuns({
    writer,
    cipher,
    cache,
    reader,
    kinds,
    sources,
    sending: idleSending,
    messages,
    now,
    service: null,
    record: async () => undefined,
    onImportProgress,
  })
  return {
    ledger,
    writer,
    cache,
    sources,
    runs,
    async close() {
      await runs.whenIdle()
      await reader.close()
      await cache.close()
      ledger.close()
    },
  }
}

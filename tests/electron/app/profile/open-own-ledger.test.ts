import { copyFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { recordAside } from '#electron/app/profile/open-own-ledger'
import { findPaths } from '#electron/app/profile/paths'
import type { ServicePlace } from '#electron/app/profile/service-folder'
import { listHistory } from '#electron/ledger/history/history-list'
import { verifyHistory } from '#electron/ledger/history/verify-history'
import { openLedger } from '#electron/ledger/open-ledger'
import { createSettingsStore } from '#electron/services/settings/settings-store'
import { type HistoryEvent, wholeHistory } from '#shared/domain/history'
import { documentedAddress } from '#shared/domain/settings'
import { createMemoryStore } from '#tests/electron/secrets/memory-store'
import { temporaryFolder } from '#tests/electron/temporary-folder'

const refused: HistoryEvent = { kind: 'sign-in', outcome: 'refused', details: { mode: 'live' } }

const live: ServicePlace = { mode: 'live', baseUrl: documentedAddress }

function prepare() {
  const folder = temporaryFolder()
  const paths = findPaths(folder, folder)
  const settings = createSettingsStore(createMemoryStore())
  return { deps: { paths, settings }, path: paths.ledger(live), settings }
}

describe('recordAside()', () => {
  it('begins and goes on with a record whose service is not open', async () => {
    const { deps, path, settings } = prepare()
    recordAside(deps, live, refused, 'budi')
    recordAside(deps, live, refused, 'budi')
    expect(settings.current().ledgers).toEqual({ live: 0 })
    const ledger = openLedger(path, { isExpected: true, now: 0 })
    const entries = listHistory(ledger, wholeHistory, { after: 0, before: 9 }, 9)
    const proof = await verifyHistory(ledger)
    ledger.close()
    expect(entries).toMatchObject([
      { id: 2, kind: 'sign-in', outcome: 'refused', actor: 'budi' },
      { id: 1 },
    ])
    expect(proof).toMatchObject({ kind: 'intact', entries: 2 })
  })

  it('has a record that was left open looked through by the next opening', () => {
    const { deps, path, settings } = prepare()
    recordAside(deps, live, refused, 'budi')
    settings.change({ ledgers: { live: 1000 } })
    recordAside(deps, live, refused, 'budi')
    expect(settings.current().ledgers.live).toBe(1000)
    // As a kill leaves it: the journal still beside the file.
    const killed = openLedger(path, { isExpected: true, now: 0 })
    killed.exec(`UPDATE history_head SET last_id = last_id`)
    copyFileSync(`${path}-wal`, `${path}-kept`)
    killed.close()
    copyFileSync(`${path}-kept`, `${path}-wal`)
    recordAside(deps, live, refused, 'budi')
    expect(settings.current().ledgers.live).toBe(0)
  })
})

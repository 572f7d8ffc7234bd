import { expect, it } from 'vitest'
import { openLedger } from '#electron/ledger/open-ledger'
import { verifyRows } from '#electron/ledger/runs/verify-rows'
import { acceptChangedRows, acceptRows } from '#electron/services/ledger-recovery/accept-rows'
import { createLedgerWatch } from '#electron/services/ledger-recovery/ledger-watch'
import type { OpenedWorkspace } from '#electron/services/workspace/workspaces'
import type { HistoryEvent } from '#shared/domain/history'
import type { WorkMode } from '#shared/domain/settings'
import { sendRow } from '#tests/electron/ledger/send-row'
import { flipBit, makeLedger } from '#tests/electron/ledger/spoil-ledger'

/** A record with one changed row, told about in practice while a mode is open; `accept` says it was checked. */
function prepare(mode: WorkMode) {
  const path = makeLedger(3)
  sendRow(path)
  flipBit(path, 'Register success!')
  const ledger = openLedger(path, { isExpected: true, now: 1000 })
  const recorded: HistoryEvent[] = []
  const record = async (event: HistoryEvent) => void recorded.push(event)
  const watch = createLedgerWatch({
    folderOf: () => '',
    ledgerOf: () => path,
    onChange: () => undefined,
  })
  const { rows, total } = verifyRows(ledger)
  watch.setNotice({ kind: 'rows-changed', mode: 'practice', total, rows: [...rows] })
  const workspace: Partial<OpenedWorkspace> = {
    mode,
    acceptRows: (named) => acceptRows({ ledger, record }, named),
  }
  // Only what accepting rows asks of it.
  const accept = () =>
    acceptChangedRows({ watch, workspaces: { find: () => workspace as OpenedWorkspace } })
  return { ledger, recorded, watch, accept }
}

it('keeps what the rows say now, once, and puts it on record', async () => {
  const { ledger, recorded, watch, accept } = prepare('practice')
  await accept()
  await accept()
  expect(verifyRows(ledger).total).toBe(0)
  expect(watch.state().notice).toBe(null)
  expect(recorded).toMatchObject([
    { kind: 'decision', runId: 1, rowNumber: 2, details: { decision: 'changed-row-checked' } },
  ])
  ledger.close()
})

it('leaves another record alone', async () => {
  const { ledger, recorded, watch, accept } = prepare('live')
  await accept()
  expect(verifyRows(ledger).total).toBe(1)
  expect(watch.state().notice).not.toBe(null)
  expect(recorded).toEqual([])
  ledger.close()
})

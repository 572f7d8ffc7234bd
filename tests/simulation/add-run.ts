import { insertRows } from '#electron/ledger/runs/insert-rows'
import type { RowRecord } from '#electron/ledger/runs/run-rows-table'
import { insertRun, setRunState } from '#electron/ledger/runs/runs-table'
import type { WritableDb } from '#electron/sqlite/database'
import type { RunKind } from '#shared/domain/runs/run'
import type { Random } from './random'
import type { SimulatedService } from './service-record'

/** Adds a run that is ready to be sent: new shops, payments of users, or addresses to look up. */
export function addRun(
  db: WritableDb,
  kind: RunKind,
  service: SimulatedService,
  random: Random,
  /** Where the rows' numbers begin: other ones are other shops. */
  from = 0,
): number {
  const source = {
    name: 'uji.csv',
    format: 'csv',
    encoding: null,
    separator: null,
    sheet: null,
    headerRow: 1,
  } as const
  const runId = insertRun(db, { kind, source, sourceHash: '', createdAt: 0 })
  const rows = Array.from({ length: random.between(8, 40) }, (_, position) => {
    const { key, values } = makeRow(kind, from + position, service)
    return {
      position,
      rowNumber: position + 2,
      state: 'ready' as const,
      values,
      passwordSealed: null,
      problems: [],
      repairs: [],
      conflict: null,
      dedupeKey: key,
    }
  })
  insertRows(db, runId, rows)
  setRunState(db, runId, 'ready', 0)
  return runId
}

function makeRow(
  kind: RunKind,
  position: number,
  { accounts }: SimulatedService,
): { key: string; values: RowRecord['values'] } {
  const user = accounts[position % Math.max(1, accounts.length)]
  if (kind === 'register') {
    const email = `toko${position}@contoh.co.id`
    const storeName = `Toko Maju ${position}`
    const address = `Jl. Contoh ${position}`
    return { key: email, values: { storeName, userType: '0', phone: '0812', email, address } }
  }
  if (kind === 'check') {
    const email = position % 3 === 0 ? `siapa${position}@contoh.co.id` : (user?.email ?? 'x@y.id')
    return { key: `check:${email}`, values: { email } }
  }
  const invoiceCode = `INV-${position}`
  return {
    key: `activate:${invoiceCode}`,
    values: {
      email: user?.email ?? 'tidak@ada.id',
      registrationId: user?.id ?? 'S0',
      storeName: user?.storeName ?? '',
      branchId: '',
      packetId: '11',
      invoiceCode,
      amount: '150000',
      gateway: 'finpay195',
      method: 'ATM',
      paymentDate: '2026-11-24 10:00:00',
    },
  }
}

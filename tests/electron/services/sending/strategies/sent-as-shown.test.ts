import { stringify } from 'csv-stringify/sync'
import { type Arbitrary, array, asyncProperty, constantFrom, oneof, record } from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ElkassaApi } from '#electron/api/outcome'
import { systemClock } from '#electron/async/clock'
import type { SendingStrategy } from '#electron/services/sending/sending-strategy'
import { createActivateSending } from '#electron/services/sending/strategies/activate-sending'
import { createRegisterSending } from '#electron/services/sending/strategies/register-sending'
import { toUserKey } from '#shared/domain/fields/check-activation'
import type { Row } from '#shared/domain/runs/row'
import type { RunKind } from '#shared/domain/runs/run'
import { repairStoreType } from '#shared/domain/users/store-type'
import { readRupiah } from '#shared/domain/values/money'
import { repairPaymentDate } from '#shared/domain/values/payment-date'
import { id } from '#shared/locales/id'
import { checkProperty } from '#tests/check-property'
import { httpText, openApi, startRawServer } from '#tests/electron/api/raw-server'
import {
  openRunHarness,
  packets,
  type RunHarness,
  storeUser,
} from '#tests/electron/services/runs/run-harness'
import { buildWorkers } from '#tests/electron/services/runs/workers'
import { cellOf } from '#tests/shared/domain/fields/made-cells'
import { shownValue } from '../../../../../renderer/features/runs/rows/shown-value'

const workers = await buildWorkers()
let harness: RunHarness

const branches = ['Pusat', 'Pasar Baru'].map((name, at) => ({ id: `C${at}`, name, address: '' }))
const users = [
  { ...storeUser('ELK10001', 'ahe@contoh.co.id'), branches },
  { ...storeUser('ELK10002', 'A.B@contoh.co.id'), branches: branches.slice(1) },
]

beforeEach(async () => {
  harness = await openRunHarness(workers)
  await harness.cache.putUsers(users)
})
afterEach(() => harness.close())

interface Sent {
  /** The row as the page has it. */
  readonly row: Row
  readonly password: string
  /** The fields of the call's body. */
  readonly body: Readonly<Record<string, string>>
}

/** Mostly what can be sent, as it may be written; now and then anything. */
function mostly(core: string, ...good: readonly string[]): Arbitrary<string> {
  return oneof(
    { weight: 19, arbitrary: constantFrom(...good) },
    { weight: 1, arbitrary: cellOf(core) },
  )
}

const names = [
  'Toko AHE',
  ' Café  D’Nala',
  'A "B", C; D',
  "'=1+1",
  '🏪 吉祥',
  'a&b=c%20+d',
  'e\u0301',
]

const stores = record({
  storeName: mostly('text', ...names),
  userType: mostly('type', '0', 'Grosir', '1 - Grosir', ' ritel '),
  phone: mostly(
    'phone',
    '081234567890',
    '+62 812-3456-7890',
    '81234567890',
    '８１２３４５６７８９０',
  ),
  email: mostly('email', 'ahe@contoh.co.id', ' A.B+c@CONTOH.CO.ID ', 'Ahe <ahe@contoh.co.id>'),
  password: mostly('password', 'rahasia1', ' rahasia 2 ', 'p&=+%40"é🏪', '=rahasia'),
  address: mostly('text', ...names, 'Jl. Mawar 1,\nBandung'),
})

const activations = record({
  user: mostly('email', 'ahe@contoh.co.id', 'elk10002', ' AHE@contoh.co.id'),
  branch: mostly('branch', 'pasar baru', 'Pasar Baru', 'C1'),
  packet: mostly('packet', '1 Bulan', 'REG-6BULAN', 'Paket 6 bulan', '10'),
  invoiceCode: mostly('text', ...names),
  amount: mostly('amount', '150000', 'Rp 150.000,00', '1,500,000', '150 000'),
  gateway: mostly('text', ...names),
  method: mostly('text', ...names),
  paymentDate: mostly('date', '21/09/2026 10:00', '2026-09-21', '21 Sep 2026 1:05:09 PM WITA'),
})

/** Neither of the two that are tried looks at the step it is part of. */
const unneeded = undefined as never

/** Makes a run of the file and sends its ready rows, each to a server that keeps what it is sent. */
async function sendAll(
  kind: RunKind,
  lines: readonly (readonly string[])[],
  strategyFor: (api: ElkassaApi) => Pick<SendingStrategy, 'send'>,
): Promise<readonly Sent[]> {
  const text = stringify(
    lines.map((cells) => [...cells]),
    { quoted: true },
  )
  const run = await harness.importFile(harness.write('toko.csv', [text.trimEnd()]), {}, kind)
  const page = await harness.runs.rows({ runId: run.id, filter: 'all', offset: 0, limit: 200 })
  const server = await startRawServer((socket) => socket.write(httpText('{}')))
  const strategy = strategyFor(openApi(server.url))
  const sent: Sent[] = []
  for (const row of page.rows.filter(({ state }) => state === 'ready')) {
    const record = harness.row(run.id, row.position)
    const password = harness.password(record) ?? ''
    await strategy.send(record, password, unneeded)
    const request = server.requests.at(-1) ?? ''
    const fields = new URLSearchParams(request.slice(request.indexOf('\r\n\r\n') + 4))
    sent.push({ row, password, body: Object.fromEntries(fields) })
  }
  return sent
}

function readBack<Cell extends object>(cell: Cell): string {
  if (!('value' in cell)) throw new Error(`what is shown cannot be read: ${JSON.stringify(cell)}`)
  return String(cell.value)
}

/** Tables of forty rows, tried until so many rows of them were sent. */
async function expectSentAsShown<Cells extends Readonly<Record<string, string>>>(
  made: Arbitrary<Cells>,
  judge: (cells: readonly Cells[]) => Promise<number>,
): Promise<void> {
  let count = 0
  const tables = array(made, { minLength: 40, maxLength: 40, size: 'max' })
  await checkProperty(
    asyncProperty(tables, async (cells) => {
      count += await judge(cells)
    }),
    12,
  )
  expect(count).toBeGreaterThan(100)
}

describe('what is sent', () => {
  it('of a registration is what the page shows', async () => {
    await expectSentAsShown(stores, async (cells) => {
      const header = ['Nama toko', 'Jenis', 'No. telepon', 'Email', 'Kata sandi', 'Alamat']
      // Each its own, for one address twice is a question of its own.
      const lines = cells.map((cell, at) => [
        ...[cell.storeName, cell.userType, cell.phone, cell.email.replace('@', `${at}@`)],
        ...[cell.password, cell.address],
      ])
      const sent = await sendAll('register', [header, ...lines], (api) =>
        createRegisterSending({ api, cache: harness.cache, clock: systemClock }),
      )
      for (const { row, password, body } of sent) {
        const shown = (field: string) => shownValue(row, field, 'register', id)
        expect(body).toMatchObject({
          toko_name: shown('storeName'),
          user_type: readBack(repairStoreType(shown('userType'))),
          no_telp: shown('phone'),
          email: shown('email'),
          address: shown('address'),
          password,
        })
      }
      return sent.length
    })
  })

  it('of an activation is what the page shows', async () => {
    await expectSentAsShown(activations, async (cells) => {
      const header = [
        ...['Email', 'Cabang', 'Paket', 'No. Invoice', 'Nominal', 'Payment Gateway'],
        ...['Channel', 'Tgl Bayar'],
      ]
      const lines = cells.map((cell, at) => [
        ...[cell.user, cell.branch, cell.packet, `${cell.invoiceCode} ${at}`, cell.amount],
        ...[cell.gateway, cell.method, cell.paymentDate],
      ])
      const sent = await sendAll('activate', [header, ...lines], (api) =>
        createActivateSending({ api, cache: harness.cache, clock: systemClock }),
      )
      for (const { row, body } of sent) {
        const shown = (field: string) => shownValue(row, field, 'activate', id)
        const amount = readRupiah(shown('amount'))
        expect(body).toMatchObject({
          packet_id: packets.find(({ description }) => description === shown('packet'))?.id,
          cabang_id: branches.find(({ name }) => name === shown('branch'))?.id,
          invoice_code: shown('invoiceCode'),
          invoice_amount: 'rupiah' in amount && String(amount.rupiah),
          payment_gateway: shown('gateway'),
          payment_method: shown('method'),
          payment_date: readBack(repairPaymentDate(shown('paymentDate'))),
        })
        const user = users.find(({ registrationId }) => registrationId === body.registration_id)
        expect(body.email).toBe(user?.email)
        // The one exception: a user is found whatever the case, and sent as the service writes it.
        const keys = [user?.email ?? '', user?.registrationId ?? ''].map(toUserKey)
        expect(keys).toContain(toUserKey(shown('user')))
      }
      return sent.length
    })
  })
})

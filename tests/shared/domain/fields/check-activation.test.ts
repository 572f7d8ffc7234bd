import { describe, expect, it } from 'vitest'
import {
  type ActivationKnown,
  type CheckedActivation,
  checkActivation,
  findPacket,
  toUserKey,
} from '#shared/domain/fields/check-activation'
import { toStatusKey } from '#shared/domain/values/payment-status'

import { day, good, known, now, one, packets, several } from './activation-known'

function check(
  change: Partial<Record<keyof CheckedActivation['values'], string>> = {},
  damage: Parameters<typeof checkActivation>[1] = {},
  more: Partial<ActivationKnown> = {},
) {
  return checkActivation({ ...good, ...change }, damage, { ...known, ...more })
}

describe('checkActivation()', () => {
  it('resolves user, only branch and packet, and keeps the case of gateway and method', () => {
    expect(check()).toEqual({
      values: {
        ...good,
        branch: 'Toko AHE',
        amount: '150000',
        paymentDate: '2026-11-24 00:00:00',
        registrationId: 'ELK10001',
        email: 'ahe@contoh.co.id',
        storeName: 'Toko AHE',
        branchId: 'C1',
        packetId: '10',
        status: '',
        lineType: '',
        hasStatus: '',
      },
      problems: [],
      repairs: [],
      unpaid: null,
    })
  })

  it.each([
    ['elk10001', 'ELK10001'],
    [' <AHE@contoh.co.id> ', 'ELK10001'],
  ])('finds the user by %s', (user, registrationId) => {
    expect(check({ user }).values.registrationId).toBe(registrationId)
  })

  it.each([
    ['C3', 'C3'],
    ['pasar  baru', 'C3'],
    ['PUSAT', 'C2'],
  ])('finds the branch by %s', (branchText, branchId) => {
    expect(check({ user: 'ELK10002', branch: branchText })).toMatchObject({
      values: { branchId },
      problems: [],
    })
  })

  it.each([
    ['10', '10'],
    ['reg-1bulan', '10'],
    ['Paket ELKASSA 12 Bulan', '13'],
  ])('names the packet for %s and says so', (packet, packetId) => {
    expect(check({ packet })).toMatchObject({
      values: { packetId },
      repairs: [{ field: 'packet', code: 'packet-matched', before: packet }],
    })
  })

  it.each([
    ['Rp 150.000', '150000'],
    ['150.000', '150000'],
    ['150000', '150000'],
    ['IDR 1.500.000', '1500000'],
  ])('reads the amount %s', (amount, value) => {
    expect(check({ amount })).toMatchObject({ values: { amount: value }, repairs: [] })
  })

  it('says that it took cents off', () => {
    expect(check({ amount: 'Rp 150.000,00' })).toMatchObject({
      values: { amount: '150000' },
      repairs: [{ field: 'amount', code: 'amount-decimals-removed', before: 'Rp 150.000,00' }],
    })
  })

  it('reads numbers of a spreadsheet, whose dot begins decimals', () => {
    expect(check({ amount: '150000' }, { amount: 'number' }).values.amount).toBe('150000')
    expect(check({ amount: '150.125' }, { amount: 'number' }).problems).toEqual([
      { field: 'amount', code: 'amount-fraction' },
    ])
  })

  it('takes a real date for the payment date, and for nothing else', () => {
    const cell = '2026-11-24 14:02:00'
    expect(check({ paymentDate: cell }, { paymentDate: 'date' })).toMatchObject({
      values: { paymentDate: cell },
      problems: [],
    })
    expect(check({ invoiceCode: cell }, { invoiceCode: 'date' }).problems).toEqual([
      { field: 'invoiceCode', code: 'excel-date' },
    ])
  })

  const bad: [Partial<typeof good>, string, string][] = [
    [{ user: '' }, 'user', 'required'],
    [{ user: 'a@b@c.id' }, 'user', 'email-invalid'],
    [{ user: 'siapa@contoh.co.id' }, 'user', 'user-unknown'],
    [{ user: 'ELK99999' }, 'user', 'user-unknown'],
    [{ user: 'ELK10002' }, 'branch', 'branch-choose'],
    [{ user: 'ELK10002', branch: 'Utara' }, 'branch', 'branch-unknown'],
    [{ branch: 'Pusat' }, 'branch', 'branch-unknown'],
    [{ user: 'ELK10003' }, 'branch', 'branch-none'],
    [{ user: 'ELK10003', branch: 'Pusat' }, 'branch', 'branch-none'],
    [{ branch: 'tanpa cabang' }, 'branch', 'branch-needed'],
    [{ user: 'ELK10002', branch: '-' }, 'branch', 'branch-needed'],
    [{ packet: '2 Bulan' }, 'packet', 'packet-unknown'],
    [{ packet: '1 Bulan atau 12 Bulan' }, 'packet', 'packet-unknown'],
    [{ packet: '' }, 'packet', 'required'],
    [{ invoiceCode: ' ' }, 'invoiceCode', 'required'],
    [{ amount: '150,000' }, 'amount', 'amount-unclear'],
    [{ amount: '150000.50' }, 'amount', 'amount-fraction'],
    [{ amount: 'seratus' }, 'amount', 'amount-unreadable'],
    [{ amount: '0' }, 'amount', 'amount-zero'],
    [{ amount: '' }, 'amount', 'required'],
    [{ gateway: '' }, 'gateway', 'required'],
    [{ method: '#N/A' }, 'method', 'formula-error'],
    [{ paymentDate: '11/24/2026' }, 'paymentDate', 'date-month-first'],
  ]
  it.each(bad)('finds the problem of %o', (change, field, code) => {
    expect(check(change).problems).toMatchObject([{ field, code }])
  })

  it.each(['150,000.00 DB', '150.000 D', '(150.000)', '-150000'])('leaves %s out', (amount) => {
    const { values, ...first } = check({ amount })
    expect(first).toMatchObject({ unpaid: 'no-payment', problems: [] })
    expect(values.amount).toBe('150000 DB')
    expect(check(values)).toMatchObject({ unpaid: 'no-payment', values })
  })

  it.each(['150,000.00 CR', '150.000,00 K', '+150.000'])('takes %s for paid', (amount) => {
    const values = { amount: '150000' }
    expect(check({ amount })).toMatchObject({ unpaid: null, problems: [], values })
  })

  it.each(['-', 'tanpa cabang', 'None'])('goes without a branch where “%s” says so', (branch) => {
    expect(check({ user: 'ELK10003', branch })).toMatchObject({
      values: { branch: '-', branchId: '', registrationId: 'ELK10003' },
      problems: [],
    })
  })

  it('names the branches to choose from', () => {
    expect(check({ user: 'ELK10002' }).problems[0]?.details).toEqual({
      choices: 'Pusat (C2), Pasar Baru (C3)',
    })
  })

  it('says so where an address leads to several users, or no packet was ever read', () => {
    const users = new Map([['ahe@contoh.co.id', [one, several]]])
    expect(check({}, {}, { users }).problems).toMatchObject([{ code: 'user-several' }])
    expect(check({}, {}, { packets: null }).problems).toMatchObject([{ code: 'packets-missing' }])
  })

  const unusual: [string, Partial<typeof good>, Partial<ActivationKnown>, string, string][] = [
    ['a date to come', { paymentDate: '25/11/2026' }, {}, 'paymentDate', 'date-future'],
    ['an old date', { paymentDate: '20/10/2026' }, {}, 'paymentDate', 'date-old'],
    ['a trial packet', { packet: 'Trial 30 Hari' }, {}, 'packet', 'packet-trial'],
    [
      'an amount unlike the last',
      {},
      { lastAmounts: new Map([['10', 125_000]]) },
      'amount',
      'amount-unlike',
    ],
    [
      'a user that ran out long ago',
      {},
      { users: new Map([['ahe@contoh.co.id', [{ ...one, expiresAt: now - 91 * day }]]]) },
      'user',
      'user-expired',
    ],
  ]
  it.each(unusual)('points out %s and stops nothing', (_, change, more, field, code) => {
    const { problems, repairs } = check(change, {}, more)
    expect(problems).toEqual([])
    expect(repairs).toMatchObject([{ field, code, before: '' }])
  })

  it('is silent about what is usual', () => {
    const usual = { lastAmounts: new Map([['10', 150_000]]) }
    expect(check({ paymentDate: '26/10/2026' }, {}, usual).repairs).toEqual([])
  })

  it('checks what it wrote to the same', () => {
    const first = check({ amount: 'Rp 150.000,00', packet: 'REG-1BULAN' })
    const again = checkActivation(first.values, {}, known)
    expect(again).toEqual({ ...first, repairs: [] })
  })
})

describe('findPacket()', () => {
  it('prefers what a text is to what it mentions', () => {
    const rows = [...packets, { id: '1', code: 'X', description: '10' }]
    expect(findPacket(rows, '10')?.id).toBe('1')
  })
})

describe('toUserKey()', () => {
  it.each([
    [' elk1 ', 'ELK1'],
    ['Toko@Contoh.co.id', 'toko@contoh.co.id'],
    ['a@b', ''],
  ])('%s', (text, key) => expect(toUserKey(text)).toBe(key))
})

describe('what a settlement file says of a payment', () => {
  const file = { hasStatus: 'yes' } as const
  const named = new Map([[toStatusKey('finpay195', 'OK'), 'paid' as const]])

  it.each([
    ['SUCCESS', '', null],
    ['FAILED', '', 'failed'],
    ['EXPIRED', '', 'expired'],
    ['Refunded', '', 'reversed'],
    ['unpaid', '', 'pending'],
    ['SUCCESS', 'REFUND', 'reversed'],
    ['SUCCESS', 'FEE', 'no-payment'],
    ['ok', '', null],
  ])('status %j of a line %j: %s', (status, lineType, unpaid) => {
    const found = check({ ...file, status, lineType }, {}, { statusWords: named })
    expect(found.unpaid).toBe(unpaid)
    expect(found.problems).toEqual([])
  })

  it.each([
    ['OKE', 'status-unknown'],
    ['0', 'status-unknown'],
    ['', 'status-empty'],
  ])('asks about %j', (status, code) => {
    const found = check({ ...file, status }, {}, { statusWords: named })
    expect(found).toMatchObject({ unpaid: null, problems: [{ field: 'status', code }] })
  })

  it('asks about nothing where the file has no column of statuses', () => {
    expect(check({ status: '' })).toMatchObject({ unpaid: null, problems: [] })
  })
})

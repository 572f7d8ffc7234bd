import { type Arbitrary, array, constantFrom, oneof, record, string, tuple } from 'fast-check'

/** What stands around a value where people copy it from. */
const wrapping = constantFrom(
  ...['', '', '', ' ', '  ', "'", "''", '"', '<', '>', '(', ')', '.', ',', ';', '-', '+', '=', '#'],
  ...[
    '\n',
    '\t',
    '\u00a0',
    '\u200b',
    '\ufeff',
    '\u202a',
    '\u0001',
    '\u0000',
    '．',
    '＇',
    'mailto:',
  ],
  ...['Rp', 'IDR ', '.0', ',00', ',-', ' WIB', ' rupiah', '0', '62', '+62 ', 'tel:', 'Senin, '],
)

const cores: Readonly<Record<string, readonly string[]>> = {
  text: [
    'Toko AHE',
    'Jl. Mawar  1,\nBandung',
    'Café',
    'e\u0301',
    'finpay195',
    'ATM',
    'INV-001',
    '',
  ],
  email: ['ahe@contoh.co.id', 'A.B@CONTOH.CO.ID', 'Ahe <ahe@contoh.co.id>', 'a@b', 'ELK10001', ''],
  phone: [
    '081234567890',
    '81234567890',
    '62812 3456-7890',
    '８１２３４５６７８９０',
    '0628123456789',
    '',
  ],
  type: ['0', '1', 'Retail', '1 - Grosir', '0.0', 'GROSIRAN', 'ritel', ''],
  password: ['rahasia1', ' rahasia1 ', 'abc', '🏪🏪🏪🏪🏪🏪', ''],
  branch: ['', 'Pusat', 'C3', 'pasar baru', 'Toko AHE', '-'],
  packet: ['1 Bulan', 'REG-12BULAN', '10', 'Paket 1 bulan', 'Trial 30 Hari', ''],
  amount: ['150000', '150.000', '1,500,000', '150 000,00', '１５００００', '0', '-5', '1.5', ''],
  date: [
    '2026-11-24',
    '24/11/2026 10:05',
    '24 Nov 26',
    'Nov 24, 2026 1:05 PM',
    '20261124T100500',
    '',
  ],
  status: ['paid', 'LUNAS', 'Pending  Settlement', 'refund', 'fee', 'xyz', ''],
}

const digitsAndSigns = constantFrom(...'0123456789+-.,/()eE@: '.split(''))

/** A cell of this sort: something that is meant, and what stands around it. */
export function cellOf(core: string): Arbitrary<string> {
  const values = oneof(
    { weight: 4, arbitrary: constantFrom(...(cores[core] ?? [])) },
    string({ unit: digitsAndSigns, maxLength: 16 }),
    string({ unit: 'grapheme', maxLength: 10 }),
  )
  const around = array(wrapping, { maxLength: 2 }).map((signs) => signs.join(''))
  return tuple(around, values, around).map((parts) => parts.join(''))
}

/** Rows of a registration file, good ones and all kinds of others. */
export const madeStores = record({
  storeName: cellOf('text'),
  userType: cellOf('type'),
  phone: cellOf('phone'),
  email: cellOf('email'),
  password: cellOf('password'),
  address: cellOf('text'),
})
/** Rows of a settlement file, with users and packets of `activation-known`. */
export const madeActivations = record({
  user: cellOf('email'),
  branch: cellOf('branch'),
  packet: cellOf('packet'),
  invoiceCode: cellOf('text'),
  amount: cellOf('amount'),
  gateway: cellOf('text'),
  method: cellOf('text'),
  paymentDate: cellOf('date'),
  status: cellOf('status'),
  lineType: cellOf('status'),
  hasStatus: constantFrom('', 'yes'),
})

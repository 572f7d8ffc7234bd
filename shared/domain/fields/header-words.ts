import { settlementColumns } from './activate-fields'
import { normalizeHeader } from './header'
import { fieldsOf } from './kind-fields'

/** Columns of gateways and banks that are nothing to us, in both languages. */
const foreignHeaders = [
  ...['no', 'nomor', 'number', 'date', 'tanggal', 'time', 'jam', 'waktu', 'currency', 'mata uang'],
  ...['posting date', 'value date', 'effective date', 'tanggal efektif', 'periode', 'period'],
  ...['branch', 'cabang', 'journal no', 'teller', 'account', 'rekening', 'account name'],
  ...['description', 'additional description', 'deskripsi', 'keterangan', 'remarks', 'remark'],
  ...['uraian', 'catatan', 'note', 'notes', 'debit', 'debet', 'credit', 'kredit', 'mutasi'],
  ...['balance', 'reference no', 'referensi', 'refund', 'cancel', 'settlement', 'scheduled'],
  ...['channel', 'method', 'metode', 'transaction', 'transaksi', 'merchant', 'total', 'sub total'],
]

const headers: ReadonlySet<string> = new Set(
  [
    ...Object.values(fieldsOf).flatMap((fields) =>
      fields.flatMap(({ synonyms, wholeHeaders }) => [...synonyms, ...wholeHeaders]),
    ),
    ...Object.values(settlementColumns).flat(),
    ...foreignHeaders,
  ].map(normalizeHeader),
)

const words: ReadonlySet<string> = new Set([...headers].flatMap((header) => header.split(' ')))

/** Whether a cell is what stands above a column, in either language. */
export function isTitle(cell: string): boolean {
  return headers.has(normalizeHeader(cell))
}

/** Whether a cell is made of nothing but words that stand above columns, in either language. */
export function isMadeOfHeaderWords(cell: string): boolean {
  const name = normalizeHeader(cell)
  return name !== '' && !/\d|@/.test(cell) && name.split(' ').every((word) => words.has(word))
}

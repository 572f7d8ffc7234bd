import { z } from 'zod'
import type { FieldSpec } from './field-spec'

/** The fields of one activation, in the order a template shows them. */
export const activateFieldSchema = z.enum([
  'user',
  'branch',
  'packet',
  'invoiceCode',
  'amount',
  'gateway',
  'method',
  'paymentDate',
])
export type ActivateField = z.infer<typeof activateFieldSchema>

/** What a settlement file says of a payment beside it; read, and never sent. */
export const paymentStateFields = ['status', 'lineType'] as const
export type PaymentStateField = (typeof paymentStateFields)[number]

/** Headers of settlement files as finance departments and payment gateways write them. */
export const activateFields: readonly (FieldSpec & {
  readonly name: ActivateField | PaymentStateField
})[] = [
  {
    name: 'user',
    synonyms: [
      ...['email', 'e mail', 'surel', 'alamat email', 'email toko', 'email pemilik'],
      ...['email pelanggan', 'email user', 'email pengguna', 'id registrasi', 'registration id'],
      ...['id pengguna', 'id pelanggan', 'id toko', 'id elkassa', 'user email', 'customer email'],
      ...['customer id', 'user id', 'email atau id'],
    ],
    wholeHeaders: ['pengguna', 'user', 'pelanggan', 'customer', 'registrasi', 'mail'],
  },
  {
    name: 'branch',
    synonyms: [
      ...['cabang', 'nama cabang', 'id cabang', 'kode cabang', 'cabang id', 'branch'],
      ...['branch name', 'branch id', 'nama outlet', 'kode outlet', 'outlet name'],
    ],
    wholeHeaders: ['outlet', 'lokasi'],
    isOptional: true,
  },
  {
    name: 'packet',
    synonyms: [
      ...['paket', 'nama paket', 'kode paket', 'id paket', 'jenis paket', 'paket langganan'],
      ...['packet', 'package', 'package name', 'plan', 'langganan', 'subscription'],
    ],
    wholeHeaders: ['produk', 'product', 'layanan', 'item', 'durasi', 'masa aktif'],
    mayBeForAll: true,
  },
  {
    name: 'invoiceCode',
    synonyms: [
      ...['no invoice', 'nomor invoice', 'kode invoice', 'invoice', 'invoice no'],
      ...['invoice number', 'invoice code', 'invoice id', 'no faktur', 'nomor faktur'],
      ...['kode faktur', 'faktur', 'no tagihan', 'nomor tagihan', 'kode tagihan', 'no inv'],
      ...['order id', 'no order', 'nomor order', 'external id', 'merchant ref', 'reference id'],
      ...['bill no', 'merchant order id', 'merchantorderid', 'partner trx id', 'referenceno'],
    ],
    wholeHeaders: ['inv', 'tagihan', 'no transaksi', 'no referensi'],
  },
  {
    name: 'amount',
    synonyms: [
      ...['nominal', 'jumlah', 'jumlah bayar', 'nilai bayar', 'jumlah pembayaran', 'total bayar'],
      ...['nominal bayar', 'nilai transaksi', 'jumlah rp', 'nominal rp', 'amount', 'txn amount'],
      ...['invoice amount', 'gross amount', 'jumlah tagihan', 'nilai tagihan'],
    ],
    wholeHeaders: ['total', 'nilai', 'harga', 'rupiah', 'rp', 'bayar', 'price'],
  },
  {
    name: 'gateway',
    synonyms: [
      ...['payment gateway', 'gateway', 'gerbang pembayaran', 'gateway pembayaran', 'penyedia'],
      ...['kode gateway', 'mitra pembayaran', 'payment provider', 'acquirer'],
    ],
    wholeHeaders: ['pg', 'provider', 'merchant', 'via'],
    mayBeForAll: true,
  },
  {
    name: 'method',
    synonyms: [
      ...['metode', 'metode pembayaran', 'metode bayar', 'cara bayar', 'cara pembayaran'],
      ...['payment method', 'payment type', 'channel', 'kanal', 'kanal pembayaran'],
      ...['payment channel', 'jenis pembayaran', 'tipe pembayaran'],
    ],
    wholeHeaders: ['method', 'bank'],
    mayBeForAll: true,
  },
  {
    name: 'paymentDate',
    synonyms: [
      ...['tgl bayar', 'tanggal bayar', 'tgl pembayaran', 'tanggal pembayaran', 'waktu bayar'],
      ...['waktu pembayaran', 'tgl transaksi', 'tanggal transaksi', 'waktu transaksi'],
      ...['payment date', 'paid at', 'paid date', 'transaction date', 'transaction time'],
      ...['tgl lunas'],
    ],
    // A settlement comes later than the payment it is of.
    wholeHeaders: [
      ...['tgl', 'tanggal', 'waktu', 'date', 'time'],
      ...['settlement date', 'tgl settlement', 'tanggal settlement'],
    ],
    mayBeForAll: true,
  },
  {
    name: 'status',
    synonyms: [
      ...['status', 'transaction status', 'payment status', 'status transaksi'],
      ...['status pembayaran', 'status bayar', 'invoice status', 'order status'],
    ],
    wholeHeaders: ['settlement status', 'keterangan status'],
    isOptional: true,
    isOnlyRead: true,
  },
  {
    name: 'lineType',
    synonyms: [
      'line type',
      'txn type',
      'jenis mutasi',
      'db cr',
      'debit credit',
      'd k',
      'jenis baris',
      'kind of line',
    ],
    wholeHeaders: ['type', 'tipe', 'transaction type', 'jenis transaksi'],
    isOptional: true,
    isOnlyRead: true,
  },
]

/**
 * Columns of settlement files that are known and never sent: what was kept back, what came of it, and the
 * gateway's own numbers. None is taken for the amount or the invoice, whatever its header holds.
 */
export const settlementColumns: Readonly<Record<SettlementColumn, readonly string[]>> = {
  fee: [
    ...['fee', 'total fee', 'admin fee', 'fee merchant', 'merchant fee', 'fee customer'],
    ...['fee amount', 'mdr', 'biaya admin', 'biaya', 'biaya layanan', 'biaya transaksi'],
    ...['transaction fee', 'potongan'],
  ],
  tax: ['vat', 'total vat', 'value added tax', 'tax', 'tax amount', 'ppn', 'pajak', 'vat amount'],
  net: [
    ...['net amount', 'net', 'nett', 'amount received', 'settlement amount', 'jumlah diterima'],
    ...['scheduled settlement amount', 'nominal bersih', 'jumlah bersih', 'diterima'],
  ],
  gatewayId: [
    ...['transaction id', 'product id', 'trx id', 'txid', 'txn id', 'payment reff', 'rrn'],
    ...['settlement txn id', 'id transaksi', 'payment id'],
  ],
  balance: ['balance', 'saldo', 'saldo akhir', 'ending balance'],
}

export type SettlementColumn = 'fee' | 'tax' | 'net' | 'gatewayId' | 'balance'

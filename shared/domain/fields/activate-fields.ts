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

/** Headers of settlement files as finance departments and payment gateways write them. */
export const activateFields: readonly (FieldSpec & { readonly name: ActivateField })[] = [
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
      ...['order id', 'no order', 'nomor order'],
    ],
    wholeHeaders: ['inv', 'tagihan', 'no transaksi', 'id transaksi', 'no referensi', 'reference'],
  },
  {
    name: 'amount',
    synonyms: [
      ...['nominal', 'jumlah', 'jumlah bayar', 'nilai bayar', 'jumlah pembayaran', 'total bayar'],
      ...['nominal bayar', 'nilai transaksi', 'jumlah rp', 'nominal rp', 'amount', 'paid amount'],
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
      ...['settlement date', 'tgl settlement', 'tanggal settlement', 'tgl lunas'],
    ],
    wholeHeaders: ['tgl', 'tanggal', 'waktu', 'date', 'time'],
    mayBeForAll: true,
  },
]

import { formats } from './formats'

const n = formats.number

export const senders = {
  tab: 'Pengirim',
  lead: 'Berkas dengan kolom yang sama dan nama yang mirip dianggap dari pengirim yang sama: kolom, cara baca, dan kata yang pernah Anda artikan dipakai lagi.',
  none: {
    title: 'Belum ada pengirim',
    body: 'Setelah satu berkas diperiksa, cara membacanya diingat di sini.',
  },
  kind: 'Dipakai untuk',
  usedAt: 'Berkas terakhir',
  columns: 'Kolom',
  reading: 'Cara membaca',
  defaults: 'Untuk semua baris',
  words: 'Arti kata',
  pair: (from: string, to: string) => `${from} → ${to}`,
  statuses: {
    title: 'Kata status pembayaran',
    lead: 'Arti yang Anda berikan untuk kata status, per payment gateway.',
    at: (word: string, gateway: string) => `${word} · ${gateway}`,
    noGateway: 'tanpa gateway',
    meanings: { paid: 'sudah dibayar', unpaid: 'belum dibayar' },
  },
  rename: {
    label: 'Ganti nama',
    title: 'Ganti nama pengirim',
    field: 'Nama pengirim',
    empty: 'Isi namanya.',
    save: 'Simpan',
  },
  forget: {
    label: 'Lupakan',
    title: (name: string) => `Lupakan ${name}?`,
    body: 'Berkas berikutnya dari pengirim ini dibaca seperti dari pengirim baru. Pekerjaan yang sudah ada tetap ada.',
    word: (word: string) => `Lupakan arti “${word}”`,
  },
  step: {
    title: 'Pengirim',
    who: 'Berkas dari',
    new: 'Pengirim baru',
    known: (date: string) =>
      `Dibaca seperti berkas terakhirnya, ${date}: kolom, cara baca, dan isian untuk semua baris.`,
    words: (count: number) => `${n(count)} kata yang pernah Anda artikan juga dipakai lagi.`,
    unknown: (name: string) => `Cara membacanya akan diingat sebagai “${name}”.`,
    where: 'Diatur di Pengaturan › Pengirim.',
  },
}

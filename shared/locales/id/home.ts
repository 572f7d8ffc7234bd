import { formats } from './formats'

export const home = {
  title: 'Ringkasan',
  lead: (users: number) => `${formats.number(users)} pengguna`,
  synced: (ago: string) => `disinkronkan ${ago}`,
  waiting: {
    title: 'Perlu ditangani',
    none: 'Tidak ada yang menunggu.',
    noneBody: 'Semua pekerjaan selesai dan semua hasilnya pasti.',
    unfinished: 'Pekerjaan belum selesai',
    unknown: 'Hasil tidak pasti',
    toFix: 'Baris perlu diperbaiki',
    start: 'Daftarkan dari berkas',
    counts: {
      toFix: (n: number) => `${formats.number(n)} perlu diperbaiki`,
      refused: (n: number) => `${formats.number(n)} ditolak`,
      unknown: (n: number) => `${formats.number(n)} tidak pasti`,
      left: (n: number) => `${formats.number(n)} belum dikirim`,
    },
    more: (n: number) => `${formats.number(n)} pekerjaan lain`,
  },
  charts: {
    table: 'Lihat sebagai tabel',
    chart: 'Lihat sebagai grafik',
    week: 'Minggu',
    users: 'Pengguna',
    weekName: (from: string, to: string) => `${from} – ${to}`,
    expiries: 'Masa aktif berakhir',
    coming: (n: number) => `${formats.number(n)} dalam tiga bulan ke depan`,
    past: (n: number) => `${formats.number(n)} dalam sebulan terakhir`,
    registrations: 'Pendaftaran',
    quarter: (n: number) => `${formats.number(n)} dalam tiga bulan terakhir`,
    thisWeek: (n: number) => `${formats.number(n)} minggu ini`,
  },
  groups: {
    states: 'Menurut status',
    types: 'Menurut jenis',
    packets: 'Menurut paket',
    noState: 'Tidak diketahui',
    noPacket: 'Tanpa paket',
    unnamed: (value: string) => `Kode ${value}`,
    item: (name: string, count: string, percent: string) =>
      `${name}: ${count} pengguna, ${percent}`,
    more: (n: number) => `${formats.number(n)} lainnya`,
  },
  neverBody:
    'Setelah disinkronkan, di sini tampil siapa yang masa aktifnya segera berakhir, dan pengguna menurut status, jenis, dan paket.',
}

import { formats } from '../formats'

const n = formats.number

export const runResult = {
  titles: { finished: 'Selesai', cancelled: 'Dibatalkan' },
  ended: (at: string) => `berakhir ${at}`,
  allDone: (rows: number) => `Semua ${n(rows)} toko terdaftar.`,
  someLeft: (done: number, all: number) => `${n(done)} dari ${n(all)} toko terdaftar.`,
  filtersLabel: 'Tampilkan',
  filters: {
    all: 'Semua',
    done: 'Berhasil',
    refused: 'Ditolak',
    unknown: 'Tidak pasti',
    ready: 'Belum dikirim',
    unsent: 'Tidak sampai',
    problem: 'Perlu diperbaiki',
    excluded: 'Dilewati',
  },
  gridLabel: 'Hasil per baris',
  gridEmpty: 'Tidak ada baris untuk saringan ini.',
  save: 'Simpan hasil',
  saveXlsx: 'Excel (.xlsx)',
  saveCsv: 'CSV',
  saved: (name: string) => `Hasil disimpan sebagai “${name}”.`,
  another: 'Daftarkan berkas lain',
  dropAgain:
    'Berkas hasil dapat diletakkan lagi di sini: hanya baris yang belum selesai yang akan dikerjakan. Kata sandi tidak pernah ada di dalamnya.',
}

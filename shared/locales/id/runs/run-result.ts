import { formats } from '../formats'

const n = formats.number

export const runResult = {
  titles: { finished: 'Selesai', left: 'Belum selesai', cancelled: 'Dibatalkan' },
  /** What is left of a run, as the button that works on it says it. */
  left: {
    label: 'Yang tersisa',
    toSend: (rows: number) => `Lanjutkan ${n(rows)}`,
    toFix: (rows: number) => `Perbaiki ${n(rows)} baris`,
    refused: (rows: number) => `Kirim ulang ${n(rows)} yang ditolak`,
    inDoubt: (rows: number) => `Putuskan ${n(rows)} yang tidak pasti`,
    again: {
      title: (rows: number) => `Kirim ulang ${n(rows)} baris yang ditolak?`,
      body: 'Baris dikirim apa adanya. Yang belum terbukti tidak menghasilkan apa-apa tidak ikut dikirim.',
      others: (rows: number) => `${n(rows)} baris yang belum dikirim ikut dikirim.`,
      confirm: 'Kirim ulang',
      waiting: (rows: number) =>
        `${n(rows)} baris belum dapat dikirim ulang: belum terbukti bahwa tidak ada yang terjadi. Sinkronkan pengguna, lalu coba lagi, atau perbaiki barisnya.`,
    },
    of: (action: string, name: string) => `${action}: ${name}`,
  },
  ended: (at: string) => `berakhir ${at}`,
  allDone: (rows: number) => `Semua ${n(rows)} toko terdaftar.`,
  someLeft: (done: number, all: number) => `${n(done)} dari ${n(all)} toko terdaftar.`,
  close: {
    action: 'Tutup sisanya…',
    title: 'Tutup baris yang tersisa?',
    body: 'Baris yang ditutup tidak diperbaiki dan tidak dikirim. Alasannya dicatat, dan baris dapat dibuka lagi.',
    parts: {
      toSend: (rows: number) => `${n(rows)} baris yang belum dikirim`,
      toFix: (rows: number) => `${n(rows)} baris yang perlu diperbaiki`,
      refused: (rows: number) => `${n(rows)} baris yang ditolak`,
    },
    partsLabel: 'Yang ditutup',
    reason: 'Alasan',
    reasonHint: 'Misalnya: toko batal mendaftar.',
    confirm: (rows: number) => `Tutup ${n(rows)} baris`,
    done: (rows: number) => `${n(rows)} baris ditutup.`,
    waiting: 'Penolakan yang masih dibaca ulang tetap terbuka sampai pasti.',
    closed: (rows: number) => `${n(rows)} baris ditutup dengan alasan.`,
    open: 'Buka lagi',
  },
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
    closed: 'Ditutup',
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

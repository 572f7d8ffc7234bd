import { formats } from '../formats'

const n = formats.number

export const runStart = {
  title: 'Daftarkan toko',
  lead: 'Dari CSV atau Excel: periksa, coba satu, lalu kirim sisanya.',
  stepsLabel: 'Langkah',
  steps: { file: 'Berkas', columns: 'Kolom', check: 'Periksa', send: 'Kirim', result: 'Hasil' },
  stepDone: 'selesai',
  dropTitle: 'Letakkan berkas di sini',
  dropHint:
    'CSV, Excel (.xlsx, .xls), atau OpenDocument (.ods). Bisa juga langsung menempel dari spreadsheet.',
  dropNow: 'Lepaskan untuk membuka berkas',
  dropOne: 'Letakkan satu berkas saja.',
  dropNotFile: 'Yang diletakkan bukan berkas. Seret berkas CSV atau Excel dari folder.',
  choose: 'Pilih berkas…',
  reading: 'Membaca berkas…',
  paste: {
    action: 'Tempel dari spreadsheet',
    title: 'Tempel dari spreadsheet',
    hint: 'Salin sel beserta baris judulnya di Excel atau Google Sheets, lalu tempel di sini.',
    label: 'Data tempelan',
    confirm: 'Baca tempelan',
    empty: 'Papan klip tidak berisi teks. Salin dulu sel-selnya dari spreadsheet.',
  },
  template: {
    lead: 'Belum punya berkas?',
    xlsx: 'Unduh templat Excel',
    csv: 'Unduh templat CSV',
    saved: 'Templat disimpan.',
  },
  runs: {
    unfinished: 'Belum selesai',
    recent: 'Terakhir dikerjakan',
    empty: 'Belum ada pekerjaan. Pekerjaan yang dimulai akan tampil di sini.',
    failed: 'Daftar pekerjaan tidak dapat dibaca.',
    more: 'Tampilkan yang lebih lama',
    resume: 'Lanjutkan',
    open: 'Buka',
    discard: 'Buang',
    discardLabel: (name: string) => `Buang ${name}`,
    openLabel: (name: string) => `Buka ${name}`,
    resumeLabel: (name: string) => `Lanjutkan ${name}`,
    discardTitle: 'Buang pekerjaan ini?',
    discardBody: (name: string, rows: number) =>
      `${n(rows)} baris dari “${name}” beserta perbaikannya akan dilupakan. Belum ada yang dikirim.`,
    keptBeside: (name: string) =>
      `“${name}” tersimpan seperti adanya. Lanjutkan dari langkah Berkas.`,
    goesOnBeside: (name: string) => `“${name}” tetap dikirim sementara Anda bekerja di sini.`,
    discardConfirm: 'Buang pekerjaan',
    rows: (rows: number) => `${n(rows)} baris`,
    started: (at: string) => `dibuat ${at}`,
    summary: {
      toFix: (count: number) => `${n(count)} perlu diperbaiki`,
      ready: (count: number) => `${n(count)} siap`,
      done: (count: number) => `${n(count)} berhasil`,
      refused: (count: number) => `${n(count)} ditolak`,
      unknown: (count: number) => `${n(count)} tidak pasti`,
      left: (count: number) => `${n(count)} belum dikirim`,
      excluded: (count: number) => `${n(count)} dilewati`,
    },
    states: {
      draft: 'Perlu diperbaiki',
      ready: 'Siap dikirim',
      running: 'Sedang dikirim',
      paused: 'Dijeda',
      stopped: 'Terhenti',
      finished: 'Selesai',
      cancelled: 'Dibatalkan',
    },
  },
}

import type { ProblemCode } from '../../../domain/fields/cell-notes'
import { formats } from '../formats'

const n = formats.number

export const runCheck = {
  title: 'Periksa dan perbaiki',
  subtitle: (name: string, rows: number) => `${name} · ${n(rows)} baris`,
  sheets: (names: readonly string[]) => `lembar ${names.map((name) => `“${name}”`).join(', ')}`,
  filtersLabel: 'Tampilkan',
  filters: {
    all: 'Semua',
    problem: 'Perlu diperbaiki',
    repaired: 'Diperbaiki otomatis',
    already: 'Sudah ada',
    'set-aside': 'Disisihkan berkas',
    'left-out': 'Dilewati',
    closed: 'Ditutup',
    refused: 'Ditolak',
  },
  gridLabel: 'Baris-baris berkas',
  gridHint:
    'Shift+panah memblok sel, Ctrl+C menyalin, Ctrl+V menempel, Ctrl+D mengisi ke bawah, Delete mengosongkan, Ctrl+Z mengurungkan.',
  find: {
    label: 'Cari dan ganti',
    hint: 'Cari dan ganti (Ctrl+F)',
    text: 'Cari di daftar ini',
    replacement: 'Ganti dengan',
    next: 'Temuan berikutnya',
    previous: 'Temuan sebelumnya',
    count: (at: string, all: string) =>
      all === '0' ? 'tidak ada' : at === '' ? `${all} sel` : `${at} dari ${all}`,
    replace: 'Ganti',
    replaceAll: 'Ganti semua',
    replaced: (rows: number) => `${n(rows)} baris diubah. Bisa diurungkan.`,
  },
  block: {
    title: 'Tempel ke sel',
    lead: (cells: number, rows: number) => `${n(cells)} sel di ${n(rows)} baris akan berubah.`,
    confirm: (cells: number) => `Tulis ${n(cells)} sel`,
    changed: (cells: number) => `${n(cells)} sel diubah. Bisa diurungkan.`,
    nothing: 'Tidak ada sel yang berubah.',
    kept: (cells: number) =>
      `${n(cells)} sel tetap seperti semula: barisnya sudah dikirim, kolomnya tidak dapat diubah, atau isinya terlalu panjang.`,
    rowsBeyond: (rows: number) => `${n(rows)} baris tempelan tidak ikut: melewati akhir daftar.`,
    columnsBeyond: (columns: number) =>
      `${n(columns)} kolom tempelan tidak ikut: melewati kolom terakhir.`,
    more: (cells: number) => `Dan ${n(cells)} sel lagi.`,
    tooMany: (cells: number) =>
      `Paling banyak ${n(cells)} sel sekali tulis. Bagi menjadi beberapa blok.`,
    cell: 'Kolom',
    before: 'Sebelum',
    after: 'Sesudah',
  },
  row: (place: string) => `Baris ${place}`,
  statusColumn: 'Status',
  rowColumn: 'Baris',
  typeNewPassword: 'Ketik kata sandi baru',
  hasPassword: 'Kata sandi ada, disembunyikan',
  noPassword: 'Belum ada kata sandi',
  wasBefore: (before: string) => `sebelumnya ${before}`,
  /** Of problems whose title is too long for a chip. */
  problemNames: {
    'same-email-differs': 'Email ganda',
    'same-invoice': 'Faktur ganda',
    'too-many-cells': 'Sel berlebih',
    'phone-scientific': 'Telepon rusak oleh Excel',
    'phone-letters': 'Telepon berisi huruf',
    'phone-characters': 'Tanda asing di telepon',
    'phone-fraction': 'Telepon berupa desimal',
    'phone-two-numbers': 'Dua nomor telepon',
    'phone-foreign': 'Telepon luar negeri',
    'phone-ambiguous': 'Telepon bermakna dua',
    'phone-unrecognised': 'Telepon tidak dikenali',
    'phone-too-short': 'Telepon terlalu pendek',
    'phone-too-long': 'Telepon terlalu panjang',
    'email-domain': 'Email tidak lengkap',
    'type-unknown': 'Jenis tidak dikenal',
    'password-too-short': 'Kata sandi pendek',
    'password-characters': 'Tanda asing di kata sandi',
    'user-unknown': 'Pengguna tidak ditemukan',
    'user-several': 'Email milik beberapa pengguna',
    'branch-none': 'Tanpa cabang',
    'branch-needed': 'Cabang perlu dipilih',
    'branch-unknown': 'Cabang bukan miliknya',
    'amount-unclear': 'Nominal bermakna dua',
    'amount-fraction': 'Pecahan rupiah',
    'date-time-unreadable': 'Jam tidak terbaca',
    'date-month-first': 'Bulan ditulis dulu',
    'date-ambiguous': 'Tanggal bermakna dua',
    'status-unknown': 'Status belum dikenal',
  } as Readonly<Partial<Record<ProblemCode, string>>>,
  moreFilters: (count: number) => `${n(count)} lagi`,
  emptyCell: '(kosong)',
  emptyFilter: 'Tidak ada baris untuk saringan ini.',
  allGood: 'Tidak ada yang perlu diperbaiki.',
  allGoodBody: (ready: number) =>
    ready === 0
      ? 'Tidak ada baris yang siap dikirim.'
      : `${n(ready)} toko siap dikirim. Kirim satu dulu untuk melihat hasilnya.`,
  syncAndRecheck: 'Sinkronkan lalu periksa lagi',
  recheck: 'Periksa lagi',
  lastAmount: (amount: string) => `Terakhir: ${amount}.`,
  endedOn: (date: string) => `Berakhir: ${date}.`,
  hidden: {
    title: (rows: number) =>
      `${n(rows)} baris disembunyikan atau disaring di berkas, jadi tidak dikirim.`,
    include: 'Sertakan baris tersembunyi',
  },
  nameStatus: {
    paid: (word: string) => `“${word}” berarti sudah dibayar`,
    unpaid: (word: string) => `“${word}” berarti belum dibayar`,
  },
  leaveOut: 'Lewati baris',
  takeIn: 'Sertakan lagi',
  leaveOutAlike: (rows: number) => `Lewati ${n(rows)} baris`,
  fixAlike: 'Perbaiki semua',
  nextSharing: 'Ke baris kembarannya',
  nextProblem: 'Berikutnya',
  previousProblem: 'Sebelumnya',
  nextHint: 'Masalah berikutnya (F8)',
  previousHint: 'Masalah sebelumnya (Shift+F8)',
  undo: 'Urungkan',
  redo: 'Ulangi',
  fill: {
    lead: (rows: number, texts: number) =>
      texts === 1
        ? `${n(rows)} baris dengan satu isi.`
        : `${n(rows)} baris dengan ${n(texts)} isi berbeda. Yang tidak diisi tidak berubah.`,
    rows: (rows: number, places: string) => `${n(rows)} baris: ${places}`,
    andMore: (places: string, others: number) => `${places}, dan ${n(others)} lagi`,
    show: (rows: number) => (rows === 1 ? 'Lihat barisnya' : `Lihat ${n(rows)} baris`),
    valueFor: (text: string) => `Nilai baru untuk ${text}`,
    unchanged: 'Tidak berubah',
    hidden: '(kata sandi disembunyikan)',
    take: (value: string) => `Jadikan “${value}”`,
    takeAll: (texts: number) => `Pakai ${n(texts)} saran`,
    moreTexts: (texts: number) =>
      `Masih ada ${n(texts)} isi lain yang lebih jarang. Setelah yang di atas diperbaiki, sisanya tampil di sini.`,
    confirm: (rows: number) => `Tulis ke ${n(rows)} baris`,
    changed: (rows: number) => `${n(rows)} baris diubah. Bisa diurungkan.`,
  },
  excludedCount: (rows: number) => `${n(rows)} baris dilewati. Bisa diurungkan.`,
  sendOne: 'Kirim 1 dulu',
  sendAll: (rows: number) => `Kirim ${n(rows)} toko`,
  nothingToSend: 'Belum ada baris yang siap dikirim.',
  confirm: {
    title: (rows: number) => `Kirim ${n(rows)} toko ke ELKASSA?`,
    titlePractice: (rows: number) => `Kirim ${n(rows)} toko ke layanan latihan?`,
    body: (rows: number) =>
      `${n(rows)} toko akan didaftarkan, masing-masing dengan masa coba 30 hari. Pendaftaran tidak dapat dibatalkan.`,
    bodyPractice: (rows: number) =>
      `${n(rows)} toko akan didaftarkan di layanan latihan. Tidak ada yang sampai ke ELKASSA.`,
    leftOut: (problem: number, excluded: number) =>
      `Tidak ikut: ${n(problem)} baris yang masih perlu diperbaiki dan ${n(excluded)} baris yang dilewati.`,
  },
  sendStep: 'Ke pengiriman',
}

import { formats } from '../formats'

const n = formats.number

/** Comparing the payments file of a gateway with what was activated from this machine. */
export const reconcile = {
  start: {
    title: 'Cocokkan pembayaran',
    lead: 'Pembayaran mana yang sudah diaktifkan, dan mana yang belum. Tidak ada yang dikirim.',
    dropTitle: 'Letakkan berkas pembayaran dari gateway di sini',
    dropHint:
      'CSV, Excel (.xlsx, .xls), atau OpenDocument (.ods). Cukup kode faktur dan nominal; tanggal membantu bila ada.',
  },
  onlyHere: 'Konsol hanya tahu aktivasi yang dikirim dari komputer ini.',
  match: {
    needed: 'Yang dibutuhkan',
    neededBody:
      'Kode faktur dan nominal. Tanggal bayar menemukan aktivasi yang tidak ada di berkas; kolom lain dipakai bila yang belum dibuatkan pekerjaan. Kolom status, bila ada, memisahkan yang gagal atau dikembalikan; tanpa kolom itu keluarkan dulu barisnya.',
    continueTo: (count: number) => `Cocokkan ${n(count)} pembayaran`,
    continueAll: 'Cocokkan semua pembayaran',
    importing: 'Membaca dan mencocokkan pembayaran…',
    imported: (rows: number) => `${n(rows)} pembayaran dibaca`,
  },
  result: {
    title: 'Hasil pencocokan',
    subtitle: (name: string, at: string) => `${name} · dibandingkan ${at}`,
    cardsLabel: 'Pembayaran menurut hasil',
    all: 'Semua di berkas',
    notInFile: 'Tidak ada di berkas',
    sumLabel: 'jumlahnya sama dengan isi berkas',
    setAside: (footers: number, hidden: number) => {
      const lines = [
        ...(footers > 0 ? [`${n(footers)} baris jumlah atau judul`] : []),
        ...(hidden > 0 ? [`${n(hidden)} baris tersembunyi`] : []),
      ]
      return `${lines.join(' dan ')} tidak dibandingkan.`
    },
    withoutAmount: (count: number) =>
      `${n(count)} baris tanpa nominal yang terbaca tidak terhitung.`,
    gridLabel: 'Pembayaran di berkas beserta hasilnya',
    gridHint: 'Enter membuka pekerjaan asal aktivasinya.',
    empty: 'Tidak ada pembayaran di kelompok ini.',
    again: 'Bandingkan lagi',
    another: 'Berkas lain',
    match: 'Ubah kolom',
    makeRun: (count: number) => `Buat pekerjaan dari ${n(count)} yang belum`,
    openRun: (runId: number) => `Buka pekerjaan #${runId}`,
    openUnresolved: 'Buka yang tidak pasti',
    save: 'Simpan hasil',
    saveXlsx: 'Buku kerja Excel (.xlsx)',
    saveCsv: 'Tabel CSV',
    saved: (name: string) => `Hasil disimpan: ${name}`,
    fileName: (source: string) => `${source}-pencocokan`,
  },
  unknownStatus: {
    title: (word: string) => `Kata status “${word}” belum dikenal.`,
    body: (count: number) =>
      `${n(count)} pembayaran menunggu jawabannya. Jawaban ini diingat untuk gateway yang sama.`,
  },
  runName: (source: string) => `${source} (yang belum)`,
  outcomes: {
    activated: 'Sudah diaktifkan',
    'not-activated': 'Belum diaktifkan',
    'other-amount': 'Nominal berbeda',
    'twice-in-file': 'Ganda di berkas',
    'in-doubt': 'Tidak pasti',
    refused: 'Ditolak',
    'not-paid': 'Tidak dibayar',
    returned: 'Dikembalikan',
    unreadable: 'Tidak terbaca',
    'not-in-file': 'Tidak ada di berkas',
  },
  explained: {
    all: 'Pilih kelompok untuk melihat pembayarannya saja.',
    activated: 'Faktur dan nominalnya sama dengan yang diaktifkan di sini.',
    'not-activated': 'Tidak pernah diaktifkan dari komputer ini.',
    'other-amount': 'Sudah diaktifkan, tetapi dengan nominal lain. Tanyakan mana yang benar.',
    'twice-in-file':
      'Faktur yang sama tercantum lebih dari sekali: mungkin dibayar dua kali. Periksa dulu ke gateway.',
    'in-doubt': 'Sudah dikirim, tetapi hasilnya belum diketahui. Jangan diaktifkan lagi.',
    refused: 'Layanan menolak aktivasinya. Perbaiki di pekerjaan asalnya.',
    'not-paid':
      'Menurut statusnya belum atau tidak dibayar, gagal, kedaluwarsa, dikembalikan, atau bukan pembayaran.',
    returned: 'Sudah diaktifkan di sini, lalu dananya dikembalikan. Bicarakan dengan pemilik toko.',
    unreadable: 'Faktur atau nominalnya tidak terbaca. Perbaiki di berkas, lalu bandingkan lagi.',
  },
  waiting: (count: number) =>
    `${n(count)} di antaranya sudah menunggu di pekerjaan yang belum dikirim.`,
  notInFile: (days: string, gateways: string) =>
    gateways === ''
      ? `Diaktifkan di sini untuk pembayaran ${days}, tetapi tidak tercantum di berkas.`
      : `Diaktifkan di sini untuk pembayaran ${days} lewat ${gateways}, tetapi tidak tercantum di berkas.`,
  days: (first: string, last: string) => (first === last ? first : `${first}–${last}`),
  noDates:
    'Berkas ini tanpa tanggal yang terbaca, jadi aktivasi yang tidak tercantum di dalamnya tidak dapat dicari.',
  toFill: (fields: string) => `Tidak ada di berkas: ${fields}. Diisi di langkah Periksa.`,
  columns: {
    rowNumber: 'Baris',
    outcome: 'Hasil',
    invoiceCode: 'Kode faktur',
    amount: 'Nominal di berkas',
    activatedAmount: 'Nominal diaktifkan',
    paidAt: 'Tanggal bayar',
    run: 'Pekerjaan',
    note: 'Keterangan',
  },
  notes: {
    sameRows: (rows: string) => `Faktur yang sama di baris ${rows}`,
    notActivated: 'Belum diaktifkan',
    done: (at: string) => `Diaktifkan ${at}`,
    inDoubt: (at: string) => `Dikirim ${at}, hasilnya belum pasti`,
    refused: (message: string) => `Ditolak: “${message}”`,
    refusedSilently: 'Ditolak tanpa alasan',
    waiting: (runId: number) => `Menunggu di pekerjaan #${runId}, belum dikirim`,
  },
}

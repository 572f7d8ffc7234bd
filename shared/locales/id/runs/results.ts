import type { ProblemCode } from '../../../domain/fields/cell-notes'

/** What a file or a command may say to a problem, for whoever reads only the report. */
const answers: Readonly<Partial<Record<ProblemCode, string>>> = {
  'branch-none': 'Tulis “-” di kolom Cabang, atau tambahkan --without-branch pada perintahnya.',
  'status-unknown': 'Tambahkan --status KATA=paid atau KATA=unpaid pada perintahnya.',
}

/** Words for rows, on screen and in the results file (which is read back by these words: keep them distinct). */
export const results = {
  columns: {
    rowNumber: 'Baris',
    storeName: 'Nama toko',
    userType: 'Jenis',
    phone: 'No. telepon',
    email: 'Email',
    address: 'Alamat',
    outcome: 'Hasil',
    registrationId: 'ID registrasi',
    note: 'Keterangan',
    time: 'Waktu (WIB)',
    packetBefore: 'Paket sebelum',
    endsBefore: 'Berakhir sebelum (WIB)',
    packetAfter: 'Paket sesudah',
    endsAfter: 'Berakhir sesudah (WIB)',
    run: 'Pekerjaan',
  },
  ofFile: (header: string) => `${header} (berkas)`,
  states: {
    problem: 'Perlu diperbaiki',
    ready: 'Siap',
    excluded: 'Dilewati',
    sending: 'Sedang dikirim',
    done: 'Berhasil',
    refused: 'Ditolak',
    unsent: 'Belum terkirim',
    unknown: 'Tidak pasti',
  },
  answers,
  /** Short forms for the status column of the check step. */
  tags: { problem: 'Perbaiki', already: 'Sudah ada', refusedSoFar: 'Ditolak sementara' },
  causes: {
    timeout: 'Layanan tidak menjawab pada waktunya',
    reset: 'Sambungan terputus setelah data dikirim',
    'server-error': 'Layanan melaporkan gangguan di pihaknya',
    'rate-limited': 'Layanan meminta pengiriman diperlambat',
    unreadable: 'Jawaban layanan tidak dapat dibaca',
    'too-large': 'Jawaban layanan terlalu besar untuk dipercaya',
    'cut-off': 'Jawaban layanan terpotong',
    interrupted: 'Konsol tertutup saat baris ini sedang dikirim',
    'connect-failed': 'Layanan tidak dapat dihubungi; data tidak sempat dikirim',
    'queue-timeout': 'Menunggu terlalu lama; data tidak sempat dikirim',
    'proxy-password': 'Proksi meminta kata sandi; data tidak sempat dikirim',
    'proxy-failed': 'Proksi tidak dapat dipakai; data tidak sempat dikirim',
    certificate: 'Sertifikat layanan tidak diterima; data tidak sempat dikirim',
    unsendable: 'Isinya memuat karakter yang rusak; data tidak dikirim',
    credentials: 'Key atau token ditolak',
    'check-failed': 'Pemeriksaan email gagal; baris ini belum dikirim',
    'existed-before':
      'Email ini sudah terdaftar sebelum baris ini dikirim; mungkin didaftarkan dari meja lain. Baris ini tidak dikirim lagi',
    'packet-unchanged':
      'Paket tidak berubah: mungkin belum aktif, mungkin perpanjangan paket yang sama',
    'user-in-doubt': 'Aktivasi lain untuk pengguna ini belum pasti; baris ini menunggu',
    'claimed-elsewhere':
      'Meja lain di kantor sudah mengambil baris ini dan hasilnya belum diketahui; dari sini tidak dikirim sebelum terbukti belum ada',
    'refusal-unproven':
      'Layanan menolak, tetapi belum terbukti bahwa datanya tidak diproses. Konsol membacanya di layanan selama pekerjaan berjalan; sebelum terbukti, baris ini tidak dikirim ulang',
    'refusal-provisional':
      'Sejauh yang terbaca, tidak ada yang diproses. Dibaca sekali lagi setelah waktu tunggu atau saat sinkronisasi berikutnya; sebelum itu jangan dikirim lewat jalan lain',
    overloaded:
      'Jawaban layanan terdengar seperti layanan yang sibuk atau dalam pemeliharaan, jadi belum diketahui apakah datanya diproses. Konsol membacanya di layanan selama pekerjaan berjalan',
    unclear:
      'Layanan menjawab dengan cara yang belum dikenal, jadi tidak ada yang disimpulkan dari jawaban itu. Konsol menanyakannya lagi selama pekerjaan berjalan',
    'no-twin':
      'Tidak ditemukan di layanan, tetapi mungkin baru tampak nanti, jadi tidak dikirim ulang sendiri. Periksa di ELKASSA, lalu putuskan',
    'not-ours':
      'Email ini ada di layanan, tetapi datanya berbeda dari baris ini atau dipakai baris lain; mungkin didaftarkan dari meja lain. Bandingkan, lalu putuskan',
    'not-listed':
      'Layanan mengenal email ini, tetapi tidak memuatnya di daftar pengguna, jadi belum terbukti berasal dari baris ini; mungkin didaftarkan dari meja lain. Periksa di ELKASSA, lalu putuskan',
    'about-another':
      'Layanan menjawab tentang paket atau pengguna lain, bukan yang dikirim, jadi belum diketahui apa yang terjadi. Bandingkan, periksa di ELKASSA, lalu putuskan',
    'packet-changed':
      'Paket pengguna berubah, tetapi tidak seperti yang dikirim; mungkin karena aktivasi lain. Bandingkan, lalu putuskan',
    'missing-in-copy':
      'Tercatat berhasil, tetapi salinan dari sinkronisasi terakhir tidak menunjukkannya. Periksa di ELKASSA, lalu putuskan',
    'there-in-copy':
      'Tercatat tidak berhasil, tetapi salinan dari sinkronisasi terakhir menunjukkannya. Bandingkan, lalu putuskan',
    'moved-elsewhere':
      'Mungkin sudah diaktifkan dari meja lain, jadi baris ini tidak dikirim. Tanyakan dulu, lalu putuskan: lewati, tandai berhasil, atau tetap kirim',
  },
  /** The one activation of a form that is held. */
  held: {
    title: 'Aktivasi ini ditahan.',
    body: 'Tidak ada yang dikirim. Putuskan di Riwayat, bagian Tidak pasti.',
  },
  /** What is known of a row that is held: what stood here before, and what the service says now. */
  movedFrom: (before: string, at: string, now: string) =>
    `Di salinan per ${at}: ${before}; di layanan sekarang: ${now}`,
  /** The service's words where they are not taken for true. */
  saidUnbelieved: (words: string) => `Kata layanan, belum dipercaya: “${words}”`,
  /** What the service shows of a row in doubt. */
  foundThere: (what: string) => `Di layanan ada: ${what}`,
  /** Done, though no answer said so. */
  provenByReading:
    'Berhasil menurut data di layanan yang dibaca sesudahnya, bukan menurut jawabannya',
  checkedAgain: (time: string) => `diperiksa ulang ${time}`,
  packetIs: (packet: string) => `Paket: ${packet}.`,
  /** A packet with its end, as it stands in a cell. */
  packetUntil: (packet: string, end: string) => `${packet}, s.d. ${end}`,
  conflicts: {
    leftOut: 'Dilewati oleh operator',
    closed: (reason: string) => `Ditutup: ${reason}`,
    identicalRow: (row: string) => `Sama persis dengan baris ${row}; dikirim sekali`,
    alreadyUser: (id: string) => `Email sudah terdaftar, ID ${id}`,
    alreadyUserNoId: 'Email sudah terdaftar',
    sentBefore: (run: number, at: string) => `Sudah dikirim di pekerjaan #${run}, ${at}`,
    sentBeforeUnknown: (run: number, at: string) =>
      `Dikirim di pekerjaan #${run}, ${at}; hasilnya belum pasti`,
    sentBeforeRefused: (run: number, at: string) =>
      `Ditolak layanan di pekerjaan #${run}, ${at}, dan belum terbukti tidak diproses; putuskan dulu di pekerjaan itu`,
    doneInFile: (id: string) => `Menurut berkas ini sudah berhasil, ID ${id}`,
    doneInFileNoId: 'Menurut berkas ini sudah berhasil',
    sentElsewhere: {
      done: (who: string, at: string, id: string) =>
        `Dikirim oleh ${who}, ${at}, berhasil${id === '' ? '' : `, ID ${id}`}`,
      unknown: (who: string, at: string) => `Dikirim oleh ${who}, ${at}; hasilnya belum pasti`,
      sending: (who: string, at: string) => `Sedang dikirim oleh ${who}, ${at}`,
      atDesk: (operator: string, desk: string) => `${operator} di ${desk}`,
    },
    doubtInFile: 'Menurut berkas ini hasilnya belum pasti; periksa dulu',
    hidden: 'Disembunyikan atau disaring di berkas',
    footer: 'Baris jumlah, keterangan, atau judul berulang, bukan data',
    notPaid: {
      pending: 'Belum dibayar menurut berkas',
      failed: 'Pembayaran gagal menurut berkas',
      expired: 'Kedaluwarsa menurut berkas',
      reversed: 'Dananya dikembalikan menurut berkas',
      'no-payment': 'Biaya, pajak, atau uang keluar; bukan pembayaran',
    },
  },
  /** Why rows were left out, counted: what differs from row to row is not said. */
  reasons: {
    identicalRow: 'Sama persis dengan baris lain',
    sentElsewhere: 'Dikirim dari meja lain',
    sentBefore: 'Sudah dikirim sebelumnya',
    sentBeforeUnknown: 'Sudah dikirim sebelumnya; hasilnya belum pasti',
    sentBeforeRefused: 'Ditolak sebelumnya, dan belum terbukti tidak diproses',
  },
  /** The second sheet of a results file. */
  summary: {
    sheet: 'Ringkasan',
    run: 'Nama pekerjaan',
    file: 'Nama berkas',
    service: 'Alamat layanan',
    startedAt: 'Dimulai (WIB)',
    endedAt: 'Berakhir (WIB)',
    rows: 'Jumlah baris',
    amount: 'Nominal (Rp)',
    total: 'Total',
    leftOut: 'Alasan dilewati',
  },
  run: (id: number, name: string) => `#${id} ${name}`,
}

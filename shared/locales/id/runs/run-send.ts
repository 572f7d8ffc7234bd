import { formats } from '../formats'

const n = formats.number

export const runSend = {
  titles: {
    running: (rows: number) => `Mengirim ${n(rows)} toko`,
    paused: 'Pengiriman dijeda',
    stopped: 'Pengiriman terhenti',
    trialDone: 'Hasil percobaan',
  },
  started: (time: string) => `dimulai ${time}`,
  rate: (rows: number) => `${n(rows)} toko per menit`,
  /** How many questions with a known answer were asked so far. */
  controls: (count: number) => `${n(count)} pertanyaan kontrol`,
  waitingControls: 'menunggu jawaban yang dapat dipercaya',
  /** Rows wait until the service's answers can be told apart. */
  waits: {
    tag: 'Menunggu',
    why: {
      learning: {
        title:
          'Layanan ini baru dikenal: konsol sedang mempelajari jawabannya, sekitar setengah menit.',
        body: 'Belum diketahui bagaimana layanan ini mengatakan “tidak ada”, jadi konsol menanyakan alamat yang pasti tidak ada.',
      },
      unclear: {
        title: 'Jawaban layanan sedang tidak dapat dipercaya.',
        body: 'Pertanyaan yang jawabannya sudah diketahui dijawab keliru; mungkin layanan sibuk atau dalam pemeliharaan. Konsol terus bertanya sampai jawabannya benar.',
      },
      credentials: {
        title: 'Layanan tidak lagi menerima key atau token.',
        body: 'Belum diketahui apakah ini sementara. Konsol terus bertanya; bila key atau token memang diganti, jeda lalu perbarui di Pengaturan.',
      },
    },
    next: (time: string) => `Pertanyaan berikutnya ${time}.`,
    safe: (since: string) =>
      `Baris menunggu sejak ${since}; tidak ada yang hilang, dan Anda dapat menjeda kapan saja.`,
  },
  cards: {
    label: 'Jumlah toko menurut hasil',
    done: 'Berhasil',
    refused: 'Ditolak',
    unknown: 'Tidak pasti',
    notSent: 'Belum dikirim',
  },
  left: (length: string) => `sisa sekitar ${length}`,
  leftUnknown: 'menghitung sisa waktu…',
  settling: 'menunggu pemeriksaan baris yang tidak pasti',
  sum: (done: number, refused: number, unknown: number, notSent: number, all: number) =>
    `${n(done)} + ${n(refused)} + ${n(unknown)} + ${n(notSent)} = ${n(all)}`,
  sumLabel: 'berhasil + ditolak + tidak pasti + belum dikirim = semua yang akan dikirim',
  beside: (problem: number, excluded: number) =>
    `Di luar hitungan ini: ${[
      ...(problem > 0 ? [`${n(problem)} baris perlu diperbaiki`] : []),
      ...(excluded > 0 ? [`${n(excluded)} baris dilewati`] : []),
    ].join(', ')}.`,
  progressLabel: 'Kemajuan pengiriman',
  announce: (percent: string, done: number, all: number) =>
    `${percent}, ${n(done)} dari ${n(all)} toko selesai`,
  pause: 'Jeda',
  pausing: 'Menjeda…',
  resume: 'Lanjutkan',
  sendRest: (rows: number) => `Kirim sisanya (${n(rows)} toko)`,
  cancelRest: 'Batalkan sisanya',
  cancel: {
    title: 'Batalkan sisanya?',
    body: (rows: number) =>
      `${n(rows)} toko yang belum dikirim tidak akan dikirim. Yang sudah berhasil tetap terdaftar.`,
    doubt: (rows: number) =>
      `${n(rows)} baris masih tidak pasti; hasilnya tetap dicatat sebagai tidak pasti.`,
    confirm: 'Batalkan sisanya',
  },
  fixRows: 'Perbaiki baris',
  fixNotice: {
    title: (rows: number) => `${n(rows)} baris masih perlu diperbaiki.`,
    body: 'Baris itu tidak ikut dikirim. Setelah diperbaiki, kirim lagi dari langkah Periksa.',
  },
  unknownNotice: {
    tag: (rows: number) => `Tidak pasti · ${n(rows)}`,
    title: 'Data sudah dikirim, tetapi hasilnya belum terbukti.',
    body: 'Toko ini tidak akan dikirim ulang sebelum terbukti belum terdaftar.',
    next: (time: string) => `Pemeriksaan berikutnya ${time}.`,
    waiting: 'Pemeriksaan berjalan saat pengiriman dilanjutkan.',
    person: 'Periksa emailnya di ELKASSA; yang sudah terdaftar jangan dikirim lagi.',
    show: 'Lihat',
    showAll: 'Lihat semua',
  },
  unlocked: 'Kata sandi sudah dibaca ulang. Pekerjaan ini dapat dilanjutkan.',
  /** A shop that was typed has no file to read its password from again. */
  lockedForm: {
    title: 'Kata sandi toko ini tidak dapat dibuka di komputer ini.',
    body: 'Kuncinya tidak ada lagi, jadi pekerjaan ini dibatalkan dan toko dikirim dari formulir dengan kata sandi yang diisi lagi. Tidak ada yang dikirim dua kali.',
    action: 'Isi lagi formulir',
  },
  stops: {
    credentials: {
      title: 'Layanan menolak key atau token.',
      body: 'Tidak ada baris lagi yang dikirim. Masukkan key dan token yang benar, lalu lanjutkan.',
      action: 'Buka Pengaturan',
    },
    network: {
      title: 'Sambungan ke layanan putus, atau jawabannya tidak dapat dibaca.',
      body: 'Baris yang belum berangkat tetap menunggu. Periksa jaringan dan alamat layanan, lalu lanjutkan.',
      action: 'Lanjutkan',
    },
    'proxy-password': {
      title: 'Proksi di jaringan ini meminta kata sandi.',
      body: 'Tidak ada baris lagi yang berangkat. Minta pengelola jaringan membuka alamat layanan, atau pilih proksi lain di Pengaturan.',
      action: 'Buka Pengaturan',
    },
    'proxy-failed': {
      title: 'Proksi tidak dapat dipakai.',
      body: 'Baris yang belum berangkat tetap menunggu. Periksa proksi di Pengaturan, lalu lanjutkan.',
      action: 'Buka Pengaturan',
    },
    certificate: {
      title: 'Sertifikat layanan tidak diterima.',
      body: 'Tidak ada baris lagi yang berangkat. Tanyakan pengelola jaringan, atau pilih sertifikat perusahaan di Pengaturan, lalu lanjutkan.',
      action: 'Buka Pengaturan',
    },
    'alike-failures': {
      title: '20 baris berturut-turut gagal dengan cara yang sama.',
      body: 'Ada yang salah pada semuanya, bukan pada satu baris. Baca keterangannya di bawah sebelum melanjutkan.',
      action: 'Lanjutkan',
    },
    'disk-full': {
      title: 'Ruang penyimpanan komputer habis.',
      body: 'Tanpa catatan tidak ada yang dikirim. Kosongkan ruang, lalu lanjutkan.',
      action: 'Lanjutkan',
    },
    'passwords-locked': {
      title: 'Kata sandi toko tidak dapat dibuka di komputer ini.',
      body: 'Kuncinya tidak ada lagi. Pilih atau letakkan lagi berkas yang sama: kata sandi dibaca ulang dan pekerjaan ini dapat dilanjutkan. Tidak ada yang dikirim dua kali.',
      action: 'Pilih berkas yang sama',
    },
    'rows-held': {
      title: 'Ada baris yang menunggu baris lain.',
      body: 'Aktivasi lain untuk pengguna yang sama belum pasti. Putuskan dulu baris yang tidak pasti, lalu lanjutkan.',
      action: 'Lanjutkan',
    },
    'rows-elsewhere': {
      title: 'Ada baris yang sedang ditangani meja lain.',
      body: 'Meja lain sudah mengambilnya, dan hasilnya belum diketahui. Tanyakan meja itu, atau lanjutkan nanti: yang sudah berhasil di sana tidak dikirim lagi. Bila meja itu tidak akan kembali, pastikan dari sini: hasilnya dibaca di layanan, dan baru dikirim bila terbukti belum ada.',
      action: 'Lanjutkan',
      takeOn: 'Pastikan dari sini',
    },
    'office-away': {
      title: 'Catatan kantor tidak dapat dihubungi.',
      body: 'Tanpa catatan itu tidak ada yang baru dikirim. Periksa jaringan, lalu lanjutkan.',
      action: 'Lanjutkan',
    },
    'office-refused': {
      title: 'Catatan kantor tidak menerima meja ini.',
      body: 'Tidak ada baris lagi yang berangkat.',
      action: 'Lanjutkan',
    },
    'unclear-answers': {
      title: 'Jawaban layanan tidak dapat dipastikan.',
      body: 'Pertanyaan kontrol terus dijawab keliru, jadi tidak ada jawaban yang dipercaya dan tidak ada baris yang dikirim. Coba lagi nanti, atau tanyakan ELKASSA.',
      action: 'Lanjutkan',
    },
    interrupted: {
      title: 'Konsol tertutup di tengah pengiriman.',
      body: 'Tidak ada yang hilang. Baris yang sedang di jalan diperiksa dulu sebelum sisanya dikirim.',
      action: 'Lanjutkan',
    },
  },
  trial: {
    done: (id: string) => `Percobaan berhasil. ID registrasi ${id}.`,
    doneNoId: 'Percobaan berhasil.',
    doneBody: (rows: number) => `${n(rows)} toko lainnya siap dikirim.`,
    refused: 'Percobaan ditolak.',
    refusedBody: 'Perbaiki penyebabnya dulu: baris lain mungkin ditolak dengan alasan yang sama.',
    unknown: 'Hasil percobaan belum pasti.',
    unknownBody: 'Tunggu pemeriksaannya sebelum mengirim sisanya.',
    unsent: 'Percobaan tidak sampai ke layanan.',
    unsentBody: 'Tidak ada yang terdaftar. Periksa sambungan, lalu coba lagi.',
    sending: 'Menunggu jawaban layanan…',
    backToCheck: 'Kembali ke Periksa',
  },
  gridLabel: 'Baris yang sudah dikirim, terbaru di atas',
  gridEmpty: 'Belum ada baris yang dikirim.',
  none: '—',
}

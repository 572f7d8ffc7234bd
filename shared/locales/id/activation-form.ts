/** Activating one packet from a form. */
export const activationForm = {
  runName: (store: string) => `Satu aktivasi: ${store}`,
  title: 'Aktivasi satu toko',
  lead: 'Untuk satu pembayaran. Diperiksa dulu, lalu dikirim setelah Anda setuju.',
  user: {
    label: 'Pengguna',
    placeholder: 'Nama toko, email, atau ID',
    open: 'Tampilkan pengguna yang ditemukan',
    notFound: 'Tidak ada yang cocok di salinan ini.',
    hint: 'Pilih dari salinan di komputer ini, atau ketik email atau ID lengkapnya.',
    fetch: 'Ambil dari layanan',
    fetched: (store: string) => `${store} ada di salinan sekarang`,
    notFetched: 'Layanan tidak mengenal ID ini',
    check: 'Periksa di layanan',
    current: 'Paket sekarang',
    ends: 'Berlaku sampai',
    none: 'belum ada',
    noneChosen: 'Pilih pengguna untuk melihat paketnya sekarang.',
  },
  branch: {
    placeholder: 'Pilih cabang',
    one: 'Satu-satunya cabang.',
    needsUser: 'Pilih pengguna dulu',
  },
  packet: { placeholder: 'Pilih paket', missing: 'Daftar paket belum pernah dibaca' },
  amountPlaceholder: 'Rp 150.000',
  openSuggestions: (field: string) => `Tampilkan saran ${field}`,
  paidAt: 'Tanggal dan jam bayar (WIB)',
  calendar: 'Buka kalender',
  previousMonth: 'Bulan sebelumnya',
  nextMonth: 'Bulan berikutnya',
  last: {
    lead: (packet: string) => `Aktivasi ${packet} terakhir:`,
    use: 'Isi seperti terakhir',
  },
  summary: {
    title: 'Yang akan dikirim',
    sentence: (what: {
      packet: string
      store: string
      branch: string
      amount: string
      invoice: string
    }) =>
      `Aktifkan ${what.packet} untuk ${what.store} (${what.branch}), ${what.amount}, faktur ${what.invoice}`,
    paid: (gateway: string, method: string, at: string) =>
      `Dibayar lewat ${gateway}, ${method}, ${at}`,
    notYet: 'Lengkapi isiannya untuk melihat ringkasannya.',
    missing: (fields: string) => `Belum diisi: ${fields}`,
  },
  warnings: 'Perhatikan',
  blocked: 'Tidak dapat dikirim',
  openRun: 'Buka pekerjaannya',
  review: 'Periksa dan kirim…',
  clear: 'Kosongkan',
  confirm: {
    title: 'Aktifkan paket ini?',
    titlePractice: 'Aktifkan paket ini di layanan latihan?',
    body: 'Aktivasi tidak dapat dibatalkan.',
    bodyPractice: 'Tidak ada yang sampai ke ELKASSA.',
    send: (packet: string) => `Aktifkan ${packet}`,
    change: 'Ubah isian',
  },
  result: {
    label: 'Hasil aktivasi',
    sending: 'Mengirim aktivasi…',
    settling: 'Hasilnya belum pasti. Paket di layanan sedang dibaca untuk memastikannya…',
    done: 'Paket aktif.',
    refused: 'Layanan menolak aktivasi ini.',
    unknown: 'Hasilnya belum pasti.',
    unknownBody:
      'Aktivasi ini tidak dikirim ulang dengan sendirinya. Bandingkan paketnya, lalu putuskan di Belum pasti.',
    unsent: 'Aktivasi belum terkirim.',
    unsentBody: 'Tidak ada yang diaktifkan. Periksa sambungan, lalu coba lagi.',
    leftOut: 'Aktivasi ini tidak dikirim.',
    before: 'Sebelum',
    after: 'Sekarang',
    packet: 'Paket',
    ends: 'Berlaku sampai',
    reading: 'membaca…',
    unread: 'belum terbaca',
    openWaiting: 'Buka Belum pasti',
    openUser: 'Buka pengguna',
    again: 'Coba lagi',
    change: 'Ubah isian',
    another: 'Aktivasi lain',
  },
}

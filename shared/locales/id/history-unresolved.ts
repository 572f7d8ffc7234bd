import { formats } from './formats'

const n = formats.number

/** Words for rows whose outcome is not known. */
export const historyUnresolved = {
  intro:
    'Baris yang hasilnya belum terbukti, juga yang ditahan karena mungkin sudah diaktifkan dari meja lain. Konsol membacanya di layanan dan tidak pernah mengirim ulang tanpa bukti atau keputusan Anda.',
  gridLabel: 'Baris yang hasilnya belum pasti',
  empty: {
    title: 'Tidak ada yang belum pasti',
    body: 'Semua yang dikirim sudah diketahui hasilnya.',
  },
  columns: {
    known: 'Yang diketahui',
    next: 'Selanjutnya',
    before: 'Sebelum dikirim',
    lastKnown: 'Di salinan',
    after: 'Terakhir dibaca',
    sent: 'Yang dikirim',
    toSend: 'Yang akan dikirim',
  },
  readings: {
    label: 'Paket sebelum dan sesudah dikirim',
    packet: 'Paket',
    ends: 'Berakhir',
    readAt: 'Dibaca',
    sentAt: 'Dikirim',
    amount: 'Nominal',
    noPacket: 'Tanpa paket',
    noEnd: 'Tanpa akhir',
    endUnread: 'Tidak terbaca',
    notKept: 'Tidak tercatat',
    notRead: 'Belum terbaca',
    packetChanges: { same: 'sama seperti sebelumnya', changed: 'berubah' },
    endChanges: {
      same: 'tidak berubah',
      later: 'lebih lambat',
      earlier: 'lebih awal',
      changed: 'berubah',
    },
    sentPackets: {
      same: 'sama dengan paket sebelumnya',
      changed: 'lain dari paket sebelumnya',
    },
    verdicts: {
      'not-kept': 'Keadaan sebelum dikirim tidak tercatat, jadi tidak ada pembandingnya.',
      'not-read': 'Paketnya belum terbaca lagi sesudah dikirim.',
      'end-unread':
        'Paketnya tidak berubah, tetapi tanggal akhirnya tidak dapat dibandingkan. Perpanjangan tidak tampak dari sini.',
      unchanged:
        'Tidak ada yang berubah. Aktivasinya mungkin tidak terjadi, atau belum tampak di layanan.',
      changed:
        'Ada yang berubah, tetapi itu belum membuktikan bahwa aktivasi ini yang mengubahnya.',
    },
    again: 'Baca lagi sekarang',
    proven: 'Terbukti sudah terjadi: aktivasi ini dicatat berhasil.',
    unproven: 'Sudah dibaca. Hasilnya masih belum pasti.',
  },
  found: {
    label: 'Yang dikirim dan yang ada di layanan',
    sent: 'Yang dikirim',
    there: 'Yang ada di layanan',
    registeredAt: 'Waktu kirim / terdaftar',
    packet: 'ID paket',
    nothing: '–',
    differs: 'berbeda',
    same: 'sama',
    older: 'lebih lama dari pengirimannya',
    allSame:
      'Tidak ada yang berbeda, tetapi itu belum membuktikan bahwa baris ini yang membuatnya.',
  },
  said: 'Kata layanan',
  notBelieved: 'Belum dipercaya; tidak ada yang disimpulkan dari kata-kata ini.',
  sentAt: (at: string) => `dikirim ${at}`,
  missedAt: (at: string) => `dicari ${at}, belum ada`,
  next: {
    lookAt: (at: string) => `Dicari lagi pukul ${at}`,
    onResume: 'Dicari lagi saat pekerjaan dilanjutkan',
    runOver: 'Menunggu Anda: pekerjaannya sudah selesai, tetapi dapat dicari lagi dari rinciannya',
    held: 'Menunggu keputusan Anda; sebelum itu tidak dikirim',
    person: 'Menunggu keputusan Anda; dicari sekali lagi bila pekerjaan dilanjutkan',
  },
  openRun: 'Buka pekerjaan',
  lookAgain: 'Cari lagi sekarang',
  pauseFirst: 'Pekerjaan ini sedang berjalan. Jeda dulu sebelum memutuskan.',
  buttons: {
    happened: 'Tandai berhasil',
    'send-again': {
      register: 'Anggap belum terkirim',
      other: 'Kirim lagi',
      held: 'Tetap kirim',
    },
    'not-ours': 'Bukan milik kami',
    leaveOut: 'Lewati baris ini',
  },
  dialog: {
    titles: {
      happened: 'Tandai berhasil?',
      'send-again': {
        register: 'Anggap belum terkirim?',
        other: 'Kirim lagi?',
        held: 'Tetap kirim?',
      },
      'not-ours': 'Bukan milik kami?',
      leaveOut: 'Lewati baris ini?',
    },
    bodies: {
      happened: (who: string) => `${who} dicatat berhasil. Baris ini tidak akan dikirim lagi.`,
      'not-ours': (who: string) =>
        `Email ${who} dipakai pihak lain. Baris ini dilewati dan tidak ada yang dikirim; data di layanan tidak diubah.`,
      leaveOut: (who: string) =>
        `${who} dilewati dan tidak ada yang dikirim; data di layanan tidak diubah.`,
    },
    ways: {
      now: (who: string) => `${who} dikirim sekarang juga.`,
      'with-run': (who: string, others: number) =>
        others === 0
          ? `${who} boleh dikirim lagi. Pekerjaannya terbuka sesudah ini; baris ini terkirim bila Anda melanjutkannya.`
          : `${who} boleh dikirim lagi. Pekerjaannya terbuka sesudah ini; baris ini terkirim bersama ${n(others)} baris lain bila Anda melanjutkannya.`,
      form: (who: string) =>
        `Pekerjaannya sudah dibatalkan dan tidak mengirim apa pun lagi. Sesudah ini formulir aktivasi terbuka dengan isi baris ${who}, untuk Anda periksa dan kirim sendiri.`,
      stays: (who: string) =>
        `${who} dicatat belum terkirim. Pekerjaannya sudah dibatalkan, jadi tidak ada yang dikirim; untuk mengirimnya, masukkan lagi berkas hasil pekerjaan itu.`,
    },
    mayBeBoth:
      'Bila meja lain sudah mengaktifkannya untuk pembayaran yang sama, paketnya diperpanjang dua kali. Tanyakan dulu.',
    mayBeTwice:
      'Bila ternyata sudah sampai, layanan bisa mencatatnya dua kali. Pastikan dulu di layanan.',
    confirm: {
      now: 'Kirim lagi sekarang',
      held: 'Tetap kirim sekarang',
      'with-run': 'Catat dan buka pekerjaan',
      form: 'Catat dan buka formulir',
    },
    invoice: {
      happened: (code: string) => `Faktur ${code} tidak dapat dipakai lagi.`,
      'send-again': (code: string) => `Faktur ${code} dilepas supaya dapat dikirim sekali lagi.`,
      leaveOut: (code: string) =>
        `Faktur ${code} dilepas: berkas yang memuatnya lagi akan mengirimnya. Bila meja lain sudah mengaktifkannya, pilih Tandai berhasil.`,
    },
    reason: 'Alasan',
    reasonHint: 'Misalnya: sudah ditanyakan ke ELKASSA lewat telepon. Tercatat dalam riwayat.',
    done: 'Keputusan dicatat.',
    leftOut: 'Keputusan dicatat. Baris dilewati, tidak ada yang dikirim.',
  },
}

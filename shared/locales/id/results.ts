import { formats } from './formats'

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
  /** Short forms for the status column of the check step. */
  tags: { problem: 'Perbaiki', already: 'Sudah ada' },
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
    credentials: 'Key atau token ditolak',
    'check-failed': 'Pemeriksaan email gagal; baris ini belum dikirim',
    'existed-before': 'Email ini sudah terdaftar sebelum baris ini dikirim',
    'packet-unchanged':
      'Paket tidak berubah: mungkin belum aktif, mungkin perpanjangan paket yang sama',
    'user-in-doubt': 'Aktivasi lain untuk pengguna ini belum pasti; baris ini menunggu',
  },
  /** Done, though no answer said so. */
  provenByReading:
    'Jawaban layanan tidak sampai, hasilnya dibuktikan dengan membaca data di layanan',
  checkedAgain: (time: string) => `diperiksa ulang ${time}`,
  packetIs: (packet: string) => `Paket: ${packet}.`,
  /** A packet with its end, as it stands in a cell. */
  packetUntil: (packet: string, end: string) => `${packet}, s.d. ${end}`,
  conflicts: {
    leftOut: 'Dilewati oleh operator',
    identicalRow: (row: number) =>
      `Sama persis dengan baris ${formats.number(row)}; dikirim sekali`,
    alreadyUser: (id: string) => `Email sudah terdaftar, ID ${id}`,
    alreadyUserNoId: 'Email sudah terdaftar',
    sentBefore: (run: number, at: string) => `Sudah dikirim di pekerjaan #${run}, ${at}`,
    sentBeforeUnknown: (run: number, at: string) =>
      `Dikirim di pekerjaan #${run}, ${at}; hasilnya belum pasti`,
    doneInFile: (id: string) => `Menurut berkas ini sudah berhasil, ID ${id}`,
    doneInFileNoId: 'Menurut berkas ini sudah berhasil',
    doubtInFile: 'Menurut berkas ini hasilnya belum pasti; periksa dulu',
  },
  run: (id: number, name: string) => `#${id} ${name}`,
}

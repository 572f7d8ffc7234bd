import { blank, type ErrorDetails } from '../error-text'
import { formats } from './formats'

/** The shared register of an office, where it is set. */
export const office = {
  title: 'Kantor dengan beberapa meja',
  lead: 'Meja-meja yang memakai satu catatan kantor tidak pernah mengirim toko atau tagihan yang sama dua kali. Tanpa catatan itu konsol ini hanya menjaga kirimannya sendiri.',
  tag: 'Kantor',
  address: 'Alamat catatan kantor',
  addressHint: 'Dari pengelola, misalnya postgresql://meja1@db.kantor.example/kantor',
  addressMissing: 'Tulis alamatnya.',
  desk: 'Nama meja ini',
  deskHint: 'Dilihat meja lain di samping baris yang dikirim dari sini, misalnya Meja\u00a01.',
  deskMissing: 'Tulis nama mejanya.',
  password: 'Kata sandi',
  passwordHint: 'Disimpan terenkripsi seperti key dan token.',
  state: 'Keadaan',
  states: {
    none: 'Tidak dipakai',
    joining: 'Menyambung…',
    joined: 'Tersambung',
    away: 'Tidak dapat dihubungi; tidak ada yang baru dikirim sampai tersambung',
    refused: 'Tidak dapat dipakai; tidak ada yang baru dikirim',
  },
  onlyLive: 'Dipakai saat konsol memakai layanan ELKASSA, tidak di mode latihan',
  enter: 'Ikut catatan kantor',
  enterNow: 'Coba dan pakai',
  entering: 'Mencoba…',
  entered: 'Catatan kantor dipakai.',
  change: 'Ubah',
  leave: 'Berhenti memakai',
  leaveTitle: 'Berhenti memakai catatan kantor?',
  leaveBody:
    'Sesudah ini konsol tidak lagi tahu apa yang dikirim meja lain. Toko atau tagihan yang sama dapat terkirim dua kali.',
  showCollisions: 'Lihat',
  lookFirst:
    'Periksa di ELKASSA apakah ada yang terdaftar atau aktif dua kali, lalu nyatakan sudah diperiksa.',
  collisionsTitle: 'Dikirim dari dua meja',
  sent: 'Email atau tagihan',
  here: 'Di meja ini',
  there: 'Di meja lain',
  inRun: (run: number) => `Pekerjaan #${formats.number(run)}`,
  accept: (count: number) => `Sudah diperiksa, ${formats.number(count)} baris`,
  waiting: 'menunggu catatan kantor',
  desks: 'Meja-meja kantor',
  showDesks: 'Lihat meja lain',
  desksHint:
    '“Belum ada hasil” adalah baris yang diambil meja itu dan belum diberitahukan hasilnya. Bila mejanya tidak akan kembali, buka pekerjaan dengan baris yang sama di sini, lalu pilih “Pastikan dari sini”.',
  noDesks: 'Catatan kantor tidak dapat dihubungi, atau belum ada meja yang tercatat.',
  deskName: 'Meja',
  ownDesk: (name: string) => `${name} (meja ini)`,
  deskOperator: 'Dipakai oleh',
  deskState: 'Sekarang',
  deskStates: { sending: 'Mengirim', open: 'Terbuka', gone: 'Tidak aktif' },
  seen: 'Terakhir terlihat',
  openClaims: 'Belum ada hasil',
  away: {
    title: 'Catatan kantor tidak dapat dihubungi.',
    body: 'Tanpa catatan itu tidak ada yang baru dikirim. Pengiriman berlanjut sendiri setelah tersambung.',
  },
}

/** What keeps this desk from working with its office. */
export const officeErrors = {
  'office-away': {
    title: 'Catatan kantor tidak dapat dihubungi',
    explanation: () => 'Servernya tidak menjawab dari jaringan ini.',
    action: 'Periksa alamat dan jaringan, lalu coba lagi.',
  },
  'office-address': {
    title: 'Alamat catatan kantor tidak dapat dibaca',
    explanation: () => 'Alamatnya harus berbentuk postgresql://nama@server/basis-data.',
    action: 'Periksa alamat yang diberikan pengelola.',
  },
  'office-password-in-address': {
    title: 'Kata sandi tidak boleh ada di dalam alamat',
    explanation: () => 'Alamat tampil di layar dan di perintah, jadi kata sandi disimpan terpisah.',
    action:
      'Hapus kata sandi dari alamat, lalu isikan di tempatnya (untuk perintah: ELKASSA_OFFICE_PASSWORD).',
  },
  'office-denied': {
    title: 'Catatan kantor menolak meja ini',
    explanation: () => 'Nama, kata sandi, atau nama basis datanya tidak diterima.',
    action: 'Periksa nama dan kata sandinya, atau tanyakan pengelola.',
  },
  'office-not-set-up': {
    title: 'Catatan kantor belum siap',
    explanation: () =>
      'Catatan kantor belum dibuat atau belum diperbarui, dan nama ini tidak berhak melakukannya.',
    action: 'Minta pengelola membuka konsol sekali dengan nama yang berhak (docs/office.md).',
  },
  'office-newer': {
    title: 'Catatan kantor dibuat oleh versi yang lebih baru',
    explanation: () =>
      'Meja lain memakai ELKASSA Console yang lebih baru. Konsol ini tidak menulis ke catatan itu.',
    action: 'Pasang versi terbaru di komputer ini.',
  },
  'office-certificate': {
    title: 'Sertifikat catatan kantor tidak dipercaya',
    explanation: () =>
      'Server catatan kantor menunjukkan sertifikat yang tidak dikenal komputer ini.',
    action:
      'Tanyakan pengelola. Bila sertifikatnya milik perusahaan, pilih berkasnya di Pengaturan, bagian Jaringan.',
  },
  'office-not-encrypted': {
    title: 'Catatan kantor tidak menawarkan enkripsi',
    explanation: () =>
      'Di luar komputer ini sambungan ke catatan kantor selalu dienkripsi, dan servernya tidak menyediakannya.',
    action: 'Minta pengelola menyalakan TLS di PostgreSQL.',
  },
  'office-record-elsewhere': {
    title: 'Catatan meja ini juga dipakai di komputer lain',
    explanation: () =>
      'Nomor yang baru diminta sudah dipakai oleh salinan catatan yang sama. Tidak ada yang dikirim.',
    action: 'Tutup salah satunya, lalu jalankan lagi: konsol ini ikut sebagai meja baru.',
  },
  'office-collisions': {
    title: 'Ada yang dikirim meja ini dan juga meja lain',
    explanation: (details: ErrorDetails) =>
      `Sebelum catatan kantor dipakai, ${blank(details, 'count', 'beberapa')} toko atau tagihan dikirim dari dua meja. Tidak ada yang baru dikirim sebelum Anda memeriksanya.`,
    action:
      'Periksa di ELKASSA, lalu nyatakan sudah diperiksa (untuk perintah: --accept-collisions dengan jumlahnya).',
  },
}

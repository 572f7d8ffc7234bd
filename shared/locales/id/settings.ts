import { formats } from './formats'

export const settings = {
  title: 'Pengaturan',
  connection: {
    title: 'Sambungan ke ELKASSA',
    status: 'Key dan token',
    states: {
      saved: 'Tersimpan terenkripsi di komputer ini',
      session: 'Dipakai sampai konsol ditutup, tidak disimpan',
      none: 'Belum dimasukkan',
    },
    address: 'Alamat layanan',
    enter: 'Masukkan key dan token',
    replace: 'Ganti key dan token',
    forget: 'Lupakan key dan token',
    forgetTitle: 'Lupakan key dan token?',
    forgetBody:
      'Keduanya dihapus dari komputer ini dan harus dimasukkan lagi untuk mengirim. Pekerjaan dan riwayat tetap ada.',
    forgetConfirm: 'Lupakan',
    saved: 'Key dan token diterima layanan.',
  },
  practice: {
    title: 'Mode latihan',
    on: 'Menyala: konsol memakai layanan latihan di komputer ini.',
    off: 'Mati: konsol memakai layanan ELKASSA.',
    start: 'Pakai data latihan',
    stop: 'Pakai layanan asli',
    conditions: 'Kondisi layanan latihan',
    separate: 'Data latihan dan data asli disimpan terpisah dan tidak pernah tercampur.',
  },
  sending: {
    title: 'Pengiriman',
    maxInFlight: 'Kiriman bersamaan, paling banyak',
    maxInFlightHint: 'Dimulai dari sedikit, naik perlahan, turun sendiri bila layanan lambat.',
    settleSeconds: 'Jeda sebelum baris tidak pasti dianggap belum terdaftar (detik)',
    settleSecondsHint: 'Lebih lama lebih aman. Bawaan 600 detik.',
    range: (from: number, to: number) => `${formats.number(from)} sampai ${formats.number(to)}`,
  },
  network: {
    title: 'Jaringan',
    mode: 'Jalan ke layanan',
    modes: { system: 'Ikuti sistem', none: 'Tanpa proksi', own: 'Proksi sendiri' },
    explained: {
      system: 'Memakai proksi yang diatur di komputer ini, bila ada',
      none: 'Langsung ke layanan',
      own: 'Memakai alamat di bawah ini',
    },
    address: 'Alamat proksi',
    addressHint: 'Contoh: http://proksi.kantor:8080. Layanan latihan tidak pernah lewat proksi.',
    addressWrong: 'Tulis alamat dan porta saja, tanpa nama pengguna dan kata sandi.',
  },
  appearance: {
    title: 'Bahasa dan tampilan',
    language: 'Bahasa',
    languages: { id: 'Bahasa Indonesia', en: 'English' },
    look: 'Tampilan',
    looks: { system: 'Ikuti sistem', light: 'Terang', dark: 'Gelap' },
  },
  folders: {
    data: 'Buka folder data',
    logs: 'Buka folder catatan aplikasi',
    hint: 'Catatan itu tidak memuat key, token, atau kata sandi.',
  },
  about: {
    title: 'Tentang',
    version: (version: string) => `ELKASSA Console versi ${version}`,
    licences: 'Lisensi perangkat lunak',
    licencesHint:
      'Konsol ini dibuat dengan karya orang lain, masing-masing dengan lisensinya. Lisensi Electron dan Chromium ada di folder aplikasi.',
  },
  saved: 'Disimpan.',
}

import { blank, type ErrorDetails, fileWord } from '../error-text'
import { describeReason, explainReason } from '../reason-text'
import { reasons } from './runs/reasons'

/** What the service, the way to it and its certificates may do, in words. */
export const serviceErrors = {
  'bad-credentials': {
    title: 'Key atau token ditolak',
    explanation: () =>
      'Layanan ELKASSA tidak mengenali key atau token ini. Tidak ada yang dikirim.',
    action: 'Periksa keduanya di surat dari ELKASSA, lalu masukkan ulang.',
  },
  'server-refused': {
    title: 'Layanan menolak permintaan',
    explanation: (details: ErrorDetails) => {
      const words = blank(details, 'messages')
      return words === ''
        ? 'Layanan ELKASSA menolak tanpa menyebut alasannya.'
        : `Jawaban layanan: “${words}”.`
    },
    action: 'Perbaiki sesuai jawaban itu, atau tanyakan kepada ELKASSA.',
  },
  'server-unreachable': {
    title: 'Layanan tidak dapat dihubungi',
    explanation: (details: ErrorDetails) =>
      explainReason(
        details,
        reasons,
        'Komputer ini tidak tersambung ke layanan ELKASSA. Jaringan, proksi, atau layanannya mungkin sedang terputus.',
      ),
    action: 'Periksa sambungan internet, lalu coba lagi.',
  },
  'server-unreadable': {
    title: 'Jawaban layanan tidak terbaca',
    explanation: (details: ErrorDetails) =>
      explainReason(
        details,
        reasons,
        'Layanan menjawab, tetapi bentuknya bukan jawaban ELKASSA. Alamatnya mungkin salah, atau layanannya sedang terganggu.',
      ),
    action: 'Periksa alamat layanan di Pengaturan, lalu coba lagi beberapa menit lagi.',
  },
  'server-timeout': {
    title: 'Layanan terlalu lama menjawab',
    explanation: (details: ErrorDetails) =>
      explainReason(details, reasons, 'Jawaban belum datang sampai batas waktu.'),
    action: 'Tunggu sebentar, lalu coba lagi.',
  },
  'server-busy': {
    title: 'Layanan sedang sibuk',
    explanation: (details: ErrorDetails) =>
      describeReason(blank(details, 'reason'), reasons) ?? 'Layanan ELKASSA meminta kita menunggu.',
    action: 'Coba lagi beberapa menit lagi.',
  },
  'proxy-password': {
    title: 'Proksi meminta kata sandi',
    explanation: () =>
      'Proksi di jaringan ini hanya melayani pengguna yang masuk, dan konsol tidak dapat masuk ke sana. Tidak ada yang sampai ke layanan.',
    action:
      'Minta pengelola jaringan membuka alamat layanan, atau pilih proksi lain di Pengaturan.',
  },
  'proxy-failed': {
    title: 'Proksi tidak dapat dipakai',
    explanation: () =>
      'Proksi tidak menjawab atau menolak menyambungkan ke layanan. Tidak ada yang sampai ke layanan.',
    action: 'Periksa alamat proksi di Pengaturan, atau pilih tanpa proksi.',
  },
  'certificate-untrusted': {
    title: 'Sertifikat layanan tidak dipercaya',
    explanation: (details: ErrorDetails) =>
      `Host ${blank(details, 'host', 'layanan')} menunjukkan sertifikat yang diterbitkan oleh ${blank(details, 'issuer', 'penerbit tanpa nama')}, dan komputer ini tidak mempercayai penerbit itu. Tidak ada yang dikirim ke sana.`,
    action:
      'Tanyakan pengelola jaringan apakah penerbit itu milik perusahaan. Bila ya, pilih berkas sertifikatnya di Pengaturan, bagian Jaringan.',
  },
  'certificate-expired': {
    title: 'Masa berlaku sertifikat tidak cocok dengan tanggal komputer ini',
    explanation: (details: ErrorDetails) =>
      `Sertifikat ${blank(details, 'host', 'layanan')} (diterbitkan oleh ${blank(details, 'issuer', 'penerbit tanpa nama')}) sudah berakhir atau belum mulai berlaku. Tidak ada yang dikirim ke sana.`,
    action:
      'Periksa tanggal dan jam komputer ini. Bila sudah benar, kabari pengelola jaringan atau ELKASSA.',
  },
  'certificate-other-host': {
    title: 'Sertifikat layanan milik alamat lain',
    explanation: (details: ErrorDetails) =>
      `Yang menjawab di ${blank(details, 'host', 'alamat layanan')} menunjukkan sertifikat untuk nama lain, diterbitkan oleh ${blank(details, 'issuer', 'penerbit tanpa nama')}. Tidak ada yang dikirim ke sana.`,
    action:
      'Periksa alamat layanan di Pengaturan. Di jaringan tamu, masuk dulu ke jaringannya lewat peramban.',
  },
  'certificate-unusable': {
    title: 'Berkas ini bukan sertifikat',
    explanation: (details: ErrorDetails) =>
      `${fileWord(details, 'Berkas')} tidak berisi sertifikat X.509 dalam bentuk teks (PEM).`,
    action: 'Minta berkas sertifikat (.pem atau .crt) dari pengelola jaringan, lalu pilih lagi.',
  },
  'text-broken': {
    title: 'Teksnya memuat karakter yang rusak',
    explanation: () =>
      'Ada setengah karakter di dalamnya (biasanya potongan emoji), yang tidak dapat dikirim. Tidak ada yang dikirim.',
    action: 'Ketik ulang teks itu, lalu coba lagi.',
  },
  'insecure-address': {
    title: 'Alamat layanan tidak aman',
    explanation: () =>
      'Alamat harus diawali https://, supaya key dan token tidak terbaca di perjalanan. http:// hanya berlaku untuk komputer ini sendiri.',
    action: 'Ganti alamat layanan dengan yang diawali https://.',
  },
  'not-connected': {
    title: 'Belum tersambung ke layanan',
    explanation: () => 'Key dan token belum dimasukkan, dan mode latihan belum dibuka.',
    action: 'Masukkan key dan token, atau coba dengan data latihan.',
  },
}

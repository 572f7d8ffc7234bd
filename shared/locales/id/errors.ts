import type { ErrorCode } from '../../domain/error-code'
import { blank, type ErrorText, fileWord } from '../error-text'

/** Every failure in words: what happened, why, and what to do now. */
import { officeErrors } from './office'
import { policyErrors } from './policy'
import { serviceErrors } from './service-errors'
import { updateErrors } from './updates'

export const errors: Readonly<Record<ErrorCode, ErrorText>> = {
  ...officeErrors,
  ...policyErrors,
  ...serviceErrors,
  ...updateErrors,
  'file-not-found': {
    title: 'Berkas tidak ditemukan',
    explanation: (details) =>
      `${fileWord(details, 'Berkas')} sudah dipindahkan, dihapus, atau ada di drive yang terlepas.`,
    action: 'Pilih berkas itu lagi dari tempatnya sekarang.',
  },
  'file-locked': {
    title: 'Berkas sedang dipakai',
    explanation: (details) =>
      `${fileWord(details, 'Berkas')} sedang dibuka program lain, atau Anda tidak berhak membukanya.`,
    action: 'Tutup berkas itu di program tersebut, misalnya Excel, lalu coba lagi.',
  },
  'file-empty': {
    title: 'Berkas kosong',
    explanation: (details) => `${fileWord(details, 'Berkas')} tidak berisi satu baris pun.`,
    action: 'Periksa berkasnya, atau mulai dari templat.',
  },
  'file-too-large': {
    title: 'Berkas terlalu besar',
    explanation: (details) => {
      const limit = blank(details, 'limit')
      return limit === ''
        ? `${fileWord(details, 'Berkas')} melebihi batas yang dapat dibaca.`
        : `${fileWord(details, 'Berkas')} melebihi batas ${limit}.`
    },
    action: 'Bagi menjadi beberapa berkas yang lebih kecil.',
  },
  'file-not-a-table': {
    title: 'Berkas ini bukan tabel',
    explanation: (details) =>
      `${fileWord(details, 'Berkas')} bukan tabel CSV, Excel, atau OpenDocument.`,
    action: 'Simpan sebagai CSV atau .xlsx dari program asalnya, lalu pilih lagi.',
  },
  'file-no-header': {
    title: 'Baris judul tidak ditemukan',
    explanation: (details) =>
      `${fileWord(details, 'Berkas')} tidak memiliki judul kolom di baris ${blank(details, 'line', '1')}.`,
    action:
      'Tambahkan baris judul di atas datanya (contohnya ada di templat), atau pilih baris yang memuatnya.',
  },
  'file-unterminated-quote': {
    title: 'Tanda kutip tidak ditutup',
    explanation: (details) => {
      const line = blank(details, 'line')
      return line === ''
        ? 'Sebuah tanda kutip dibuka tetapi tidak pernah ditutup, jadi baris sesudahnya tidak dapat dipisahkan.'
        : `Tanda kutip yang dibuka di baris ${line} tidak pernah ditutup, jadi baris sesudahnya tidak dapat dipisahkan.`
    },
    action: 'Perbaiki tanda kutip itu, atau simpan ulang berkasnya dari Excel.',
  },
  'file-stray-quote': {
    title: 'Tanda kutip di tengah isian',
    explanation: (details) => {
      const line = blank(details, 'line')
      return line === ''
        ? 'Isian dimulai tanpa tanda kutip, lalu ada tanda kutip di tengahnya, jadi tidak jelas di mana isian itu berakhir.'
        : `Di baris ${line}, kolom ke-${blank(details, 'column', '1')}, isian dimulai tanpa tanda kutip, lalu ada tanda kutip di tengahnya, jadi tidak jelas di mana isian itu berakhir.`
    },
    action: 'Hapus tanda kutip itu, atau simpan ulang berkasnya dari Excel.',
  },
  'file-encrypted': {
    title: 'Berkas dilindungi kata sandi',
    explanation: (details) => `${fileWord(details, 'Berkas')} tidak dapat dibaca selama terkunci.`,
    action: 'Buka di Excel, hapus kata sandinya, simpan, lalu pilih lagi.',
  },
  'file-old-xls': {
    title: 'Format Excel sebelum 1997',
    explanation: (details) =>
      `${fileWord(details, 'Berkas')} memakai format yang ditinggalkan Excel sejak 1997.`,
    action: 'Di Excel, pilih Simpan Sebagai, lalu Buku Kerja Excel (.xlsx).',
  },
  'file-lock': {
    title: 'Ini berkas kunci',
    explanation: () => 'Ini berkas kunci milik Excel, bukan datanya.',
    action: 'Pilih berkas yang namanya tanpa ~$.',
  },
  'file-damaged': {
    title: 'Berkas rusak',
    explanation: (details) =>
      `${fileWord(details, 'Berkas')} terpotong, rusak, atau tidak aman untuk dibuka.`,
    action: 'Minta pengirim mengirim ulang, atau simpan ulang dari Excel.',
  },
  'file-too-slow': {
    title: 'Berkas terlalu lama dibaca',
    explanation: (details) =>
      `${fileWord(details, 'Berkas')} belum selesai dibaca sampai batas waktu.`,
    action: 'Simpan sebagai CSV, atau bagi menjadi beberapa berkas.',
  },
  'file-write-failed': {
    title: 'Berkas tidak dapat disimpan',
    explanation: (details) =>
      `${fileWord(details, 'Berkas')} sedang terbuka di program lain, foldernya terkunci, atau disk penuh.`,
    action: 'Tutup berkas itu, atau simpan dengan nama atau folder lain.',
  },
  'file-exists': {
    title: 'Berkas itu sudah ada',
    explanation: (details) => `${fileWord(details, 'Berkas')} sudah ada dan tidak diubah.`,
    action: 'Pilih nama lain, atau tambahkan --overwrite untuk menggantinya.',
  },
  'file-changed': {
    title: 'Berkas sudah berubah',
    explanation: (details) =>
      `${fileWord(details, 'Berkas')} diubah sesudah dibuka di sini. Tidak ada yang dibuat darinya.`,
    action: 'Buka lagi berkasnya, lalu lihat kolomnya sekali lagi.',
  },
  'columns-duplicate': {
    title: 'Dua kolom dipasangkan ke isian yang sama',
    explanation: (details) =>
      `Isian ${blank(details, 'field', 'yang sama')} hanya dapat diambil dari satu kolom.`,
    action: 'Pilih salah satu kolom, lalu abaikan yang lain.',
  },
  'columns-missing': {
    title: 'Kolom wajib belum dipasangkan',
    explanation: (details) => `Belum ada kolom untuk: ${blank(details, 'fields', 'isian wajib')}.`,
    action: 'Pasangkan kolomnya, atau tambahkan kolom itu di berkas.',
  },
  'encoding-unclear': {
    title: 'Huruf di berkas dapat dibaca dengan lebih dari satu cara',
    explanation: () => 'Isi berkas belum dibaca sebelum pengodeannya dipilih.',
    action: 'Pilih huruf yang benar di langkah Kolom.',
  },
  'ledger-newer': {
    title: 'Catatan dibuat oleh versi yang lebih baru',
    explanation: () =>
      'Catatan kerja di komputer ini dibuat oleh ELKASSA Console yang lebih baru. Catatan itu tidak diubah.',
    action: 'Pasang versi terbaru, lalu buka lagi.',
  },
  'ledger-damaged': {
    title: 'Catatan kerja rusak',
    explanation: () =>
      'Catatan kerja di komputer ini tidak lolos pemeriksaan. Catatan itu tidak diubah dan tidak diganti.',
    action:
      'Buka jendela ELKASSA Console dengan folder data dan alamat layanan ini: di sana Anda memilih salinan untuk dipulihkan, atau catatan baru.',
  },
  'ledger-missing': {
    title: 'Catatan kerja tidak ditemukan',
    explanation: () =>
      'Catatan kerja pernah ada di komputer ini, tetapi berkasnya kini hilang. Tanpa catatan itu, toko dapat terkirim dua kali.',
    action:
      'Buka jendela ELKASSA Console dengan folder data dan alamat layanan ini: di sana Anda memilih salinan untuk dipulihkan, atau catatan baru.',
  },
  'copy-unusable': {
    title: 'Salinan ini tidak dapat dipakai',
    explanation: () =>
      'Salinan itu tidak lolos pemeriksaan, atau sudah tidak ada. Tidak ada berkas yang dipindahkan.',
    action: 'Pilih salinan lain.',
  },
  'profile-not-writable': {
    title: 'Folder data tidak dapat ditulisi',
    explanation: (details) =>
      `Konsol tidak berhak membaca atau menulis ${fileWord(details, 'di folder datanya:').replace(/:$/, '')}. Tanpa catatan tidak ada yang dikirim.`,
    action: 'Beri hak tulis pada folder data konsol, atau tanyakan pengelola komputer.',
  },
  'place-taken': {
    title: 'Ada folder di tempat sebuah berkas',
    explanation: (details) =>
      `Di tempat ${fileWord(details, 'berkas')} dalam folder data ada sesuatu yang bukan berkas.`,
    action: 'Pindahkan atau ganti namanya di folder data, lalu buka konsol lagi.',
  },
  'disk-full': {
    title: 'Disk penuh',
    explanation: () =>
      'Catatan tidak dapat ditulis, jadi pengiriman dihentikan. Tidak ada yang hilang.',
    action: 'Kosongkan ruang di disk, lalu lanjutkan.',
  },
  'encryption-unavailable': {
    title: 'Sistem tidak dapat mengenkripsi',
    explanation: () =>
      'Brankas kata sandi sistem tidak tersedia, jadi rahasia tidak disimpan di komputer ini.',
    action: 'Masukkan key dan token setiap kali membuka, atau aktifkan brankas sistem.',
  },
  'passwords-locked': {
    title: 'Kata sandi toko tidak dapat dibuka',
    explanation: () =>
      'Kata sandi di pekerjaan ini dienkripsi dengan kunci yang tidak ada lagi di komputer ini. Baris yang belum dikirim tidak dapat dilanjutkan.',
    action: 'Buka lagi berkas yang sama, tanpa perubahan: pekerjaan ini lalu dapat dilanjutkan.',
  },
  'user-not-found': {
    title: 'Pengguna tidak ditemukan',
    explanation: () => 'Pengguna ini tidak ada di salinan data di komputer ini.',
    action: 'Sinkronkan pengguna, lalu cari lagi.',
  },
  'run-not-found': {
    title: 'Pekerjaan tidak ditemukan',
    explanation: () => 'Pekerjaan ini sudah dihapus, atau berasal dari mode lain.',
    action: 'Kembali ke daftar, lalu pilih pekerjaan yang ada.',
  },
  'run-wrong-state': {
    title: 'Belum dapat dilakukan sekarang',
    explanation: () => 'Keadaan pekerjaan ini sudah berubah sejak tampilan terakhir.',
    action: 'Lihat keadaannya sekarang, lalu ulangi bila masih perlu.',
  },
  'another-run-active': {
    title: 'Pekerjaan lain sedang berjalan',
    explanation: () => 'Hanya satu pekerjaan dapat mengirim pada satu waktu.',
    action: 'Tunggu sampai selesai, atau jeda pekerjaan itu dulu.',
  },
  'row-not-in-doubt': {
    title: 'Baris ini sudah jelas hasilnya',
    explanation: () => 'Hasilnya diketahui sebelum keputusan Anda dicatat. Tidak ada yang diubah.',
    action: 'Lihat hasilnya di pekerjaan itu.',
  },
  'history-broken': {
    title: 'Riwayat tidak utuh',
    explanation: () =>
      'Pemotongan akan menghapus bukti tentang apa yang berubah, jadi tidak ada yang dibuang.',
    action: 'Simpan salinan folder data dan ekspor riwayat, lalu beri tahu penanggung jawab.',
  },
  'part-stopped': {
    title: 'Bagian aplikasi berhenti',
    explanation: () =>
      'Bagian yang membaca berkas atau salinan pengguna berhenti sebelum selesai, lalu dijalankan lagi.',
    action: 'Ulangi langkah ini. Bila berulang, buat berkas diagnostik di Pengaturan.',
  },
  'bad-request': {
    title: 'Permintaan tidak sah',
    explanation: () =>
      'Isian yang dikirim jendela ini tidak sesuai bentuknya. Tidak ada yang dilakukan.',
    action: 'Periksa isiannya. Bila berulang, kirim catatan dari menu Bantuan kepada dukungan.',
  },
  unexpected: {
    title: 'Terjadi kesalahan di dalam aplikasi',
    explanation: () =>
      'Langkah ini berhenti karena keadaan yang tidak dikenal. Rinciannya ditulis di catatan aplikasi.',
    action: 'Ulangi sekali. Bila berulang, kirim catatan dari menu Bantuan kepada dukungan.',
  },
}

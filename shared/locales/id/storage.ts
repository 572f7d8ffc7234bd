import { formats } from './formats'

const n = formats.number

export const storage = {
  title: 'Data',
  mask: 'Samarkan email dan alamat di layar',
  maskHint:
    'Di daftar pengguna dan riwayat; berkas yang Anda kerjakan tetap tampil utuh. Dapat dibuka satu per satu pada rincian pengguna; setiap pembukaan dicatat di Riwayat.',
  keep: 'Hapus salinan pengguna yang tidak diperbarui',
  keepHint: 'Menghapus salinan di komputer ini saja. Layanan ELKASSA tidak berubah.',
  lives: {
    0: 'Tidak pernah',
    1: 'Setelah 1 hari',
    7: 'Setelah 7 hari',
    30: 'Setelah 30 hari',
    90: 'Setelah 90 hari',
  },
  export: 'Ekspor semua pengguna…',
  clear: 'Hapus salinan pengguna…',
  clearTitle: (users: number) => `Hapus salinan ${n(users)} pengguna?`,
  clearBody:
    'Salinan di komputer ini dihapus sampai tidak bersisa dan harus diunduh lagi untuk mencari pengguna. Pekerjaan, riwayat, dan data di layanan ELKASSA tetap ada.',
  clearConfirm: 'Hapus salinan',
  cleared: (users: number) => `Salinan ${n(users)} pengguna dihapus.`,
  backUp: 'Buat cadangan sekarang',
  backUpHint:
    'Pekerjaan dan riwayat juga dicadangkan sendiri setiap minggu; tiga terakhir disimpan.',
  backedUp: (file: string) => `Cadangan ${file} disimpan di folder data.`,
}

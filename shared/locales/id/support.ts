/** What is said when a part of the console failed, and how to tell others of it. */
export const support = {
  reloaded: {
    tag: 'Jendela',
    title: 'Jendela ini berhenti dan dimuat lagi.',
    body: 'Pekerjaan dan pengiriman tidak terganggu. Isian yang belum disimpan perlu diketik ulang.',
  },
  safe: {
    title: 'Konsol dibuka dengan aman',
    lead: 'Dua kali terakhir konsol berhenti sebelum siap dipakai. Karena itu sekarang tidak ada yang dibuka sendiri.',
    leftOut: 'Yang belum dijalankan',
    parts: [
      'Layanan terakhir, beserta pekerjaan dan salinan penggunanya',
      'Sinkronisasi dan pencarian versi baru',
      'Letak dan ukuran jendela yang diingat',
    ],
    kept: 'Tidak ada data yang dihapus atau diubah.',
    usual: 'Buka seperti biasa',
    quit: 'Tutup konsol',
  },
  diagnostics: {
    open: 'Buat berkas diagnostik…',
    title: 'Berkas diagnostik',
    lead: 'Ini seluruh isinya. Tidak ada key, token, kata sandi, email, telepon, nama toko, atau nama berkas di dalamnya. Tidak ada yang dikirim sendiri.',
    content: 'Isi berkas diagnostik',
    save: 'Simpan…',
    fileName: 'elkassa-diagnostik',
    fileType: 'Teks',
    saved: (name: string) => `${name} disimpan.`,
  },
}

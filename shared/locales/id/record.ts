export const record = {
  titles: {
    damaged: 'Catatan kerja rusak',
    missing: 'Catatan kerja tidak ditemukan',
    newer: 'Catatan kerja dibuat oleh versi yang lebih baru',
  },
  leads: {
    damaged:
      'Catatan tentang toko yang sudah dikirim tidak lolos pemeriksaan. Tidak ada yang diubah; Anda yang memilih kelanjutannya.',
    missing:
      'Di komputer ini pernah ada catatan tentang toko yang sudah dikirim, tetapi berkasnya hilang atau kosong. Anda yang memilih kelanjutannya.',
    newer:
      'Catatan di komputer ini dibuat oleh ELKASSA Console yang lebih baru. Catatan itu utuh dan tidak diubah. Pasang versi terbaru, lalu buka lagi.',
  },
  modes: { practice: 'Data latihan', live: 'Layanan ELKASSA' },
  restoreTitle: 'Pulihkan salinan',
  restoreBody:
    'Toko yang dikirim sesudah salinan dibuat tidak tercatat di dalamnya. Setiap email tetap diperiksa ke layanan sebelum dikirim.',
  copies: 'Salinan yang ada',
  noCopies: 'Belum ada salinan di komputer ini.',
  newest: (age: string) => `${age} · terbaru`,
  restore: 'Pulihkan salinan ini',
  beginTitle: 'Mulai catatan baru',
  beginBody:
    'Pekerjaan dan hasil yang lama tidak tampil lagi. Konsol tidak tahu toko mana yang sudah dikirim dari komputer ini.',
  begin: 'Mulai catatan baru…',
  beginAsk: 'Mulai catatan kosong?',
  beginWarning:
    'Pekerjaan yang belum selesai tidak dapat dilanjutkan. Berkas lama tetap disimpan di folder yang sama.',
  beginConfirm: 'Mulai catatan baru',
  kept: 'Apa pun pilihan Anda, berkas lama tetap disimpan di folder ini dengan nama ledger-damaged, tanggal, dan jam:',
  untouched: 'Catatan itu ada di folder ini:',
  openFolder: 'Buka folder',
  quit: 'Tutup konsol',
  leave: {
    back: 'Kembali, biarkan catatan ini',
    practice: 'Pakai data latihan dulu',
    other: 'Biarkan dulu catatan ini',
  },
  notice: {
    tag: 'Catatan kerja',
    restored: (when: string) => `Salinan dari ${when} dipulihkan.`,
    restoredBody: 'Toko yang dikirim sesudah waktu itu tidak tercatat di sini.',
    startedNew: 'Catatan baru dimulai.',
    keptAs: (name: string) => `Berkas lama disimpan sebagai ${name}.`,
    nothingKept: 'Tidak ada berkas lama yang perlu disimpan.',
    damageFound: 'Pemeriksaan berkala menemukan kerusakan pada catatan kerja.',
    damageFoundBody:
      'Jangan mengirim lagi dengan catatan ini. Tutup catatannya, lalu pilih salinan untuk dipulihkan.',
    changedRow: (run: string, row: number) => `${run} baris ${row}`,
    rowsChanged: (rows: string, others: number) =>
      `Catatan ini berubah sejak ditulis: ${rows}${others === 0 ? '' : `, dan ${others} baris lain`}.`,
    rowsChangedBody:
      'Perubahannya bukan dari konsol; mungkin karena disk. Periksa baris itu di layanan ELKASSA sebelum memakai hasilnya, atau tutup catatan ini dan pulihkan salinan.',
    openList: 'Buka daftarnya',
    checked: 'Sudah diperiksa…',
    checkedAsk: 'Pakai isi yang sekarang?',
    checkedBody: (rows: string) =>
      `Isi ${rows} yang sekarang dianggap benar. Keputusan ini dicatat di Riwayat.`,
    checkedConfirm: 'Pakai isi yang sekarang',
    checkedCancel: 'Batal',
    choose: 'Tutup dan pilih',
  },
}

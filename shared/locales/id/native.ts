import type { SyncProgress } from '../../domain/users/sync'
import { formats } from './formats'

const n = formats.number

/** How a run without a window is doing, in numbers. */
export interface CommandProgress {
  readonly total: number
  readonly done: number
  readonly refused: number
  readonly unknown: number
  readonly unsent: number
  readonly rowsPerMinute: number
  readonly secondsLeft: number | null
}

/** Texts of the native parts: menus, dialogs and the command line. */
export const native = {
  menu: {
    file: 'Berkas',
    edit: 'Sunting',
    view: 'Tampilan',
    window: 'Jendela',
    help: 'Bantuan',
    register: 'Daftarkan toko',
    registerOne: 'Daftarkan satu toko',
    activate: 'Aktivasi',
    history: 'Riwayat',
    users: 'Pengguna',
    find: 'Cari…',
    openFile: 'Buka berkas…',
    pasteTable: 'Tempel dari spreadsheet',
    settings: 'Pengaturan…',
    quit: 'Keluar',
    close: 'Tutup jendela',
    undo: 'Urungkan',
    redo: 'Ulangi',
    cut: 'Potong',
    copy: 'Salin',
    paste: 'Tempel',
    selectAll: 'Pilih semua',
    fillDown: 'Isi ke bawah',
    clearCells: 'Kosongkan',
    search: 'Cari semuanya…',
    nextProblem: 'Masalah berikutnya',
    zoomIn: 'Perbesar',
    zoomOut: 'Perkecil',
    actualSize: 'Ukuran asli',
    fullScreen: 'Layar penuh',
    minimize: 'Kecilkan ke bilah tugas',
    zoom: 'Zoom jendela',
    bringToFront: 'Bawa semua ke depan',
    about: 'Tentang ELKASSA Console',
    services: 'Layanan',
    hide: 'Sembunyikan ELKASSA Console',
    hideOthers: 'Sembunyikan yang lain',
    showAll: 'Tampilkan semua',
    shortcuts: 'Pintasan keyboard',
    openLogs: 'Buka folder catatan aplikasi',
  },
  dialog: {
    chooseCertificate: 'Pilih sertifikat perusahaan',
    certificates: 'Sertifikat',
    chooseFile: {
      register: 'Pilih berkas toko',
      activate: 'Pilih berkas pembayaran',
      check: 'Pilih daftar pengguna',
    },
    choose: 'Pilih',
    saveTemplate: 'Simpan templat',
    saveResults: 'Simpan hasil',
    saveUsers: 'Simpan pengguna',
    save: 'Simpan',
    tables: 'Tabel (CSV, Excel, OpenDocument)',
    csv: 'CSV',
    xlsx: 'Buku kerja Excel',
    allFiles: 'Semua berkas',
    templateName: {
      register: 'templat-daftar-toko',
      activate: 'templat-aktivasi',
      check: 'templat-periksa-pengguna',
    },
    usersName: 'pengguna-elkassa',
    resultsName: (source: string) => `${source}-hasil`,
    cannotStart: 'ELKASSA Console tidak dapat dibuka',
  },
  runEnds: { finished: 'Pengiriman selesai', stopped: 'Pengiriman terhenti' },
  quit: {
    title: 'Pekerjaan masih dikirim',
    body: (rows: number) =>
      `${n(rows)} baris belum selesai. Kalau ditutup, pengiriman dijeda dan dapat dilanjutkan saat konsol dibuka lagi; tidak ada yang hilang.`,
    leave: 'Jeda dan keluar',
    stay: 'Lanjutkan mengirim',
  },
  page: {
    endedTitle: 'Jendela berhenti berulang kali',
    endedBody:
      'Isi jendela tidak dimuat lagi. Pengiriman yang sedang berjalan tetap berlanjut. Tutup konsol lalu buka lagi; bila berulang, kirim catatan aplikasi kepada dukungan.',
    openLogs: 'Buka folder catatan',
    close: 'Tutup',
    stuckTitle: 'Jendela tidak menanggapi',
    stuckBody:
      'Pengiriman yang sedang berjalan tetap berlanjut. Bila dimuat ulang, isian yang belum disimpan hilang.',
    wait: 'Tunggu',
    reload: 'Muat ulang',
  },
  commandLine: {
    usage: [
      'Pemakaian: elkassa-console --register BERKAS --report BERKAS [pilihan]',
      '           elkassa-console --activate BERKAS --report BERKAS [pilihan]',
      '           elkassa-console --check BERKAS --report BERKAS [pilihan]',
      '',
      '  --register BERKAS     toko yang didaftarkan: CSV, Excel, .ods',
      '  --activate BERKAS     pembayaran yang diaktifkan, seperti ditulis keuangan',
      '  --check BERKAS        email pengguna yang diperiksa',
      '  --report BERKAS       hasil per baris, CSV atau .xlsx',
      '  --overwrite           mengganti berkas laporan yang sudah ada',
      '  --sheet NAMA          lembar yang dibaca dari buku kerja; boleh berulang',
      '  --hidden include|skip    baris tersembunyi di lembar ikut atau tidak (bawaan: skip)',
      '  --encoding NAMA          pengodean huruf berkas CSV',
      '  --columns a=b,…       pasangan isian=judul kolom, bila judulnya tidak dikenal',
      '  --server=URL          alamat layanan (https; http hanya untuk komputer ini)',
      '  --profile DIR         folder data yang dipakai',
      '  --practice            memakai layanan latihan',
      '  --in-flight N         panggilan bersamaan, 1 sampai 16',
      '  --settle DETIK        lama menunggu baris yang belum jelas (di bawah 60 berisiko)',
      '  --no-precheck         tidak memeriksa email sebelum mendaftar',
      '  --without-branch      mengaktifkan tanpa cabang bila pengguna tidak punya cabang',
      '  --office ALAMAT       catatan bersama kantor, postgresql://nama@server/basis-data',
      '                        (kata sandinya di ELKASSA_OFFICE_PASSWORD)',
      '  --desk NAMA           nama meja ini di sana (bila tidak ditulis: nama komputer)',
      '  --accept-collisions N menyatakan N kiriman ganda antarmeja sudah diperiksa',
      '  --take-on             memastikan dari sini, dengan membaca, baris yang ditinggal meja lain',
      '  --status KATA=ARTI      arti kata status pembayaran: paid atau unpaid; boleh diulang',
      '',
      '  --sync                memperbarui salinan pengguna',
      '  --accept-missing N    menandai hilang sampai N pengguna yang tidak ada lagi di daftar',
      '  --export BERKAS       menyimpan salinan pengguna, CSV atau .xlsx',
      '                        (keduanya dengan --server, --practice)',
      '  --view NAMA           hanya pengguna dari tampilan tersimpan ini',
      '  --masked              menyamarkan email dan alamat',
      '  --overwrite           mengganti berkas yang sudah ada',
      '',
      '  --office-setup        membuat atau memperbarui catatan kantor, dengan --office',
      '',
      'Key dan token dibaca dari ELKASSA_KEY dan ELKASSA_TOKEN.',
    ].join('\n'),
    unknownFlag: (flag: string) => `Pilihan ${flag} tidak dikenal.`,
    unexpectedArgument: (text: string) => `“${text}” tidak dimengerti di tempat ini.`,
    missingValue: (flag: string) => `Pilihan ${flag} memerlukan isi sesudahnya.`,
    takesNoValue: (flag: string) => `Pilihan ${flag} tidak memakai isi.`,
    notInRange: (flag: string, least: number, most: number) =>
      `Pilihan ${flag} harus bilangan bulat dari ${least} sampai ${most}.`,
    badEnding: (flag: string) => `Nama berkas ${flag} harus berakhir .csv atau .xlsx.`,
    badColumns: 'Tulis --columns sebagai isian=judul, dipisahkan koma.',
    badStatus: 'Tulis --status sebagai KATA=paid atau KATA=unpaid.',
    notAChoice: (flag: string, choices: string) =>
      `Tulis ${flag} sebagai salah satu dari: ${choices}.`,
    badFaults: (reason: string) => `Isi --practice-faults tidak dapat dipakai: ${reason}`,
    badAddress: 'Alamat --server bukan alamat web yang lengkap.',
    needs: (flag: string, other: string) => `Pilihan ${flag} hanya dipakai bersama ${other}.`,
    conflicts: (flag: string, other: string) => `Pilihan ${flag} dan ${other} tidak dapat bersama.`,
    progress: (p: CommandProgress) =>
      `${p.done} berhasil, ${p.refused} ditolak, ${p.unknown} belum pasti, ${p.unsent} belum dikirim dari ${p.total} baris · ${p.rowsPerMinute} per menit${p.secondsLeft === null ? '' : ` · sisa ${p.secondsLeft} detik`}`,
    waits: {
      learning: (nextAt: number) =>
        `Menunggu: layanan ini baru dikenal, jawabannya sedang dipelajari (sekitar setengah menit). Pertanyaan berikutnya ${formats.time(nextAt)}; tidak ada yang hilang.`,
      unclear: (nextAt: number) =>
        `Menunggu: jawaban layanan sedang tidak dapat dipercaya. Pertanyaan berikutnya ${formats.time(nextAt)}; tidak ada yang hilang.`,
      credentials: (nextAt: number) =>
        `Menunggu: layanan tidak lagi menerima key atau token. Pertanyaan berikutnya ${formats.time(nextAt)}; tidak ada yang hilang.`,
    },
    syncProgress: (p: SyncProgress) =>
      `Halaman ${p.pages}${p.pageCount === null ? '' : ` dari ${p.pageCount}`} · ${formats.number(p.users)} pengguna · ${formats.number(p.usersPerMinute)} per menit${p.secondsLeft === null ? '' : ` · sisa ${p.secondsLeft} detik`}`,
    shortSettle:
      'Peringatan: --settle di bawah 60 detik. Pendaftaran yang jawabannya hilang dapat dianggap tidak pernah sampai padahal hanya terlambat, lalu terkirim dua kali.',
    place: {
      noFolder: (flag: string) => `Folder untuk berkas ${flag} tidak ada. Buat dulu foldernya.`,
      notPlain: (flag: string) =>
        `Di tempat berkas ${flag} ada tautan, folder, atau perangkat. Pilih nama lain.`,
      isInput: (flag: string) =>
        `Berkas ${flag} adalah berkas yang dibaca, mungkin dengan nama lain. Pilih nama lain.`,
      isThere: (flag: string) =>
        `Di tempat berkas ${flag} sudah ada berkas lain, atau laporan yang diubah orang. Pilih nama lain, atau tambahkan --overwrite untuk menggantinya.`,
      notWritable: (flag: string) =>
        `Berkas ${flag} tidak dapat ditulis: mungkin sedang dibuka di Excel, atau foldernya tidak boleh ditulisi.`,
      noRoom: (flag: string) => `Disk untuk berkas ${flag} penuh.`,
    },
    whichSheet: (sheets: readonly string[]) =>
      `Lebih dari satu lembar berisi baris: ${sheets.join(', ')}. Sebut yang dibaca dengan --sheet, satu atau beberapa.`,
    noSuchSheet: (sheet: string, sheets: readonly string[]) =>
      sheets.length === 0
        ? 'Pilihan --sheet hanya untuk buku kerja, seperti .xlsx.'
        : `Tidak ada lembar “${sheet}” (--sheet). Yang ada: ${sheets.join(', ')}.`,
    whichEncoding: (readings: readonly string[]) =>
      `Huruf di berkas ini dapat dibaca dengan lebih dari satu cara: ${readings.join(', ')}. Pilih satu dengan --encoding.`,
    columnsHint: 'Sebutkan kolomnya dengan --columns isian=judul.',
    nothingSent: 'Tidak ada yang dikirim.',
    stoppedBefore: 'Dihentikan sebelum ada yang dikirim.',
    paused: 'Dijeda. Jalankan lagi perintah yang sama untuk melanjutkan.',
    noReport: 'Laporan tidak dapat ditulis.',
    noSuchView: (name: string) => `Tidak ada tampilan tersimpan bernama “${name}”.`,
    missingKept: (users: number) =>
      `${formats.number(users)} pengguna tidak ada lagi di daftar; salinan menyimpannya. Periksa dulu; untuk menandainya hilang, jalankan lagi dengan --accept-missing ${users}.`,
    nothingCopied: 'Belum ada salinan pengguna di profil ini. Jalankan --sync lebih dulu.',
    officeReady: 'Catatan kantor siap dipakai.',
    officeAway: 'Catatan kantor tidak dapat dihubungi. Pengiriman menunggu sampai tersambung.',
    stopped: {
      credentials: 'Berhenti: key atau token tidak diterima layanan.',
      network:
        'Berhenti: layanan tidak dapat dihubungi, atau jawabannya tidak dapat dibaca. Jalankan lagi perintah yang sama untuk melanjutkan.',
      'proxy-password': 'Berhenti: proksi meminta kata sandi. Tidak ada yang sampai ke layanan.',
      'proxy-failed':
        'Berhenti: proksi tidak dapat dipakai. Periksa proksinya, lalu jalankan lagi.',
      certificate:
        'Berhenti: sertifikat layanan tidak diterima. Tidak ada yang sampai ke layanan. Tanyakan pengelola jaringan, atau pilih sertifikat perusahaan di Pengaturan.',
      'alike-failures':
        'Berhenti: terlalu banyak kegagalan yang sama. Lihat kolom Keterangan di laporan.',
      'disk-full': 'Berhenti: disk penuh, hasil tidak dapat dicatat.',
      'passwords-locked':
        'Berhenti: kata sandi tidak dapat dibuka. Jalankan lagi dengan berkas yang sama.',
      'rows-held':
        'Berhenti: ada baris yang menunggu aktivasi lain yang belum pasti untuk pengguna yang sama.',
      'rows-elsewhere':
        'Berhenti: ada baris yang diambil meja lain dan belum diketahui hasilnya. Jalankan lagi perintah yang sama nanti, atau dengan --take-on bila meja itu tidak akan kembali.',
      'office-away':
        'Berhenti: 30 menit catatan kantor tidak dapat dihubungi. Jalankan lagi perintah yang sama nanti.',
      'office-refused': 'Berhenti: catatan kantor tidak menerima meja ini.',
      'unclear-answers':
        'Berhenti: 30 menit pertanyaan kontrol tidak dijawab dengan benar, jadi tidak ada jawaban yang dipercaya. Jalankan lagi perintah yang sama nanti.',
      interrupted:
        'Berhenti karena gangguan pada aplikasi. Jalankan lagi perintah yang sama untuk melanjutkan.',
    },
    certificateRefused: 'Berhenti: sertifikat layanan tidak diterima.',
    seeHelp: 'Lihat --help.',
    heldByCommand:
      'Sebuah perintah sedang memakai data ini (ELKASSA Console tanpa jendela). Tunggu sampai perintah itu selesai, lalu buka lagi.',
    profileInUse:
      'ELKASSA Console sedang terbuka dengan profil ini. Tutup dulu, atau pakai --profile lain.',
  },
}

import type { ProblemCode } from '../../../domain/fields/cell-notes'
import type { ProblemText } from '../../problem-text'

/** Every problem of a cell in words; the value it is about is shown between title and reason. */
export const problems: Readonly<Record<ProblemCode, ProblemText>> = {
  required: {
    title: (field) => `${field} kosong`,
    why: () => 'ELKASSA mewajibkan isian ini.',
    fix: 'Isi selnya, atau lewati baris ini.',
  },
  'too-long': {
    title: (field) => `${field} terlalu panjang`,
    why: (d) => `Paling banyak ${d.max ?? 255} huruf.`,
    fix: 'Persingkat isinya.',
  },
  'formula-error': {
    title: (field) => `${field} berisi rumus yang gagal`,
    why: () => 'Rumus di spreadsheet tidak menghasilkan nilai.',
    fix: 'Ketik nilai yang benar, atau perbaiki rumusnya lalu buka lagi berkasnya.',
  },
  'formula-without-value': {
    title: (field) => `${field} berisi rumus tanpa hasil`,
    why: () => 'Rumus ini belum punya hasil.',
    fix: 'Buka berkasnya di Excel dan simpan, lalu pilih lagi.',
  },
  'excel-date': {
    title: (field) => `${field} diubah Excel menjadi tanggal`,
    why: () => 'Isi aslinya hilang dan tidak dapat ditebak.',
    fix: 'Ketik isi yang benar, atau ubah kolomnya menjadi Teks di berkas asal.',
  },
  'number-precision': {
    title: (field) => `${field} kehilangan angka terakhirnya`,
    why: () => 'Spreadsheet hanya menyimpan 15 angka; sisanya diganti nol.',
    fix: 'Ketik angka yang benar, atau ubah kolomnya menjadi Teks di berkas asal.',
  },
  'shown-otherwise': {
    title: (field) => `${field} tampil lain di Excel`,
    why: () => 'Di Excel sel ini tampil sebagai angka lain daripada isinya.',
    fix: 'Tulis angkanya lengkap, tanpa format.',
  },
  'unreadable-character': {
    title: (field) => `${field} memuat huruf yang tidak terbaca`,
    why: () => 'Pengodean huruf berkas ini tampaknya lain dari yang dipakai membaca.',
    fix: 'Ketik ulang isinya, atau pilih pengodean lain di langkah Kolom.',
  },
  'phone-scientific': {
    title: () => 'Nomor telepon rusak oleh Excel',
    why: () => 'Angka aslinya hilang dan tidak dapat ditebak.',
    fix: 'Ketik nomor yang benar, atau buka berkas asal, ubah kolom menjadi Teks, lalu simpan lagi.',
  },
  'phone-letters': {
    title: () => 'Nomor telepon memuat huruf',
    why: () => 'Nomor telepon hanya terdiri dari angka.',
    fix: 'Ketik nomornya saja.',
  },
  'phone-characters': {
    title: () => 'Nomor telepon memuat tanda yang tidak dikenal',
    why: () => 'Selain angka, hanya spasi, titik, kurung, dan tanda hubung yang dapat dibersihkan.',
    fix: 'Ketik nomornya saja.',
  },
  'phone-fraction': {
    title: () => 'Nomor telepon berupa angka desimal atau minus',
    why: () => 'Angka di belakang koma atau tanda minus menunjukkan nomornya sudah berubah.',
    fix: 'Ketik nomornya lagi dari sumbernya.',
  },
  'phone-two-numbers': {
    title: () => 'Ada dua nomor telepon',
    why: () => 'ELKASSA menyimpan satu nomor saja untuk setiap toko.',
    fix: 'Sisakan satu nomor.',
  },
  'phone-foreign': {
    title: () => 'Nomor telepon luar negeri',
    why: () => 'ELKASSA memakai nomor Indonesia yang diawali 0 atau +62.',
    fix: 'Ketik nomor Indonesia.',
  },
  'phone-ambiguous': {
    title: () => 'Nomor telepon dapat dibaca dengan dua cara',
    why: () => 'Angka depannya bisa berarti kode negara atau bagian nomor.',
    fix: 'Ketik nomornya lengkap, diawali 0.',
  },
  'phone-unrecognised': {
    title: () => 'Nomor telepon tidak dikenali',
    why: () => 'Nomor Indonesia diawali 0, 62, atau 8.',
    fix: 'Ketik nomornya lengkap, diawali 0.',
  },
  'phone-too-short': {
    title: () => 'Nomor telepon terlalu pendek',
    why: (d) => `Paling sedikit ${d.min ?? 9} angka.`,
    fix: 'Lengkapi nomornya.',
  },
  'phone-too-long': {
    title: () => 'Nomor telepon terlalu panjang',
    why: (d) => `Paling banyak ${d.max ?? 14} angka.`,
    fix: 'Periksa apakah ada angka berlebih atau dua nomor yang menyambung.',
  },
  'email-no-at': {
    title: () => 'Email tanpa tanda @',
    why: () => 'Alamat email berbentuk nama@tempat.',
    fix: 'Lengkapi alamatnya.',
  },
  'email-domain': {
    title: () => 'Bagian setelah @ tidak lengkap',
    why: () => 'Nama tempat email memuat titik, seperti contoh.co.id.',
    fix: 'Lengkapi bagian setelah @.',
  },
  'email-spaces': {
    title: () => 'Email memuat spasi',
    why: () => 'Alamat email tidak boleh berspasi, dan letak yang benar tidak dapat ditebak.',
    fix: 'Hapus spasinya.',
  },
  'email-two-addresses': {
    title: () => 'Ada dua alamat email',
    why: () => 'ELKASSA memakai satu email untuk setiap toko.',
    fix: 'Sisakan satu alamat.',
  },
  'email-invalid': {
    title: () => 'Email tidak sah',
    why: () => 'Ada tanda yang tidak boleh ada di alamat email.',
    fix: 'Ketik alamat yang benar.',
  },
  'type-unknown': {
    title: () => 'Jenis toko tidak dikenal',
    why: () => 'Hanya Retail (0) dan Grosir (1) yang ada.',
    fix: 'Pilih salah satu.',
  },
  'password-too-short': {
    title: () => 'Kata sandi terlalu pendek',
    why: (d) => `Paling sedikit ${d.min ?? 6} huruf${d.length ? `, yang ini ${d.length}` : ''}.`,
    fix: 'Ketik kata sandi baru.',
  },
  'password-characters': {
    title: () => 'Kata sandi memuat tanda yang tidak dapat diketik',
    why: () => 'Pemilik toko tidak akan bisa masuk dengan kata sandi ini.',
    fix: 'Ketik kata sandi baru.',
  },
  'user-unknown': {
    title: () => 'Pengguna tidak ada di data konsol',
    why: () => 'Email atau ID ini tidak ditemukan di salinan daftar pengguna.',
    fix: 'Sinkronkan pengguna lalu periksa lagi, atau betulkan email atau ID-nya.',
  },
  'user-several': {
    title: () => 'Email ini dimiliki beberapa pengguna',
    why: () => 'Dari emailnya saja tidak dapat ditentukan pengguna yang dimaksud.',
    fix: 'Ketik ID registrasinya (ELK…).',
  },
  'branch-none': {
    title: () => 'Pengguna ini tidak punya cabang',
    why: () => 'Aktivasinya dapat dikirim tanpa cabang, setelah Anda setuju.',
    fix: 'Bila cabangnya baru dibuat, sinkronkan dulu.',
  },
  'branch-needed': {
    title: () => 'Pengguna ini punya cabang',
    why: (d) => `Aktivasinya harus untuk salah satu cabangnya: ${d.choices ?? ''}.`,
    fix: 'Ketik nama atau ID salah satunya.',
  },
  'branch-choose': {
    title: () => 'Cabang belum dipilih',
    why: (d) => `Pengguna ini punya beberapa cabang: ${d.choices ?? ''}.`,
    fix: 'Ketik nama atau ID salah satunya.',
  },
  'branch-unknown': {
    title: () => 'Cabang ini bukan milik pengguna tersebut',
    why: (d) => `Cabang yang ada: ${d.choices ?? ''}.`,
    fix: 'Ketik nama atau ID salah satunya.',
  },
  'packet-unknown': {
    title: () => 'Paket tidak dikenal',
    why: (d) => `Paket yang ada: ${d.choices ?? ''}.`,
    fix: 'Ketik nama, kode, atau ID salah satunya.',
  },
  'packets-missing': {
    title: () => 'Daftar paket belum diunduh',
    why: () => 'Tanpa daftar itu paket tidak dapat dikenali.',
    fix: 'Sambungkan ke layanan, lalu periksa lagi.',
  },
  'amount-unreadable': {
    title: () => 'Nominal tidak dapat dibaca',
    why: () => 'Ribuan ditulis dengan titik, tanpa pecahan rupiah: Rp 150.000 atau 150000.',
    fix: 'Ketik nominalnya dalam rupiah bulat.',
  },
  'amount-unclear': {
    title: () => 'Nominal dapat dibaca dengan dua cara',
    why: (d) =>
      `Tanda “${d.sign ?? ','}” bisa berarti ribuan atau desimal; pembayarannya berbeda seribu kali lipat.`,
    fix: 'Ketik nominalnya tanpa tanda: 150000.',
  },
  'amount-fraction': {
    title: () => 'Nominal memuat pecahan rupiah',
    why: () => 'Pembayaran dicatat dalam rupiah bulat.',
    fix: 'Ketik nominalnya dalam rupiah bulat.',
  },
  'amount-negative': {
    title: () => 'Nominal di bawah nol',
    why: () => 'Angka minus biasanya pengembalian dana, bukan pembayaran.',
    fix: 'Periksa barisnya, lalu ketik jumlah yang dibayar atau lewati baris ini.',
  },
  'amount-zero': {
    title: () => 'Nominal nol',
    why: () => 'Aktivasi mencatat sebuah pembayaran.',
    fix: 'Ketik jumlah yang dibayar, atau lewati baris ini.',
  },
  'status-unknown': {
    title: () => 'Kata status ini belum dikenal',
    why: () => 'Pembayaran hanya diaktifkan bila statusnya diketahui sudah dibayar.',
    fix: 'Pilih artinya sekali; kata yang sama dari gateway ini lalu diingat.',
  },
  'status-empty': {
    title: () => 'Status kosong',
    why: () =>
      'Baris lain di berkas ini punya status, jadi tidak diketahui apakah yang ini sudah dibayar.',
    fix: 'Ketik statusnya, atau lewati baris ini.',
  },
  'date-unreadable': {
    title: () => 'Tanggal tidak dapat dibaca',
    why: () => 'Yang dikenali: 24/11/2026, 24/11/2026 14:02, dan 2026-11-24.',
    fix: 'Ketik tanggalnya sebagai hari/bulan/tahun.',
  },
  'date-time-unreadable': {
    title: () => 'Jam pada tanggal ini tidak dapat dibaca',
    why: () => 'Yang dikenali: 14:02, 14.02.59, 2:02 PM, dengan atau tanpa WIB, WITA, WIT.',
    fix: 'Ketik jamnya seperti 14:02, atau tanggalnya saja.',
  },
  'date-month-first': {
    title: () => 'Tanggal tampaknya ditulis bulan dulu',
    why: () => 'Dibaca sebagai hari/bulan/tahun, tanggal ini tidak ada.',
    fix: 'Ketik tanggalnya sebagai hari/bulan/tahun; periksa juga tanggal lain di kolom ini.',
  },
  'date-ambiguous': {
    title: () => 'Tanggal dapat dibaca dengan dua cara',
    why: () => 'Tanggal lain di kolom ini ditulis bulan dulu, jadi yang ini mungkin juga.',
    fix: 'Ketik tanggalnya sebagai hari/bulan/tahun.',
  },
  'date-short-year': {
    title: () => 'Tahun ditulis dua angka',
    why: () => 'Tidak pasti mana yang hari dan mana yang tahun.',
    fix: 'Ketik tahunnya empat angka: 24/11/2026.',
  },
  'password-missing': {
    title: () => 'Kata sandi belum ada',
    why: () => 'Berkas hasil tidak memuat kata sandi, jadi perlu diisi lagi.',
    fix: 'Ketik kata sandinya, atau isi untuk semua baris sekaligus.',
  },
  'same-email-differs': {
    title: () => 'Email ini dipakai baris lain dengan isi yang berbeda',
    why: (d) =>
      d.row === undefined
        ? 'Satu email hanya untuk satu toko.'
        : `Baris ${d.row} memakai email yang sama. Satu email hanya untuk satu toko.`,
    fix: 'Ganti emailnya, atau lewati salah satu baris.',
  },
  'same-invoice': {
    title: () => 'Kode faktur ini ada di baris lain juga',
    why: (d) =>
      d.row === undefined
        ? 'Satu faktur hanya untuk satu aktivasi.'
        : `Baris ${d.row} memakai kode yang sama. Satu faktur hanya untuk satu aktivasi.`,
    fix: 'Betulkan kodenya, atau lewati salah satu baris.',
  },
  'too-many-cells': {
    title: () => 'Baris ini punya sel lebih banyak daripada judulnya',
    why: () => 'Biasanya ada pemisah kolom di dalam isi sel, jadi isinya bergeser.',
    fix: 'Periksa setiap sel di baris ini, lalu sunting yang salah; atau lewati barisnya.',
  },
}

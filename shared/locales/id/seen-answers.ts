import { formats } from './formats'

const n = formats.number

/** How the service answers, and what the console makes of it. */
export const seenAnswers = {
  tab: 'Jawaban layanan',
  intro:
    'Bentuk jawaban yang pernah diterima dari layanan, dan arti yang dipakai konsol. Email dan angka di contohnya disamarkan.',
  gridLabel: 'Bentuk jawaban layanan, yang terakhir terlihat di atas',
  empty: {
    title: 'Belum ada jawaban',
    body: 'Setiap bentuk jawaban layanan akan tercatat di sini dengan sendirinya.',
  },
  columns: {
    call: 'Panggilan',
    meaning: 'Arti bagi konsol',
    knownBy: 'Diketahui dari',
    sample: 'Contoh kata-katanya',
    status: 'HTTP',
    flag: 'Status',
    shape: 'Isi data',
    count: 'Berapa kali',
    firstSeen: 'Pertama terlihat (WIB)',
    lastSeen: 'Terakhir terlihat (WIB)',
  },
  calls: {
    register: 'Pendaftaran toko',
    reference: 'Daftar paket dan jenis toko',
    check: 'Pemeriksaan email',
    activate: 'Aktivasi paket',
    users: 'Daftar pengguna',
    user: 'Rincian satu pengguna',
  },
  meanings: {
    success: 'Berhasil, sesuai dokumen',
    refusal: 'Penolakan; dibaca dulu sebelum dipercaya',
    absent: 'Tidak ada pengguna ini',
    'heard-of-existing': 'Pernah terdengar tentang pengguna yang ada; tidak berarti “tidak ada”',
    overloaded: 'Layanan sibuk atau dalam pemeliharaan; tidak ada yang disimpulkan',
    unclear: 'Belum dikenal; tidak ada yang disimpulkan',
  },
  /** Short forms for the column. */
  tags: {
    success: 'Berhasil',
    refusal: 'Penolakan',
    absent: 'Tidak ada pengguna ini',
    'heard-of-existing': 'Bukan “tidak ada”',
    overloaded: 'Layanan sibuk',
    unclear: 'Belum dikenal',
  },
  knownBy: {
    'built-in': 'bawaan konsol',
    controls: 'pertanyaan kontrol',
    person: 'keputusan orang',
  },
  flags: { yes: 'ya (true)', no: 'tidak (false)' },
  shapes: {
    missing: 'tidak ada',
    null: 'kosong',
    emptyList: 'daftar kosong',
    list: 'daftar',
    emptyText: 'teks kosong',
    string: 'teks',
    number: 'angka',
    boolean: 'ya/tidak',
    emptyObject: 'tanpa kolom',
    fields: (names: string) => `kolom: ${names}`,
    emptyField: (name: string) => `${name} (kosong)`,
    afterText: (shape: string) => `${shape}, sesudah teks lain`,
  },
  noWords: 'tanpa kata-kata',
  name: {
    action: 'Berarti: tidak ada pengguna ini…',
    title: 'Jawaban ini berarti tidak ada pengguna?',
    body: (sample: string) =>
      `Sejak sekarang, jawaban pemeriksaan email seperti “${sample}” dianggap berarti pengguna itu tidak ada. Setiap kali tetap dibuktikan dengan pertanyaan kontrol. Bila arti sebenarnya lain, toko yang sudah terdaftar bisa dianggap belum ada; pastikan dulu ke ELKASSA. Tercatat dalam riwayat atas nama Anda.`,
    confirm: 'Catat artinya',
    done: 'Artinya dicatat dan berlaku sekarang.',
  },
  export: {
    label: 'Ekspor CSV',
    fileName: 'jawaban-layanan',
    saved: (name: string) => `Jawaban layanan disimpan sebagai “${name}”.`,
  },
  count: (count: number) => `${n(count)} bentuk jawaban`,
  fresh: {
    title: 'Layanan menjawab dengan cara baru',
    body: (call: string, meaning: string) => `${call}. Arti bagi konsol: ${meaning}.`,
    show: 'Lihat',
  },
}

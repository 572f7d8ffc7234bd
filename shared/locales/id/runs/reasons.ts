/** What a technical word of a failed call means; each is a sentence of its own. */
export const reasons = {
  words: {
    'HTTP 429': 'Layanan meminta kita menunggu (HTTP 429).',
    ECONNREFUSED: 'Alamat itu menolak sambungan.',
    ECONNRESET: 'Sambungan diputus oleh pihak seberang.',
    ECONNABORTED: 'Sambungan diputus di komputer ini.',
    EPIPE: 'Sambungan sudah ditutup oleh pihak seberang.',
    ENOTFOUND: 'Nama alamatnya tidak ditemukan (DNS).',
    EAI_AGAIN: 'Nama alamatnya belum dapat dicari (DNS tidak menjawab).',
    ETIMEDOUT: 'Sambungan tidak dijawab pada waktunya.',
    EHOSTUNREACH: 'Tidak ada jalan ke alamat itu.',
    ENETUNREACH: 'Komputer ini tidak punya jalan ke jaringan itu.',
    ENETDOWN: 'Jaringan komputer ini sedang mati.',
    EADDRNOTAVAIL: 'Komputer ini kehabisan sambungan.',
    EMFILE: 'Komputer ini kehabisan sambungan.',
    EPROTO: 'Pihak seberang tidak berbicara TLS dengan benar.',
    UND_ERR_SOCKET: 'Sambungan ditutup sebelum jawabannya lengkap.',
    UND_ERR_CONNECT_TIMEOUT: 'Sambungan tidak dijawab pada waktunya.',
    UND_ERR_HEADERS_TIMEOUT: 'Jawaban tidak datang pada waktunya.',
    UND_ERR_BODY_TIMEOUT: 'Jawaban berhenti di tengah jalan.',
    UND_ERR_HEADERS_OVERFLOW: 'Kepala jawabannya terlalu besar.',
    UND_ERR_RES_CONTENT_LENGTH_MISMATCH:
      'Jawaban lebih pendek atau lebih panjang dari yang disebut.',
    UND_ERR_DESTROYED: 'Sambungan ditutup oleh konsol.',
    DeadlinePassed: 'Waktu untuk menunggu jawaban habis.',
    AnswerTooLarge: 'Jawabannya terlalu besar.',
    'no free connection in time': 'Tidak ada sambungan yang bebas pada waktunya.',
    'half a character': 'Teksnya memuat karakter yang rusak.',
    'not JSON': 'Jawabannya bukan JSON.',
    'no status': 'Jawabannya tidak memuat status.',
    'refusal of another shape': 'Penolakannya berbentuk lain dari yang dikenal.',
    'text before the JSON': 'Ada tulisan lain sebelum jawabannya.',
    'data of another shape': 'Isi jawabannya berbentuk lain dari yang dikenal.',
  },
  http: (status: number) => `Layanan menjawab HTTP ${status}.`,
  page: (status: number, quote: string) =>
    quote === ''
      ? `Layanan menjawab HTTP ${status} dengan halaman web yang kosong.`
      : `Layanan menjawab HTTP ${status} dengan halaman web: “${quote}”.`,
  unreadable: 'Jawaban layanan tidak mengikuti aturan HTTP.',
  /** A word nobody foresaw. */
  other: (word: string) => `Sambungan gagal karena sebab teknis (${word}).`,
}

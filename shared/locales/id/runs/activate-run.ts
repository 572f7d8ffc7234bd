import { formats } from '../formats'
import { runCheck } from './run-check'
import { runSend } from './run-send'

const n = formats.number

/** Where bulk activation says something else than registration does; the rest is the same words. */
export const activateRun = {
  start: {
    title: 'Aktivasi dari berkas',
    lead: 'Dari berkas pembayaran: periksa, coba satu, lalu aktifkan sisanya.',
  },
  check: {
    filters: { ...runCheck.filters, repaired: 'Dengan catatan', already: 'Sudah dikirim' },
    allGoodBody: (ready: number) =>
      ready === 0
        ? 'Tidak ada baris yang siap dikirim.'
        : `${n(ready)} aktivasi siap dikirim. Kirim satu dulu untuk melihat hasilnya.`,
    sendAll: (rows: number) => `Kirim ${n(rows)} aktivasi`,
    confirm: {
      ...runCheck.confirm,
      title: (rows: number) => `Kirim ${n(rows)} aktivasi ke ELKASSA?`,
      titlePractice: (rows: number) => `Kirim ${n(rows)} aktivasi ke layanan latihan?`,
      body: (rows: number) =>
        `${n(rows)} paket akan diaktifkan, masing-masing untuk satu faktur. Aktivasi tidak dapat dibatalkan.`,
      bodyPractice: (rows: number) =>
        `${n(rows)} paket akan diaktifkan di layanan latihan. Tidak ada yang sampai ke ELKASSA.`,
    },
  },
  send: {
    titles: {
      ...runSend.titles,
      running: (rows: number) => `Mengirim ${n(rows)} aktivasi`,
    },
    rate: (rows: number) => `${n(rows)} aktivasi per menit`,
    cards: { ...runSend.cards, label: 'Jumlah aktivasi menurut hasil' },
    announce: (percent: string, done: number, all: number) =>
      `${percent}, ${n(done)} dari ${n(all)} aktivasi selesai`,
    sendRest: (rows: number) => `Kirim sisanya (${n(rows)} aktivasi)`,
    cancel: {
      ...runSend.cancel,
      body: (rows: number) =>
        `${n(rows)} aktivasi yang belum dikirim tidak akan dikirim. Yang sudah berhasil tetap aktif.`,
    },
    unknownNotice: {
      ...runSend.unknownNotice,
      body: 'Aktivasi ini tidak pernah dikirim ulang dengan sendirinya.',
      person: 'Bandingkan paket sebelum dan sesudahnya di bawah, lalu tanyakan kepada ELKASSA.',
    },
    trial: {
      ...runSend.trial,
      done: (id: string) => `Percobaan berhasil untuk ${id}.`,
      doneBody: (rows: number) => `${n(rows)} aktivasi lainnya siap dikirim.`,
      unsentBody: 'Tidak ada yang diaktifkan. Periksa sambungan, lalu coba lagi.',
    },
  },
  result: {
    allDone: (rows: number) => `Semua ${n(rows)} paket aktif.`,
    someLeft: (done: number, all: number) => `${n(done)} dari ${n(all)} paket aktif.`,
    another: 'Aktifkan berkas lain',
    dropAgain:
      'Berkas hasil dapat diletakkan lagi di sini: hanya baris yang belum selesai yang akan dikerjakan. Faktur yang sudah dikirim tidak pernah dikirim lagi.',
  },
}

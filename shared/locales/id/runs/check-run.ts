import { formats } from '../formats'
import { results } from './results'
import { runCheck } from './run-check'
import { runResult } from './run-result'
import { runSend } from './run-send'

const n = formats.number

/** Where looking users up says something else than registration does; the rest is the same words. */
export const checkRun = {
  /** Read back from results files, too. */
  results: { states: { ...results.states, done: 'Ditemukan', refused: 'Tidak ditemukan' } },
  start: {
    title: 'Periksa pengguna dari berkas',
    lead: 'Dari daftar email: layanan ditanya satu per satu, tanpa mengubah apa pun.',
  },
  check: {
    allGoodBody: (ready: number) =>
      ready === 0 ? 'Tidak ada baris yang siap diperiksa.' : `${n(ready)} pengguna siap diperiksa.`,
    sendAll: (rows: number) => `Periksa ${n(rows)} pengguna`,
    sendOne: 'Periksa 1 dulu',
    confirm: {
      ...runCheck.confirm,
      title: (rows: number) => `Periksa ${n(rows)} pengguna di ELKASSA?`,
      titlePractice: (rows: number) => `Periksa ${n(rows)} pengguna di layanan latihan?`,
      body: (rows: number) =>
        `Paket ${n(rows)} pengguna akan ditanyakan. Tidak ada yang diubah di ELKASSA.`,
      bodyPractice: (rows: number) =>
        `Paket ${n(rows)} pengguna akan ditanyakan kepada layanan latihan.`,
    },
  },
  send: {
    titles: {
      running: (rows: number) => `Memeriksa ${n(rows)} pengguna`,
      paused: 'Pemeriksaan dijeda',
      stopped: 'Pemeriksaan terhenti',
      trialDone: 'Hasil percobaan',
    },
    rate: (rows: number) => `${n(rows)} pengguna per menit`,
    cards: {
      label: 'Jumlah pengguna menurut hasil',
      done: 'Ditemukan',
      refused: 'Tidak ditemukan',
      unknown: 'Tidak pasti',
      notSent: 'Belum diperiksa',
    },
    sumLabel: 'ditemukan + tidak ditemukan + tidak pasti + belum diperiksa = semua yang diperiksa',
    announce: (percent: string, done: number, all: number) =>
      `${percent}, ${n(done)} dari ${n(all)} pengguna selesai`,
    sendRest: (rows: number) => `Periksa sisanya (${n(rows)} pengguna)`,
    cancel: {
      ...runSend.cancel,
      body: (rows: number) => `${n(rows)} pengguna yang belum diperiksa tidak akan diperiksa.`,
    },
    trial: {
      ...runSend.trial,
      done: (id: string) => `Pengguna ${id} ditemukan.`,
      doneNoId: 'Pengguna ditemukan.',
      doneBody: (rows: number) => `${n(rows)} pengguna lainnya siap diperiksa.`,
      refused: 'Pengguna tidak ditemukan.',
      refusedBody: 'Yang lain tetap dapat diperiksa.',
      unsentBody: 'Tidak ada jawaban. Periksa sambungan, lalu coba lagi.',
    },
    gridLabel: 'Baris yang sudah diperiksa, terbaru di atas',
    gridEmpty: 'Belum ada baris yang diperiksa.',
  },
  result: {
    left: {
      ...runResult.left,
      inDoubt: (rows: number) => `Tanyakan lagi ${n(rows)} yang tidak pasti`,
    },
    allDone: (rows: number) => `Semua ${n(rows)} pengguna ditemukan.`,
    someLeft: (done: number, all: number) => `${n(done)} dari ${n(all)} pengguna ditemukan.`,
    filters: {
      ...runResult.filters,
      done: 'Ditemukan',
      refused: 'Tidak ditemukan',
      ready: 'Belum diperiksa',
      unsent: 'Tidak terjawab',
    },
    another: 'Periksa berkas lain',
    dropAgain:
      'Berkas hasil dapat diletakkan lagi di sini: hanya baris yang belum selesai yang akan dikerjakan.',
  },
}

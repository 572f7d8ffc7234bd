import type { ErrorDetails } from '../error-text'
import { formats } from './formats'

/** Newer versions of the console, in words. */
export const updates = {
  title: 'Pembaruan',
  looks: 'Cari versi baru setiap hari',
  looksHint: 'Hanya mencari. Tidak ada yang diunduh atau dipasang sebelum Anda setuju.',
  now: (version: string) => `Versi yang dipakai: ${version}.`,
  check: 'Cari versi baru',
  checking: 'Mencari versi baru…',
  newest: (ago: string) => `Ini versi terbaru. Terakhir dicari ${ago}.`,
  notChecked: 'Belum dicari sejak konsol dibuka.',
  available: (version: string) => `Versi ${version} tersedia`,
  ready: (version: string) => `Versi ${version} siap dipasang`,
  downloading: (version: string) => `Mengunduh versi ${version}`,
  share: (share: number) => `${formats.percent(share, 1)} terunduh`,
  tag: 'Pembaruan',
  body: 'Pekerjaan, riwayat, dan pengaturan tetap ada.',
  readyBody: 'Konsol ditutup, diperbarui, lalu dibuka lagi. Pekerjaan dan riwayat tetap ada.',
  download: 'Unduh',
  again: 'Unduh lagi',
  cancel: 'Batalkan unduhan',
  install: 'Pasang dan buka lagi',
  later: 'Besok saja',
  deferred: 'Ditunda sampai besok. Tetap bisa dipasang dari sini.',
  whatsNew: 'Yang baru',
  whatsNewIn: (version: string) => `Yang baru di versi ${version}`,
  released: (day: string) => `Dirilis ${day}`,
  hindrances: {
    'not-set-up': 'Salinan ini tidak memperbarui dirinya. Versi baru dipasang dari pemasangnya.',
    policy: 'Pembaruan diatur oleh administrator komputer ini.',
    packages: 'Pembaruan dipasang oleh pengelola paket sistem ini.',
    place:
      'Konsol dipasang untuk semua pengguna komputer ini. Pembaruan dipasang oleh administrator.',
  },
}

/** What an update may fail with, in words. */
export const updateErrors = {
  'update-away': {
    title: 'Server pembaruan tidak dapat dihubungi',
    explanation: () =>
      'Jaringan, proksi, atau servernya mungkin sedang terputus. Versi yang dipakai sekarang tetap berjalan.',
    action: 'Coba lagi nanti. Pekerjaan tidak terganggu.',
  },
  'update-untrusted': {
    title: 'Pembaruan ditolak: tanda tangannya tidak sah',
    explanation: () =>
      'Yang ditawarkan server tidak ditandatangani oleh pembuat konsol ini. Tidak ada yang dipasang.',
    action: 'Kabari administrator. Jangan memasang berkas dari tempat itu.',
  },
  'update-unreadable': {
    title: 'Pembaruan tidak dapat dibaca',
    explanation: () =>
      'Keterangannya sah, tetapi tidak dikenal versi ini, atau tidak ada pemasang untuk komputer ini.',
    action: 'Pasang versi baru dari pemasangnya.',
  },
  'update-damaged': {
    title: 'Unduhan tidak utuh',
    explanation: () => 'Isi berkas tidak sama dengan yang ditandatangani, jadi dibuang.',
    action: 'Unduh lagi. Bila berulang, kabari administrator.',
  },
  'update-during-run': {
    title: 'Pengiriman sedang berjalan',
    explanation: () =>
      'Selama baris dikirim, konsol tidak mencari, mengunduh, atau memasang apa pun.',
    action: 'Tunggu sampai selesai, atau jeda pengirimannya.',
  },
} satisfies Record<
  string,
  { title: string; explanation: (details: ErrorDetails) => string; action: string }
>

import type { SyncChanges } from '../../../domain/users/sync'
import { formats } from '../formats'

const n = formats.number

export const sync = {
  label: 'Salinan pengguna',
  noUsers: 'Belum ada data pengguna',
  copying:
    'Pengguna sedang disalin dari layanan dan tampil setelah semuanya terbaca. Anda bisa terus bekerja.',
  now: 'Sinkronkan sekarang',
  cancel: 'Hentikan sinkronisasi',
  resume: 'Lanjutkan',
  percent: (percent: string) => `Menyinkronkan ${percent}`,
  read: (users: number) => `${n(users)} pengguna terbaca`,
  rate: (users: number) => `${n(users)} per menit`,
  left: (length: string) => `sisa ${length}`,
  changes: {
    new: (users: number) => `${n(users)} baru`,
    renewed: (users: number) => `${n(users)} diperpanjang`,
    expired: (users: number) => `${n(users)} habis`,
    vanished: (users: number) => `${n(users)} hilang`,
    edited: (users: number) => `${n(users)} berubah`,
  } satisfies Record<keyof SyncChanges, (users: number) => string>,
  showChanges: (changes: string) => `Lihat yang berubah: ${changes}`,
  noChanges: 'Tidak ada yang berubah',
  cancelled: 'Sinkronisasi dihentikan.',
  tooShort: (users: number) =>
    `Layanan hanya memberi ${n(users)} pengguna. Data lama tetap dipakai.`,
  aside: {
    text: (users: number) =>
      `${n(users)} toko tidak ada lagi di daftar; salinan menyimpannya sampai Anda memutuskan.`,
    accept: 'Tandai tidak ada lagi',
  },
  odd: (users: number) => `${n(users)} data tidak lengkap atau ganda`,
  withoutId: (records: number) => `${n(records)} data tanpa ID tidak dapat disimpan.`,
  failed: (title: string) => `Sinkronisasi gagal. ${title}.`,
  age: (ago: string) => `Data pengguna di komputer ini disinkronkan ${ago} dan tetap bisa dibuka.`,
  back: {
    tag: 'Tersambung lagi',
    title: 'Layanan ELKASSA kembali dapat dihubungi.',
    age: (ago: string) => `Data pengguna disinkronkan ${ago}.`,
    never: 'Data pengguna belum pernah disinkronkan.',
  },
  settings: {
    title: 'Sinkronisasi pengguna',
    atStart: 'Sinkronkan saat konsol dibuka',
    atStartHint: 'Dilewati bila data belum berumur 15 menit.',
    every: 'Sinkronkan otomatis',
    intervals: {
      0: 'Tidak pernah',
      15: 'Setiap 15 menit',
      60: 'Setiap jam',
      240: 'Setiap 4 jam',
      1440: 'Setiap hari',
    },
    everyHint: 'Setelah gagal, dicoba lagi makin jarang. Saat tidak ada sambungan, menunggu.',
  },
}

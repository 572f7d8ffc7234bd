import type { ListChange } from '../../../domain/users/reference'
import { formats } from '../formats'

const n = formats.number

function describeChange({ added, changed, gone }: ListChange): string {
  const parts = [
    added > 0 && `${n(added)} baru`,
    changed > 0 && `${n(changed)} berubah`,
    gone > 0 && `${n(gone)} tidak ada lagi`,
  ]
  return parts.filter((part) => part !== false).join(', ')
}

/** The packets and the types of shops, as the service names them. */
export const reference = {
  tab: 'Paket dan jenis toko',
  intro: 'Paket yang dapat diaktifkan dan jenis toko yang dapat didaftarkan, menurut layanan.',
  readAt: (at: string, ago: string) => `Dibaca dari layanan ${at} (${ago})`,
  refresh: 'Perbarui',
  refreshing: 'Sedang membaca dari layanan…',
  offline:
    'Tidak tersambung: yang tampil adalah data yang tersimpan di komputer ini. Tekan Perbarui untuk mencoba lagi.',
  copyHint: (keys: string) => `Untuk menyalin: pilih satu sel, lalu tekan ${keys}.`,
  packets: {
    title: 'Paket',
    columns: { id: 'ID paket', code: 'Kode', description: 'Keterangan' },
  },
  userTypes: {
    title: 'Jenis toko',
    columns: { code: 'Kode', description: 'Keterangan' },
    none: 'Layanan tidak menyebut jenis toko.',
  },
  outcome: {
    tag: 'Diperbarui',
    notKept: 'Tidak dipakai',
    first: (packets: number, types: number) =>
      `${n(packets)} paket dan ${n(types)} jenis toko dibaca.`,
    unchanged: 'Tidak ada yang berubah.',
    changed: 'Data di layanan berubah.',
    packets: (change: ListChange) => `Paket: ${describeChange(change)}.`,
    userTypes: (change: ListChange) => `Jenis toko: ${describeChange(change)}.`,
    empty: {
      packets: 'Layanan menjawab tanpa satu paket pun.',
      userTypes: 'Layanan menjawab tanpa satu jenis toko pun.',
    },
    emptyAction: 'Coba lagi beberapa menit lagi, atau tanyakan kepada ELKASSA.',
    stays: (at: string) => `Data yang dibaca ${at} tetap dipakai.`,
  },
  never: {
    title: 'Paket dan jenis toko belum pernah dibaca',
    body: 'Baca sekali dari layanan, lalu keduanya selalu ada di sini, juga tanpa internet.',
    offline: 'Layanan sedang tidak tersambung. Periksa sambungan internet, lalu baca dari layanan.',
    action: 'Baca dari layanan',
  },
}

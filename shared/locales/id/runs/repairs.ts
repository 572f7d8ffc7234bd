import type { RepairCode } from '../../../domain/fields/cell-notes'

/** What was changed in a cell by itself, shown beside the struck-through original. */
export const repairs: Readonly<Record<RepairCode, string>> = {
  'spaces-removed': 'Spasi berlebih dihapus',
  'control-characters-removed': 'Tanda tak terlihat dihapus',
  'apostrophe-removed': 'Tanda petik di depan dihapus',
  'zero-from-format': 'Angka 0 di depan dikembalikan sesuai format selnya',
  'phone-zero-restored': 'Excel menghilangkan angka 0 di depan; dikembalikan',
  'phone-country-code': 'Kode negara 62 diganti 0',
  'phone-decimal-removed': 'Angka desimal di belakang dihapus',
  'phone-separators-removed': 'Spasi dan tanda hubung dihapus',
  'email-wrapping-removed': 'Tanda di sekeliling email dihapus',
  'email-punctuation-removed': 'Tanda baca di ujung email dihapus',
  'email-domain-lowered': 'Bagian setelah @ ditulis huruf kecil',
  'password-outer-spaces-kept': 'Kata sandi diawali atau diakhiri spasi; dibiarkan apa adanya',
  'amount-decimals-removed': 'Desimal nol di belakang dihapus',
  'amount-rewritten': 'Nominal ditulis ulang dalam rupiah bulat',
  'packet-matched': 'Paket dikenali dari kode atau ID-nya',
  'word-remembered': 'Dibaca seperti Anda putuskan pada berkas pengirim ini sebelumnya',
  'date-rewritten': 'Tanggal ditulis ulang dalam WIB',
  'user-expired': 'Masa aktif pengguna ini sudah lama berakhir',
  'packet-trial': 'Ini paket percobaan',
  'amount-unlike': 'Nominal berbeda dari aktivasi terakhir paket ini',
  'date-future': 'Tanggal bayar di masa depan',
  'date-old': 'Tanggal bayar lebih dari 30 hari yang lalu',
}

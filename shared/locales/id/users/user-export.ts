import type { ExportColumn } from '../../../domain/users/user-export'
import { formats } from '../formats'

/** The export dialog, and the headers of its file. */
export const userExport = {
  open: 'Ekspor…',
  title: 'Ekspor pengguna',
  format: 'Bentuk berkas',
  formats: {
    csv: { label: 'CSV', hint: 'Dibuka Excel dan program lain; tanggal sebagai teks.' },
    xlsx: { label: 'Excel (.xlsx)', hint: 'Tanggal sebagai tanggal Excel, dalam WIB.' },
  },
  columnChoice: 'Kolom',
  columnChoices: { all: 'Semua kolom', visible: 'Kolom yang tampil' },
  personal: 'Data pribadi',
  personalChoices: {
    full: { label: 'Lengkap', hint: 'Email dan alamat seperti aslinya.' },
    masked: { label: 'Disamarkan', hint: 'Email dan alamat hanya awalnya.' },
  },
  recorded: 'Ekspor ini dicatat di Riwayat.',
  action: (users: number) => `Ekspor ${formats.number(users)} pengguna`,
  stop: 'Hentikan',
  writing: 'Menulis berkas',
  progress: (done: number, total: number) =>
    `${formats.number(done)} dari ${formats.number(total)} pengguna`,
  saved: (users: number, file: string) => `${formats.number(users)} pengguna disimpan di ${file}.`,
  cancelled: 'Ekspor dihentikan; tidak ada berkas yang dibuat.',
  columns: {
    storeName: 'Nama toko',
    email: 'Email',
    registrationId: 'ID registrasi',
    storeAddress: 'Alamat',
    userType: 'Jenis',
    accountState: 'Status',
    packetName: 'Paket',
    registeredAt: 'Terdaftar (WIB)',
    expiresAt: 'Berakhir (WIB)',
    branchCount: 'Jumlah cabang',
    branches: 'Cabang',
  } satisfies Record<ExportColumn, string>,
}

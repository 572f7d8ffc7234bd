import { z } from 'zod'
import type { FieldSpec } from './field-spec'

/** The fields of one registration, in the order a template shows them. */
export const registerFieldSchema = z.enum([
  'storeName',
  'userType',
  'phone',
  'email',
  'password',
  'address',
])
export type RegisterField = z.infer<typeof registerFieldSchema>

/** Headers are compared as `normalizeHeader` writes them, so case and punctuation do not matter. */
export const registerFields: readonly (FieldSpec & { readonly name: RegisterField })[] = [
  {
    name: 'storeName',
    synonyms: [
      ...['nama toko', 'toko name', 'nama usaha', 'nama outlet', 'nama warung', 'nama kios'],
      ...['nama merchant', 'nama bisnis', 'store name', 'shop name', 'merchant name'],
      ...['outlet name', 'business name'],
    ],
    wholeHeaders: ['toko', 'nama', 'outlet', 'usaha', 'merchant', 'store', 'shop', 'name'],
  },
  {
    name: 'userType',
    mayBeForAll: true,
    synonyms: [
      ...['jenis toko', 'jenis usaha', 'tipe toko', 'tipe usaha', 'tipe user', 'tipe pengguna'],
      ...['jenis pengguna', 'kategori toko', 'user type', 'store type', 'shop type'],
    ],
    wholeHeaders: ['jenis', 'tipe', 'kategori', 'golongan', 'type', 'category', 'kind'],
  },
  {
    name: 'phone',
    synonyms: [
      ...[
        'no telp',
        'telp',
        'no telepon',
        'telepon',
        'nomor telepon',
        'nomor telp',
        'no tlp',
        'tlp',
      ],
      ...['hp', 'no hp', 'nomor hp', 'handphone', 'no handphone', 'nomor handphone', 'ponsel'],
      ...['no ponsel', 'nomor ponsel', 'wa', 'no wa', 'nomor wa', 'whatsapp', 'no whatsapp'],
      ...['nomor whatsapp', 'no kontak', 'seluler', 'phone', 'phone number', 'phone no', 'mobile'],
      ...['mobile number', 'mobile phone', 'telephone', 'contact number', 'whatsapp number'],
    ],
    wholeHeaders: ['nomor', 'kontak', 'tel', 'cell', 'contact'],
  },
  {
    name: 'email',
    synonyms: [
      ...['email', 'e mail', 'surel', 'alamat email', 'alamat e mail', 'alamat surel', 'imel'],
      ...['email toko', 'email pemilik', 'email address', 'e mail address'],
    ],
    wholeHeaders: ['mail'],
  },
  {
    name: 'password',
    mayBeForAll: true,
    synonyms: [
      ...['kata sandi', 'sandi', 'katasandi', 'kata kunci', 'password', 'passwd', 'pwd'],
      ...['password awal', 'kata sandi awal', 'sandi awal', 'initial password'],
    ],
    wholeHeaders: ['pass'],
  },
  {
    name: 'address',
    mayBeForAll: true,
    synonyms: [
      ...['alamat', 'alamat toko', 'alamat usaha', 'alamat lengkap', 'alamat outlet'],
      ...['address', 'store address', 'shop address', 'full address'],
    ],
    wholeHeaders: ['lokasi', 'location', 'street'],
  },
]

import { type PolicyFaultReason, policyFaultReasonSchema } from '../../domain/policy'
import { blank, type ErrorDetails } from '../error-text'
import { formats } from './formats'

/** Why a policy cannot be used, with the path or key that is at fault. */
const faults: Readonly<Record<PolicyFaultReason, (subject: string) => string>> = {
  'place-unknown': () => 'Tempatnya tidak dapat ditanyakan kepada Windows.',
  missing: (path) => `${path} tidak ditemukan.`,
  unreadable: (path) => `${path} tidak dapat dibaca.`,
  link: (path) => `${path} adalah tautan.`,
  'not-a-file': (path) => `${path} bukan berkas biasa.`,
  'too-large': (path) => `${path} terlalu besar.`,
  'not-owned': (path) => `${path} bukan milik administrator.`,
  writable: (path) => `${path} dapat diubah oleh selain administrator.`,
  'not-json': (path) => `${path} bukan JSON yang benar.`,
  'bad-value': (key) => `Nilai “${key}” tidak dapat dipakai.`,
  'not-certificates': (path) => `${path} tidak berisi sertifikat PEM.`,
}

/** What an administrator set for this computer. */
export const policy = {
  title: 'Kebijakan administrator',
  lead: 'Administrator menetapkan pengaturan untuk semua pengguna komputer ini.',
  source: 'Diatur oleh administrator',
  path: 'Berkas',
  services: 'Layanan yang diizinkan',
  noServices: 'Tidak ada; hanya mode latihan',
  history: 'Riwayat disimpan',
  months: (months: number) => (months === 0 ? 'Selamanya' : `${formats.number(months)} bulan`),
  on: 'Aktif',
  off: 'Nonaktif',
  unknownTitle: 'Ada bagian yang tidak dikenal.',
  unknown: (keys: readonly string[]) => `Diabaikan: ${keys.join(', ')}.`,
  tag: 'Kebijakan',
  lockedTitle: 'Pengiriman dikunci: kebijakan administrator tidak dapat dipakai.',
  locked: 'Melihat data dan memeriksa berkas tetap bisa.',
  closedTitle: 'Layanan ini tidak lagi diizinkan.',
  closed: (address: string) =>
    `Administrator tidak mengizinkan ${address}. Masukkan key dan token layanan yang diizinkan, atau pakai data latihan.`,
  faults,
}

export const policyErrors = {
  'policy-at-fault': {
    title: 'Kebijakan administrator tidak dapat dipakai',
    explanation: (details: ErrorDetails) => {
      const reason = policyFaultReasonSchema.catch('unreadable').parse(details.reason)
      const path = blank(details, 'path', 'policy.json')
      const subject = blank(details, 'subject', path)
      const place = subject === path ? 'Berkas' : `Berkasnya ${path}.`
      return `${place} ${faults[reason](subject)} Tidak ada yang dikirim.`
    },
    action: 'Minta administrator memperbaiki berkas itu, lalu buka konsol lagi.',
  },
  'policy-governs': {
    title: 'Diatur oleh administrator',
    explanation: (details: ErrorDetails) => {
      const flag = blank(details, 'flag')
      if (flag === '--masked') {
        return 'Kebijakan administrator di komputer ini hanya mengizinkan ekspor dengan data pribadi disamarkan (--masked). Tidak ada berkas yang ditulis.'
      }
      return flag === ''
        ? 'Pengaturan ini ditetapkan oleh kebijakan di komputer ini dan tidak diubah.'
        : `Kebijakan di komputer ini membatasi ${flag} sampai ${blank(details, 'most')}. Tidak ada yang dikirim.`
    },
    action: 'Bila perlu diubah, tanyakan administrator.',
  },
  'service-not-allowed': {
    title: 'Layanan ini tidak diizinkan',
    explanation: (details: ErrorDetails) =>
      `Kebijakan administrator di komputer ini tidak mengizinkan ${blank(details, 'host', 'layanan itu')}. Tidak ada yang dikirim ke sana.`,
    action: 'Pakai layanan yang diizinkan, atau tanyakan administrator.',
  },
}

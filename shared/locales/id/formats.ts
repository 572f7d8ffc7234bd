import { createFormats } from '../formats'

export const formats = createFormats('id-ID', {
  now: 'baru saja',
  ago: (length) => `${length} lalu`,
  seconds: (count) => `${count} detik`,
  minutes: (count) => `${count} menit`,
  hours: (count) => `${count} jam`,
  days: (count) => `${count} hari`,
})

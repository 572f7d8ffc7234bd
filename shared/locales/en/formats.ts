import { createFormats } from '../formats'

export const formats = createFormats('en-GB', {
  now: 'just now',
  ago: (length) => `${length} ago`,
  seconds: (count, n) => `${count} ${n === 1 ? 'second' : 'seconds'}`,
  minutes: (count, n) => `${count} ${n === 1 ? 'minute' : 'minutes'}`,
  hours: (count, n) => `${count} ${n === 1 ? 'hour' : 'hours'}`,
  days: (count, n) => `${count} ${n === 1 ? 'day' : 'days'}`,
})

/** `3 shops`, `1 shop`. */
export function counted(n: number, one: string, many: string): string {
  return `${formats.number(n)} ${n === 1 ? one : many}`
}

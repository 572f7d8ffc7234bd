/** Words a language gives to lengths of time; `count` arrives already written in that language. */
export interface TimeWords {
  readonly now: string
  readonly ago: (length: string) => string
  readonly seconds: (count: string, n: number) => string
  readonly minutes: (count: string, n: number) => string
  readonly hours: (count: string, n: number) => string
  readonly days: (count: string, n: number) => string
}

const zone = 'Asia/Jakarta'
const rupiahNumbers = whole('id-ID')

/** Numbers, dates and lengths of time as one language writes them. Moments are epoch seconds, shown in WIB. */
export function createFormats(locale: string, words: TimeWords) {
  const numbers = whole(locale)
  const number = (value: number): string => numbers().format(value)
  const duration = (seconds: number): string => inWords(seconds, words, number)
  return {
    number,
    duration,
    /** `Rp 1.500.000` in words on screen, where it stays on one line. */
    rupiah: (amount: number): string => plainRupiah(amount).replace(' ', '\u00a0'),
    plainRupiah,
    /** `69 %`, rounded down: 100 % is said only when nothing is left. */
    percent: (part: number, whole: number): string =>
      `${number(whole === 0 ? 0 : Math.floor((part * 100) / whole))} %`,
    /** `14:02 WIB` */
    time: (at: number): string => `${clock(at)} WIB`,
    /** `23/11/2026 14:02 WIB` */
    dateTime: (at: number): string => `${date(at)} ${clock(at)} WIB`,
    date,
    /** `23/11/2026 14:02`, where a heading names the zone. */
    moment: (at: number): string => `${date(at)} ${clock(at)}`,
    /** `23/11/2026 14:02:59`, where a second counts. */
    exactMoment: (at: number): string => `${date(at)} ${exactClocks().format(at * 1000)}`,
    ago: (at: number, now: number): string =>
      now - at < 60 ? words.now : words.ago(largestUnit(now - at, words, number)),
  } as const
}

export type Formats = ReturnType<typeof createFormats>

const dates = jakarta({ day: '2-digit', month: '2-digit', year: 'numeric' })
const clocks = jakarta({ hour: '2-digit', minute: '2-digit' })
const exactClocks = jakarta({ hour: '2-digit', minute: '2-digit', second: '2-digit' })

/**
 * `Rp 1.500.000` with a plain space, as people type it: for what is copied, edited or written to a file.
 *
 * Dots in both languages, as amounts are written in Indonesia.
 */
function plainRupiah(amount: number): string {
  return `Rp ${rupiahNumbers().format(amount)}`
}

function date(at: number): string {
  return dates().format(at * 1000)
}

function clock(at: number): string {
  return clocks().format(at * 1000)
}

// British English writes dd/mm/yyyy and a 24-hour clock with a colon: the form wanted in both languages.
function jakarta(parts: Intl.DateTimeFormatOptions): () => Intl.DateTimeFormat {
  const options = { ...parts, timeZone: zone, hourCycle: 'h23' } as const
  return onceWanted(() => new Intl.DateTimeFormat('en-GB', options))
}

function whole(locale: string): () => Intl.NumberFormat {
  return onceWanted(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }))
}

/**
 * Made once, for making one takes as long as drawing a row of a table; and no sooner than it is wanted,
 * for the first of a process reads the tables of all languages before anything is on screen.
 */
function onceWanted<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

function largestUnit(seconds: number, words: TimeWords, number: (value: number) => string): string {
  const minutes = Math.floor(seconds / 60)
  const hours = Math.floor(minutes / 60)
  const days = Math.floor(hours / 24)
  if (days > 0) return words.days(number(days), days)
  if (hours > 0) return words.hours(number(hours), hours)
  return words.minutes(number(minutes), minutes)
}

function inWords(seconds: number, words: TimeWords, number: (value: number) => string): string {
  const whole = Math.max(1, Math.round(seconds))
  if (whole < 60) return words.seconds(number(whole), whole)
  const minutes = Math.round(whole / 60)
  if (minutes < 60) return words.minutes(number(minutes), minutes)
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  const said = words.hours(number(hours), hours)
  return rest === 0 ? said : `${said} ${words.minutes(number(rest), rest)}`
}

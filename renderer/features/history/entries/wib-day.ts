const wibOffsetSeconds = 7 * 3600

/** The moment a day begins in Jakarta (WIB), epoch seconds; null for what is no day of the calendar. */
export function parseWibDay(text: string): number | null {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim())
  if (match === null) return null
  const [day = 0, month = 0, year = 0] = match.slice(1).map(Number)
  const date = new Date(Date.UTC(year, month - 1, day))
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isReal ? date.getTime() / 1000 - wibOffsetSeconds : null
}

export const daySeconds = 86_400

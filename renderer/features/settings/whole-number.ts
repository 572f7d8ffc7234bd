/** The whole number someone typed, or null where it is none or out of range. */
export function parseWholeNumber(text: string, least: number, most: number): number | null {
  const digits = text.trim()
  if (!/^\d{1,6}$/.test(digits)) return null
  const value = Number(digits)
  return value >= least && value <= most ? value : null
}

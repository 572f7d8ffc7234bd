// Signs that make a spreadsheet take a text for a formula, their full-width forms included
// (OWASP ASVS 5.0, 1.2.10); with any number of quotes before, so that undoing is exact.
const dangerous = /^'*[=+\-@\t\r\0＝＋－＠]/

/** A cell's text with a quote in front where a spreadsheet could run it as a formula. */
export function guardFormula(text: string): string {
  return dangerous.test(text) ? `'${text}` : text
}

/** Takes back what `guardFormula` did. Excel's own `'+62…` loses its quote the same way. */
export function unguardFormula(text: string): string {
  return mayBeGuarded(text) && dangerous.test(text) ? text.slice(1) : text
}

/** Whether a text begins with a quote, without which `unguardFormula` leaves it as it is. */
export function mayBeGuarded(text: string): boolean {
  return text.charCodeAt(0) === 0x27
}

/**
 * A guarded text for a cell of a workbook: one that looks like an escape of Excel's own (`_x000D_`; ECMA-376,
 * 22.9.2.19) is escaped, so that it is read back as it is.
 */
export function escapeExcel(text: string): string {
  return guardFormula(text).replace(/_x(?=[\dA-Fa-f]{4}_)/g, '_x005F_x')
}

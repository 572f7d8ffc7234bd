// Signs that make a spreadsheet take a text for a formula, their full-width forms included
// (OWASP ASVS 5.0, 1.2.10); with any number of quotes before, so that undoing is exact.
const dangerous = /^'*[=+\-@\t\r\0＝＋－＠]/

/** A cell's text with a quote in front where a spreadsheet could run it as a formula. */
export function guardFormula(text: string): string {
  return dangerous.test(text) ? `'${text}` : text
}

/** Takes back what `guardFormula` did. Excel's own `'+62…` loses its quote the same way. */
export function unguardFormula(text: string): string {
  return text.charCodeAt(0) === 0x27 && dangerous.test(text) ? text.slice(1) : text
}

import type { Row } from '#shared/domain/runs/row'

const longestQuote = 60

/** The cell a problem is about, quoted after its title; nothing for what is empty or secret. */
export function quoteValue(row: Row, field: string): string {
  const value = field === 'password' ? '' : (row.values[field] ?? '').trim()
  if (value === '') return ''
  return `: “${cutText(value)}”`
}

/** A cell's text as far as a sentence has room for it. */
export function cutText(text: string): string {
  return text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text
}

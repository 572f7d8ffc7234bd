import { z } from 'zod'

/** What a web page said that came in place of an answer. */
export interface PageAnswer {
  readonly httpStatus: number
  readonly quote: string
}

/** As one line, for what is kept of a run that stopped. */
export function writePageAnswer({ httpStatus, quote }: PageAnswer): string {
  return `HTTP ${httpStatus} page: ${quote}`
}

/** Null where the line tells of no page. */
export function readPageAnswer(line: string): PageAnswer | null {
  const [, status, quote] = /^HTTP (\d{3}) page: (.*)$/su.exec(line) ?? []
  const parsed = z.coerce.number().int().safeParse(status)
  return parsed.success && quote !== undefined ? { httpStatus: parsed.data, quote } : null
}

import { readPageAnswer } from '../domain/runs/answer-detail'
import { blank, type ErrorDetails } from './error-text'
import type { Messages } from './id'

type Reasons = Messages['reasons']

/** Of libraries and of Node: nothing a service would say. */
const technical = /^(?:(?:UND_ERR|ERR|EAI|PROXY|CERT|HPE)_[A-Z0-9_]+|[A-Z][A-Za-z]+Error)$/

/** A technical word of a failed call as a sentence; null for what are words of the service. */
export function describeReason(detail: string, reasons: Reasons): string | null {
  const page = readPageAnswer(detail)
  if (page) return reasons.page(page.httpStatus, page.quote)
  const words: Readonly<Record<string, string>> = reasons.words
  if (Object.hasOwn(words, detail)) return words[detail] ?? null
  const status = /^(?:status true with )?HTTP (\d{3})$/.exec(detail)?.[1]
  if (status !== undefined) return reasons.http(Number(status))
  if (/^HPE_|^HTTPParserError$/.test(detail)) return reasons.unreadable
  return technical.test(detail) ? reasons.other(detail) : null
}

/** After the sentence of an error: what is known of why, or nothing. */
export function explainReason(details: ErrorDetails, reasons: Reasons, sentence: string): string {
  const reason = describeReason(blank(details, 'reason'), reasons)
  return reason === null ? sentence : `${sentence} ${reason}`
}

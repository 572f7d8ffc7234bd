import type { Row } from './row'

/** True for a row that was sent and is done without an answer that said so: it was looked up. */
export function isProvenByReading(row: Pick<Row, 'state' | 'serverMessage' | 'sentAt'>): boolean {
  return row.state === 'done' && row.serverMessage === null && row.sentAt !== null
}

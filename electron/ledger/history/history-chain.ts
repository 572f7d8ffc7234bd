import { hash } from 'node:crypto'

/** A row of history as its columns hold it, without its hash. */
export interface HistoryColumns {
  readonly id: number
  readonly at: number
  readonly actor: string
  readonly kind: string
  readonly outcome: string
  readonly registration_id: string | null
  readonly email: string | null
  readonly store_name: string | null
  readonly run_id: number | null
  readonly row_number: number | null
  readonly source_name: string | null
  readonly server_message: string | null
  readonly duration_ms: number | null
  readonly details_json: string
}

/** How rows are hashed; kept with each, so that old rows can be proven after the form has changed. */
export const chainVersion = 1

/**
 * The hash that ties a row to the one before it.
 *
 * SHA-256 over a JSON array of a fixed order: every column, the version, and the hash before. It shows
 * what was changed by accident or in passing; whoever rewrites the whole chain is found by an export
 * made before, which names the hash it ended with.
 */
export function hashEntry(previous: Uint8Array, row: HistoryColumns): Buffer {
  const canonical = JSON.stringify([
    'elkassa-history',
    chainVersion,
    Buffer.from(previous).toString('hex'),
    row.id,
    row.at,
    row.actor,
    row.kind,
    row.outcome,
    row.registration_id,
    row.email,
    row.store_name,
    row.run_id,
    row.row_number,
    row.source_name,
    row.server_message,
    row.duration_ms,
    row.details_json,
  ])
  return hash('sha256', canonical, 'buffer')
}

import type { StoredRow } from '#electron/ledger/runs/run-rows-table'

/**
 * Drafted rows on their way from the reader's worker: by column, their passwords in one piece.
 *
 * To hand over an object and a piece of memory for each row costs three times as much.
 */
export interface PackedRows {
  readonly columns: { readonly [Column in keyof Omit<StoredRow, 'password'>]: StoredRow[Column][] }
  readonly passwords: Uint8Array
  /** Where each password ends, in bytes; one that has none is empty. */
  readonly ends: readonly number[]
}

export function packRows(rows: readonly StoredRow[]): PackedRows {
  let end = 0
  const ends = rows.map(({ password }) => {
    end += password?.length ?? 0
    return end
  })
  return {
    columns: {
      position: rows.map((row) => row.position),
      rowNumber: rows.map((row) => row.rowNumber),
      state: rows.map((row) => row.state),
      values: rows.map((row) => row.values),
      problems: rows.map((row) => row.problems),
      repairs: rows.map((row) => row.repairs),
      conflict: rows.map((row) => row.conflict),
      dedupeKey: rows.map((row) => row.dedupeKey),
    },
    passwords: Buffer.concat(rows.flatMap(({ password }) => password ?? [])),
    ends,
  }
}

/** The rows as they were before `packRows`. */
export function unpackRows({ columns, passwords, ends }: PackedRows): StoredRow[] {
  let start = 0
  return columns.values.map((values, at): StoredRow => {
    const end = ends[at] ?? start
    const password = end === start ? null : passwords.subarray(start, end)
    start = end
    return {
      position: columns.position[at] ?? 0,
      rowNumber: columns.rowNumber[at] ?? 0,
      state: columns.state[at] ?? 'problem',
      values,
      password,
      problems: columns.problems[at] ?? '',
      repairs: columns.repairs[at] ?? '',
      conflict: columns.conflict[at] ?? null,
      dedupeKey: columns.dedupeKey[at] ?? '',
    }
  })
}

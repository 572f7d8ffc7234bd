import Database from 'better-sqlite3'

/**
 * Reads a whole database through a handle of its own that cannot write, and gives what is wrong with
 * it; null where nothing is. May take seconds: main asks the worker of `ledger/ledger-care.ts`.
 */
export function examine(path: string): string | null {
  let db: Database.Database | null = null
  try {
    db = new Database(path, { readonly: true, timeout: 10_000 })
    const answer: unknown = db.pragma('integrity_check(1)', { simple: true })
    return answer === 'ok' ? null : String(answer)
  } catch (error) {
    if (!isDamage(error)) throw error
    return error.code
  } finally {
    db?.close()
  }
}

function isDamage(error: unknown): error is InstanceType<typeof Database.SqliteError> {
  return error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code)
}

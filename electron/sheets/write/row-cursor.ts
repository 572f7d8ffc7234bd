import type { TableCell, TableRows } from './write-table'

type Row = readonly TableCell[]

/** Rows taken one by one, with a look at those that come. */
export interface RowCursor {
  /** Undefined at the end. */
  readonly next: () => Promise<Row | undefined>
  /** Up to `count` of the rows that come next; they are taken all the same. */
  readonly peek: (count: number) => Promise<readonly Row[]>
  /** For rows that are not taken to their end. */
  readonly close: () => Promise<void>
}

/** An error of the rows is thrown as it is, by whoever comes to it. */
export function openCursor(rows: TableRows): RowCursor {
  const coming = walk(rows)
  const ahead: Row[] = []
  async function pull(): Promise<Row | undefined> {
    const { done, value } = await coming.next()
    return done ? undefined : value
  }
  return {
    next: async () => ahead.shift() ?? pull(),
    async peek(count) {
      while (ahead.length < count) {
        const row = await pull()
        if (row === undefined) break
        ahead.push(row)
      }
      return ahead.slice(0, count)
    },
    close: async () => void (await coming.return()),
  }
}

async function* walk(rows: TableRows): AsyncGenerator<Row, void> {
  yield* rows
}

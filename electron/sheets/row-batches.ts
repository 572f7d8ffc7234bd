import type { SheetRow } from '#shared/domain/fields/sheet'

const batchRows = 1000

/** Takes a full batch; the promise settles when more may come. */
export type TakeBatch = (rows: readonly SheetRow[]) => Promise<void>

export interface RowBatches {
  readonly add: (row: SheetRow) => void
  /** Hands on the full batches. */
  readonly flush: () => Promise<void> | undefined
  /** Hands on everything; gives the number of all rows. */
  readonly end: () => Promise<number>
}

/** Gathers rows into batches of a thousand. */
export function createRowBatches(take: TakeBatch): RowBatches {
  let pending: SheetRow[] = []
  let count = 0

  async function hand(everything: boolean): Promise<void> {
    while (pending.length >= batchRows || (everything && pending.length > 0)) {
      const batch = pending.slice(0, batchRows)
      pending = pending.slice(batchRows)
      await take(batch)
    }
  }

  return {
    add: (row) => {
      pending.push(row)
      count += 1
    },
    flush: () => (pending.length >= batchRows ? hand(false) : undefined),
    end: async () => {
      await hand(true)
      return count
    },
  }
}

import type { SheetRow } from '#shared/domain/sheet'

const BATCH_ROWS = 1000

/** Takes a full batch; the promise settles when more may come. */
export type TakeBatch = (rows: readonly SheetRow[]) => Promise<void>

export type RowBatches = {
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
    while (pending.length >= BATCH_ROWS || (everything && pending.length > 0)) {
      const batch = pending.slice(0, BATCH_ROWS)
      pending = pending.slice(BATCH_ROWS)
      await take(batch)
    }
  }

  return {
    add: (row) => {
      pending.push(row)
      count += 1
    },
    flush: () => (pending.length >= BATCH_ROWS ? hand(false) : undefined),
    end: async () => {
      await hand(true)
      return count
    },
  }
}

import type { SheetRow } from '#shared/domain/fields/sheet'

const batchRows = 1000

/** Takes a full batch; `share` of the sheet, from 0 to 1, is then handed on. The promise settles when more may come. */
export type TakeBatch = (rows: readonly SheetRow[], share: number) => Promise<void>

export interface RowBatches {
  readonly add: (row: SheetRow) => void
  /** Hands on the full batches; `share` of the sheet is read, from 0 to 1. */
  readonly flush: (share: number) => Promise<void> | undefined
  /** Hands on everything; gives the number of all rows. */
  readonly end: () => Promise<number>
}

/** Gathers rows into batches of a thousand. */
export function createRowBatches(take: TakeBatch): RowBatches {
  let pending: SheetRow[] = []
  let count = 0
  let share = 0

  async function hand(readShare: number, everything: boolean): Promise<void> {
    // What is read holds many batches: each is its part of it.
    const rowShare = (readShare - share) / pending.length
    while (pending.length >= batchRows || (everything && pending.length > 0)) {
      const batch = pending.slice(0, batchRows)
      pending = pending.slice(batchRows)
      share = pending.length === 0 ? readShare : share + rowShare * batch.length
      await take(batch, share)
    }
  }

  return {
    add: (row) => {
      pending.push(row)
      count += 1
    },
    flush: (share) => (pending.length >= batchRows ? hand(share, false) : undefined),
    end: async () => {
      await hand(1, true)
      return count
    },
  }
}

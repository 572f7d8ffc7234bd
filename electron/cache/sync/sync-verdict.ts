/** What to make of those whom the list of a sync left out. */
export interface SyncVerdict {
  /** False: the list is not believed. What it held is kept, but nobody is marked and the copy is not fresh. */
  readonly isWhole: boolean
  /** Ids of those who stay though the list left them out. */
  readonly kept: readonly string[] | 'all'
  /** Of those, how many are gone by all that is known, and wait for a person. */
  readonly aside: number
}

/** Whoever is not on the list vanished. */
export const nobodyStays: SyncVerdict = { isWhole: true, kept: [], aside: 0 }

/** The list left out many whom the service still has. */
export const notBelieved: SyncVerdict = { isWhole: false, kept: 'all', aside: 0 }

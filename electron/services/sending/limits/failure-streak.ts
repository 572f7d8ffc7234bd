/** Notices failures that are the whole run's and not a row's. */
export interface FailureStreak {
  /** True once so many alike came in a row that going on makes no sense. */
  failed(sign: string): boolean
  broken(): void
}

/** A run stops by itself after this many like failures in a row. */
export const alikeFailuresToStop = 20

export function createFailureStreak(longest = alikeFailuresToStop): FailureStreak {
  let last = ''
  let length = 0
  return {
    failed(sign) {
      length = sign === last ? length + 1 : 1
      last = sign
      return length >= longest
    },
    broken() {
      last = ''
      length = 0
    },
  }
}

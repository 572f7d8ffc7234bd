/** Counts rows that ended, for the rate and the time left. */
export interface Throughput {
  count(now: number): void
  /** Rows a minute over the last half minute of work, 0 until something ended. */
  perMinute(now: number): number
}

const windowMs = 30_000

export function createThroughput(startedAt: number): Throughput {
  const bucketMs = 1000
  let buckets: { at: number; rows: number }[] = []
  return {
    count(now) {
      const at = Math.floor(now / bucketMs) * bucketMs
      const last = buckets.at(-1)
      if (last?.at === at) last.rows += 1
      else buckets.push({ at, rows: 1 })
    },
    perMinute(now) {
      buckets = buckets.filter((bucket) => bucket.at > now - windowMs)
      const rows = buckets.reduce((sum, bucket) => sum + bucket.rows, 0)
      const spanMs = Math.min(windowMs, Math.max(1000, now - startedAt))
      return (rows * 60_000) / spanMs
    },
  }
}

const longestMs = 3_600_000

/**
 * Milliseconds a `Retry-After` header asks to wait (seconds or an HTTP date), at most an hour.
 *
 * `nowMs` is the present in epoch milliseconds. Undefined where there is none that can be read.
 */
export function readRetryAfterMs(
  header: string | string[] | undefined,
  nowMs: number,
): number | undefined {
  const text = (Array.isArray(header) ? header[0] : header)?.trim() ?? ''
  const waitMs = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : Date.parse(text) - nowMs
  return Number.isNaN(waitMs) ? undefined : Math.min(Math.max(waitMs, 0), longestMs)
}

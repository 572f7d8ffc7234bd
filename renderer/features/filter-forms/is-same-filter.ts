import { hashKey } from '@tanstack/react-query'

/** Whether two filters leave the same; the order in which their fields were set means nothing. */
export function isSameFilter<Filter extends object>(a: Filter, b: Filter): boolean {
  return a === b || hashKey([a]) === hashKey([b])
}

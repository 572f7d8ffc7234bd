import { type DaySpan, startOfDay } from '#shared/domain/values/wib-day'
import type { Messages } from '#shared/locales/id'

/** From one day to another, in words. */
export function describeSpan({ from, to }: DaySpan, { users, formats }: Messages): string {
  const { span, spanFrom, spanTo } = users.filters
  // `to` is the beginning of the day after.
  const last = to === null ? null : formats.date(startOfDay(to - 1))
  if (from === null) return last === null ? '' : spanTo(last)
  const first = formats.date(from)
  if (last === null) return spanFrom(first)
  return first === last ? first : span(first, last)
}

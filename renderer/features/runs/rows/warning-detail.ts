import type { Repair } from '#shared/domain/fields/cell-notes'
import type { Messages } from '#shared/locales/id'

/** What a warning was measured by, in words; empty where it says all itself. */
export function warningDetail({ code, details }: Repair, messages: Messages): string {
  const { runCheck, formats } = messages
  const last = details?.last
  if (last === undefined) return ''
  if (code === 'amount-unlike') return runCheck.lastAmount(formats.rupiah(last))
  if (code === 'user-expired') return runCheck.endedOn(formats.date(last))
  return ''
}

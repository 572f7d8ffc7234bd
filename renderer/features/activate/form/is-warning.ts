import type { Repair, RepairCode } from '#shared/domain/fields/cell-notes'

const warnings: ReadonlySet<RepairCode> = new Set([
  'user-expired',
  'packet-trial',
  'amount-unlike',
  'date-future',
  'date-old',
])

/** A repair rewrites what was typed; a warning leaves it and asks for a second look. */
export function isWarning({ code }: Repair): boolean {
  return warnings.has(code)
}

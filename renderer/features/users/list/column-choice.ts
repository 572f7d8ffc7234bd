import {
  type UserColumnKey,
  type UserColumns,
  userColumnKeySchema,
} from '#shared/domain/users/user-row'

/** As the table begins: the order, and how many of the first are shown. */
const defaultOrder: readonly UserColumnKey[] = [
  'storeName',
  'accountState',
  'packetName',
  'expiresAt',
  'email',
  'registrationId',
  'userType',
  'storeAddress',
  'branchCount',
  'registeredAt',
  'change',
]
const shownAtFirst = 8

export const defaultColumns: UserColumns = defaultOrder.map((key, index) => ({
  key,
  isShown: index < shownAtFirst,
  widthPx: null,
}))

/** Every column once: the saved ones in their order, then those added since they were saved. */
export function completeColumns(saved: UserColumns | null | undefined): UserColumns {
  if (!saved || saved.length === 0) return defaultColumns
  const known = new Set(saved.map(({ key }) => key))
  const missing = userColumnKeySchema.options.filter((key) => !known.has(key))
  return [...saved, ...missing.map((key) => ({ key, isShown: false, widthPx: null }))]
}

/** Shows or hides one; the last one shown stays, since a table needs a column. */
export function showColumn(
  columns: UserColumns,
  key: UserColumnKey,
  isShown: boolean,
): UserColumns {
  const others = columns.filter((column) => column.isShown && column.key !== key)
  if (!isShown && others.length === 0) return columns
  return columns.map((column) => (column.key === key ? { ...column, isShown } : column))
}

export function resizeColumn(
  columns: UserColumns,
  key: UserColumnKey,
  widthPx: number,
): UserColumns {
  const kept = Math.max(40, Math.min(2000, Math.round(widthPx)))
  return columns.map((column) => (column.key === key ? { ...column, widthPx: kept } : column))
}

/** Puts one at a place among those shown; hidden ones keep theirs. */
export function moveShownColumn(
  columns: UserColumns,
  key: UserColumnKey,
  toIndex: number,
): UserColumns {
  const shown = columns.filter(({ isShown }) => isShown)
  const moved = moveIn(shown, key, toIndex)
  const next = moved.values()
  return columns.map((column) => (column.isShown ? (next.next().value ?? column) : column))
}

/** Puts one at a place among all. */
export function moveColumn(columns: UserColumns, key: UserColumnKey, toIndex: number): UserColumns {
  return moveIn(columns, key, toIndex)
}

function moveIn(columns: UserColumns, key: UserColumnKey, toIndex: number): UserColumns {
  const column = columns.find((candidate) => candidate.key === key)
  if (!column) return columns
  const others = columns.filter((candidate) => candidate !== column)
  return [...others.slice(0, toIndex), column, ...others.slice(toIndex)]
}

import type { CheckedValues, FieldValues, RowCheck } from '#electron/services/kinds/draft-kind'
import type { CellDamage } from '#shared/domain/fields/sheet'
import type { SenderWord } from '#shared/domain/sender'
import { foldText } from '#shared/domain/values/fold-text'

/** Field → word, in the form words are compared in → the value that it stands for. */
export type WordsByField = ReadonlyMap<string, ReadonlyMap<string, string>>

export function indexWords(words: Iterable<SenderWord>): WordsByField {
  const byField = new Map<string, Map<string, string>>()
  for (const { field, word, value } of words) {
    const known = byField.get(field) ?? new Map<string, string>()
    byField.set(field, known.set(foldText(word), value))
  }
  return byField
}

/**
 * Checks a row, and cells that it does not understand by what a person said of their words before.
 *
 * A cell that is understood by itself is never read otherwise, and a meaning that has none any more, such
 * as a package that is gone, leaves the cell as the file has it.
 */
export function checkWithWords(
  check: RowCheck,
  words: WordsByField,
  cells: FieldValues,
  damage: Readonly<Record<string, CellDamage>>,
): CheckedValues {
  const checked = check(cells, damage)
  if (words.size === 0 || checked.problems.length === 0) return checked
  const meant = new Map<string, string>()
  for (const { field } of checked.problems) {
    const value = words.get(field)?.get(foldText(cells[field] ?? ''))
    if (value !== undefined) meant.set(field, value)
  }
  if (meant.size === 0) return checked
  const others = Object.entries(damage).filter(([field]) => !meant.has(field))
  const again = check({ ...cells, ...Object.fromEntries(meant) }, Object.fromEntries(others))
  if (again.problems.some(({ field }) => meant.has(field))) return checked
  const repairs = [...meant.keys()].map((field) => ({
    field,
    code: 'word-remembered' as const,
    before: cells[field] ?? '',
  }))
  return {
    ...again,
    repairs: [...again.repairs.filter(({ field }) => !meant.has(field)), ...repairs],
  }
}

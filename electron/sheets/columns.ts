import type { FieldSpec } from '#shared/domain/fields/field-spec'
import { normalizeHeader } from '#shared/domain/fields/header'

/** What the operator chose before: normalised header → field, or null for "leave out". */
export type ColumnMemory = Readonly<Record<string, string | null>>

interface Candidate {
  readonly column: number
  readonly field: string
  readonly rank: number
}

const rememberedScore = 3
const exactScore = 2
/** A word as general as `nama`, which gives way to `nama toko`. */
const wholeScore = 1

/**
 * The field of each column, or null. What was remembered for a header wins over a synonym, that
 * over a header that merely contains one; no field is given twice, no column has two.
 */
export function matchColumns(
  header: readonly string[],
  fields: readonly FieldSpec[],
  remembered: ColumnMemory,
): (string | null)[] {
  const candidates = header
    .map(normalizeHeader)
    .flatMap((name, column) => rankFields(name, column, fields, remembered))
    // Array.sort is stable: of equals the leftmost column, then the first synonym, stays first.
    .sort((a, b) => b.rank - a.rank)
  const matched: (string | null)[] = header.map(() => null)
  const taken = new Set<string>()
  for (const { column, field, rank } of candidates) {
    if (matched[column] !== null || taken.has(field) || rank <= 0) continue
    matched[column] = field
    taken.add(field)
  }
  return matched
}

/** Every header that any field knows, as `SheetReader.inspect` wants them. */
export function listKnownHeaders(fields: readonly FieldSpec[], remembered: ColumnMemory): string[] {
  const chosen = Object.keys(remembered).filter((header) => remembered[header] !== null)
  const headers = fields.flatMap(({ synonyms, wholeHeaders }) => [...synonyms, ...wholeHeaders])
  return [...headers.map(normalizeHeader), ...chosen]
}

function rankFields(
  name: string,
  column: number,
  fields: readonly FieldSpec[],
  remembered: ColumnMemory,
): Candidate[] {
  if (name === '') return []
  const chosen = Object.hasOwn(remembered, name) ? remembered[name] : undefined
  if (chosen === null) return []
  return fields.map((spec) => ({
    column,
    field: spec.name,
    rank: chosen === spec.name ? rememberedScore : rankSynonyms(name, spec),
  }))
}

/** `exactScore`, `wholeScore`, or below 1 by how much of the header the longest contained synonym covers, or 0. */
function rankSynonyms(name: string, { synonyms, wholeHeaders }: FieldSpec): number {
  if (wholeHeaders.some((header) => normalizeHeader(header) === name)) return wholeScore
  let best = 0
  for (const synonym of synonyms.map(normalizeHeader)) {
    if (synonym === name) return exactScore
    if (` ${name} `.includes(` ${synonym} `)) best = Math.max(best, synonym.length / name.length)
  }
  return best
}

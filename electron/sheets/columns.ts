import type { FieldSpec } from '#shared/domain/fields/field-spec'
import { normalizeHeader } from '#shared/domain/fields/header'
import type { KnownHeaders } from './header-row'

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

/** Columns that are known and never a field: what each is, and its headers. */
export type OtherColumns = Readonly<Record<string, readonly string[]>>

/**
 * The field of each column, or null. What was remembered for a header wins over a synonym, that
 * over a header that merely contains one; no column has two fields.
 *
 * Two columns whose headers name the same field equally well both get it: which one is meant is for a
 * person to say.
 */
export function matchColumns(
  header: readonly string[],
  fields: readonly FieldSpec[],
  remembered: ColumnMemory,
  others: OtherColumns = {},
): (string | null)[] {
  const names = header.map(normalizeHeader)
  const candidates = names
    .flatMap((name, column) => {
      const ranked = rankFields(name, column, fields, remembered)
      // `total fee` is no total, and `nominal biaya` no nominal.
      const least = findOther(name, others) === null ? 0 : wholeScore
      return ranked.filter(({ rank }) => rank > least)
    })
    // Array.sort is stable: of equals the leftmost column, then the first synonym, stays first.
    .sort((a, b) => b.rank - a.rank)
  const matched: (string | null)[] = header.map(() => null)
  const taken = new Map<string, number>()
  for (const { column, field, rank } of candidates) {
    const best = taken.get(field) ?? rank
    const isRival = taken.has(field) && (rank < best || rank < exactScore)
    if (matched[column] !== null || isRival) continue
    matched[column] = field
    taken.set(field, rank)
  }
  return matched
}

/** What a column is that is no field; null for one that is not known. */
export function recogniseOther(header: string, others: OtherColumns): string | null {
  return findOther(normalizeHeader(header), others)
}

function findOther(name: string, others: OtherColumns): string | null {
  const found = Object.entries(others).find(([, headers]) =>
    headers.some((header) => ` ${name} `.includes(` ${header} `)),
  )
  return found?.[0] ?? null
}

/** Every header that means a field, with the field, as `SheetReader.inspect` wants them. */
export function listKnownHeaders(
  fields: readonly FieldSpec[],
  remembered: ColumnMemory,
): KnownHeaders {
  const known = new Map<string, string>()
  for (const { name, synonyms, wholeHeaders } of fields) {
    for (const header of [...synonyms, ...wholeHeaders]) known.set(normalizeHeader(header), name)
  }
  for (const [header, field] of Object.entries(remembered)) {
    if (field !== null) known.set(header, field)
  }
  return known
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

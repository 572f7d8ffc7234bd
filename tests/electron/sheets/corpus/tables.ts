import { type Arbitrary, array, constant, constantFrom, oneof, string, tuple } from 'fast-check'

/** Titles of a registration: the header is found by them, whatever stands below. */
const titles = ['Nama Toko', 'Email', 'No HP', 'Jenis Toko', 'Kata Sandi', 'Alamat']

export interface MadeTable {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const signs = constantFrom(
  ...['"', '""', "'", ',', ';', '|', '\t', '\n', '\r', '\r\n', ' ', '  ', '=', '+', '-', '@', '#'],
  ...['\u00a0', '\u200b', '\ufeff', '\u2028', '\u0085', '＝', '’', '€', 'é', '吉', '🏪', '_x0041_'],
  ...['&', '&amp;', '<t>', ']]>', '\\', '%', '0', '00', 'a', 'Toko', 'sep=;'],
)

/** A cell as people, programs and attackers write it, but for control characters. */
const cell: Arbitrary<string> = oneof(
  constant(''),
  string({ unit: 'grapheme', maxLength: 12 }),
  string({ unit: signs, maxLength: 6 }),
  constantFrom(
    ...['081234567890', '+62 812-3456-7890', '00012', '8.12345E+11', '1.000.000', '-1', '1e5'],
    ...['2025-11-01', '01/11/2025 10:00', '45962', 'TRUE', '#N/A', '=1+1', '=cmd|calc!A1', "'=1"],
    ...['toko@contoh.co.id', ' ', '\t', '\r', '"', 'Jl. Mawar 1,\nBandung', 'Toko D’Nala'],
  ),
)

/** Tables of two to six columns: of one alone no separator can be told. */
export const tables: Arbitrary<MadeTable> = constantFrom(2, 3, 4, 5, 6).chain((width) =>
  tuple(
    array(array(cell, { minLength: width, maxLength: width }), { maxLength: 8 }),
    constant(titles.slice(0, width)),
  ).map(([rows, header]) => ({ header, rows })),
)

/** The rows a reader should give: those that hold nothing but white space are no rows. */
export function filledRows({ rows }: MadeTable): readonly (readonly string[])[] {
  return rows.filter((row) => row.some((text) => text.trim() !== ''))
}

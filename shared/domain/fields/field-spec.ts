/** A field that a column can be matched to. */
export interface FieldSpec {
  readonly name: string
  /** Headers people give it; one may also stand inside a longer header. */
  readonly synonyms: readonly string[]
  /** Headers that only mean it when they stand alone: `toko` does, `kode toko` does not. */
  readonly wholeHeaders: readonly string[]
  /** A file may leave it out, and a cell may be empty. */
  readonly isOptional?: boolean
  /** Says how a row is to be taken, and is not sent: no template asks for it. */
  readonly isOnlyRead?: boolean
  /** Where a file has no column for it, one value may be given to all rows. */
  readonly mayBeForAll?: boolean
}

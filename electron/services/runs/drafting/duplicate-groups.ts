/** A row that wants an address, beside the others of its run that want it too. */
export interface Contender {
  readonly position: number
  readonly rowNumber: number
  /** Equal for rows that would be sent alike. */
  readonly fingerprint: string
  /** Done according to the file: nothing can be changed about it any more. */
  readonly isDone: boolean
}

/** What the other rows with its address mean for a row. */
export type Verdict =
  | { readonly kind: 'identical'; readonly rowNumber: number }
  | { readonly kind: 'differs'; readonly rowNumber: number }

/**
 * Judges rows of one address: position → verdict, none for a row that may go.
 *
 * Of identical rows the first goes and the others are copies of it. Rows that differ are all wrong
 * until a person says which one is meant; each names another one.
 */
export function judgeGroup(contenders: readonly Contender[]): Map<number, Verdict> {
  const verdicts = new Map<number, Verdict>()
  const firsts = new Map<string, Contender>()
  for (const row of [...contenders].sort((a, b) => Number(b.isDone) - Number(a.isDone))) {
    const first = firsts.get(row.fingerprint)
    if (first) verdicts.set(row.position, { kind: 'identical', rowNumber: first.rowNumber })
    else firsts.set(row.fingerprint, row)
  }
  const [one, two] = firsts.values()
  if (!one || !two) return verdicts
  for (const row of firsts.values()) {
    if (row.isDone) continue
    const other = row === one ? two : one
    verdicts.set(row.position, { kind: 'differs', rowNumber: other.rowNumber })
  }
  return verdicts
}

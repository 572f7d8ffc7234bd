/** What the detail call said of a user whom the list left out, and of two whom one knows about. */
export interface AskedAside {
  /** The sign of the user's own answer; null where nothing readable was answered. */
  readonly asked: string | null
  /** The sign of the answer about an id that nobody has; null where there was none, or somebody has it. */
  readonly invented: string | null
  /** Whether a user who is there was answered as such. */
  readonly isKnownPresent: boolean
}

/** Whether a user is gone: answered as an invented id is, while one who is there still is (reliability.md, rule 10). */
export function isGone({ asked, invented, isKnownPresent }: AskedAside): boolean {
  return asked !== null && asked === invented && isKnownPresent
}

/** So many may vanish in one sync without a person, or `shareByThemselves` of the copy where that is more. */
const fewByThemselves = 10
const shareByThemselves = 0.02

/** How many may vanish in one sync of a copy of so many users; a person `accepted` so many. */
export function mostToVanish(copied: number, accepted: number): number {
  return Math.max(fewByThemselves, Math.floor(copied * shareByThemselves), accepted)
}

/** Whether so many may be marked as vanished: never everybody, unless a person accepted it. */
export function mayVanish(gone: number, copied: number, accepted: number): boolean {
  const isAll = gone === copied && gone > accepted
  return gone <= mostToVanish(copied, accepted) && !isAll
}

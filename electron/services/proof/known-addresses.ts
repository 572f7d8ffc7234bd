import type { Clock } from '#electron/async/clock'

export interface KnownAddressesDeps {
  readonly clock: Clock
  readonly findKnownAddresses: () => Promise<readonly string[] | null>
  readonly random: () => number
}

/** Addresses of users that there are, to be asked about as controls. */
export interface KnownAddresses {
  /** None is known and none was found when it was last looked for. */
  readonly isEmpty: boolean
  /** Up to `count`, by chance; null where it could not be told whether there are any. */
  pick(count: number): Promise<readonly string[] | null>
  add(email: string): void
  /** It is gone. */
  drop(email: string): void
}

const mostKept = 200
/** So often it is asked again whether the partner has users by now. */
const lookAgainMs = 60_000

export function createKnownAddresses({
  clock,
  findKnownAddresses,
  random,
}: KnownAddressesDeps): KnownAddresses {
  const kept = new Set<string>()
  const gone = new Set<string>()
  let lookedAtMs = Number.NEGATIVE_INFINITY

  async function refill(): Promise<boolean> {
    const found = await findKnownAddresses()
    if (found === null) return false
    lookedAtMs = clock.monotonic()
    for (const email of found) add(email)
    return true
  }

  function add(email: string): void {
    if (kept.size < mostKept && !gone.has(email)) kept.add(email)
  }

  return {
    get isEmpty() {
      return kept.size === 0
    },
    async pick(count) {
      const isStale = clock.monotonic() - lookedAtMs >= lookAgainMs
      if (kept.size < count && isStale && !(await refill())) return null
      const rest = [...kept]
      const picked: string[] = []
      while (picked.length < count && rest.length > 0) {
        picked.push(...rest.splice(Math.floor(random() * rest.length), 1))
      }
      return picked
    },
    add,
    drop(email) {
      kept.delete(email)
      gone.add(email)
    },
  }
}

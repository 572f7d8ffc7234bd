import type { ElkassaApi, ReadOutcome } from '#electron/api/outcome'
import type { Cache } from '#electron/cache/cache-client'
import { nobodyStays, notBelieved, type SyncVerdict } from '#electron/cache/sync/sync-verdict'
import type { User } from '#shared/domain/users/user'
import { retryRead, type Wait } from './retry-read'
import { signOf } from './sign-of'
import { isGone, mayVanish, mostToVanish } from './vanishing'

export interface AskMissingDeps {
  readonly api: Pick<ElkassaApi, 'getUser'>
  readonly cache: Pick<Cache, 'findMissing' | 'countUsers' | 'putUsers'>
  /** Epoch seconds, UTC. */
  readonly now: () => number
  readonly wait: Wait
  /** Users asked about at once. */
  readonly inFlight: number
}

/** So many users a person lets go, none for 0; `onAccepted` puts on record how many that took. */
export interface Acceptance {
  readonly accepted: number
  readonly onAccepted: (count: number) => Promise<void>
}

/** A service that cannot tell about so many is not asked about the others. */
const mostUnclear = 10

interface Asked {
  readonly id: string
  readonly answer: ReadOutcome<User | null>
}

/**
 * Asks about each user that the list of the sync under way left out, before any is marked as vanished
 * (reliability.md, rule 10).
 *
 * Present ones are refreshed and stay. Gone is who is answered as an invented id is, while a user of
 * the list is still answered as present, and once more after that; whatever else is answered, the user
 * stays. More gone than a sync may take by itself, or everybody, are kept until a person accepts so many
 * (`accepted`); how many went so is told before any of them does (`onAccepted`). More present than that: the list is not believed. Throws the reason of `signal`.
 */
export async function askMissing(
  deps: AskMissingDeps,
  { accepted, onAccepted, signal }: Acceptance & { readonly signal: AbortSignal },
): Promise<SyncVerdict> {
  const { cache } = deps
  const limit = mostToVanish(await cache.countUsers(), accepted)
  const { copied, count, ids, listed } = await cache.findMissing(2 * limit + mostUnclear + 1)
  if (count === 0) return nobodyStays
  const { present, absent, unclear } = await askEach(deps, ids, limit, signal)
  if (present.length > limit) return notBelieved
  const known = listed ?? present[0] ?? null
  const gone = await findGone(deps, absent, known, signal)
  const stays = present.length + unclear.length
  if (!mayVanish(gone.length, copied, accepted)) {
    return { isWhole: true, kept: 'all', aside: count - stays - (absent.length - gone.length) }
  }
  const isAsked = present.length + absent.length + unclear.length === count
  if (!isAsked) return { isWhole: true, kept: 'all', aside: 0 }
  // A trouble may have ended between an answer and its controls.
  const again = await askEach(deps, idsOf(gone), limit, signal)
  const signs = new Set(gone.map(({ answer }) => signOf(answer)))
  const marked = new Set(idsOf(again.absent.filter((asked) => signs.has(signOf(asked.answer)))))
  if (accepted > 0 && marked.size > 0) await onAccepted(marked.size)
  return { isWhole: true, kept: ids.filter((id) => !marked.has(id)), aside: 0 }
}

/** Asks about one after another until the answer of the whole is clear; refreshes who is present. */
async function askEach(
  deps: AskMissingDeps,
  ids: readonly string[],
  limit: number,
  signal: AbortSignal,
) {
  const present: string[] = []
  const absent: Asked[] = []
  const unclear: string[] = []
  for (let start = 0; start < ids.length; start += deps.inFlight) {
    if (present.length > limit || absent.length > limit || unclear.length > mostUnclear) break
    const batch = ids.slice(start, start + deps.inFlight)
    const answers = await Promise.all(batch.map((id) => ask(deps, id, signal)))
    for (const asked of answers) {
      const { id, answer } = asked
      if (isPresent(answer)) {
        await deps.cache.putUsers([answer.value], deps.now())
        present.push(id)
      } else if (signOf(answer) === null) unclear.push(id)
      else absent.push(asked)
    }
  }
  return { present, absent, unclear }
}

/** Those answered as an id that nobody has; none where a user who is there is not answered as such. */
async function findGone(
  deps: AskMissingDeps,
  absent: readonly Asked[],
  known: string | null,
  signal: AbortSignal,
): Promise<Asked[]> {
  if (absent.length === 0) return []
  const { answer } = await ask(deps, `ELK9${deps.now()}`, signal)
  const invented = isPresent(answer) ? null : signOf(answer)
  const isKnownPresent = known === null || isPresent((await ask(deps, known, signal)).answer)
  return absent.filter((asked) => isGone({ asked: signOf(asked.answer), invented, isKnownPresent }))
}

function idsOf(all: readonly Asked[]) {
  return all.map(({ id }) => id)
}

async function ask({ api, wait }: AskMissingDeps, id: string, signal: AbortSignal): Promise<Asked> {
  return { id, answer: await retryRead(() => api.getUser(id), { wait, signal }) }
}

function isPresent(
  answer: ReadOutcome<User | null>,
): answer is Extract<ReadOutcome<User>, { kind: 'success' }> {
  return answer.kind === 'success' && answer.value !== null
}

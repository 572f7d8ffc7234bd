import type { ElkassaApi, ReadOutcome } from '#electron/api/outcome'
import type { Cache } from '#electron/cache/cache-client'
import { nobodyStays, notBelieved, type SyncVerdict } from '#electron/cache/sync-verdict'
import { describeSign } from '#shared/domain/answer-sign'
import type { User } from '#shared/domain/user'
import { retryRead, type Wait } from './retry-read'

export interface AskMissingDeps {
  readonly api: Pick<ElkassaApi, 'getUser'>
  readonly cache: Pick<Cache, 'findMissing' | 'countUsers' | 'putUsers'>
  /** Epoch seconds, UTC. */
  readonly now: () => number
  readonly wait: Wait
  /** Users asked about at once. */
  readonly inFlight: number
}

/** So many may vanish in one sync without a person, or `shareByThemselves` of the copy where that is more. */
const fewByThemselves = 10
const shareByThemselves = 0.02
/** A service that cannot tell about so many is not asked about the others. */
const mostUnclear = 10

interface Asked {
  readonly id: string
  readonly answer: ReadOutcome<User | null>
}

/**
 * Asks about each user that the list of the sync under way left out, before any is marked as vanished
 * (proof.md, rule 10).
 *
 * Present ones are refreshed and stay. Gone is who is answered as an invented id is, while a user of
 * the list is still answered as present; whatever else is answered, the user stays. More gone than a
 * sync may take by itself, or everybody, are kept until a person accepts so many (`accepted`). More
 * present than that: the list is not believed. Throws the reason of `signal`.
 */
export async function askMissing(
  deps: AskMissingDeps,
  { accepted, signal }: { readonly accepted: number; readonly signal: AbortSignal },
): Promise<SyncVerdict> {
  const { cache } = deps
  const share = Math.floor((await cache.countUsers()) * shareByThemselves)
  const limit = Math.max(fewByThemselves, share, accepted)
  const { copied, count, ids, listed } = await cache.findMissing(2 * limit + mostUnclear + 1)
  if (count === 0) return nobodyStays
  const { present, absent, unclear } = await askEach(deps, ids, limit, signal)
  if (present.length > limit) return notBelieved
  const known = listed ?? present[0] ?? null
  const gone = await findGone(deps, absent, known, signal)
  const stays = present.length + unclear.length
  const isAll = gone.length === copied && gone.length > accepted
  if (gone.length > limit || isAll) {
    return { isWhole: true, kept: 'all', aside: count - stays - (absent.length - gone.length) }
  }
  const isAsked = present.length + absent.length + unclear.length === count
  if (!isAsked) return { isWhole: true, kept: 'all', aside: 0 }
  const marked = new Set(gone)
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
      } else if (readSign(asked) === null) unclear.push(id)
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
): Promise<string[]> {
  if (absent.length === 0) return []
  const invented = await ask(deps, `ELK9${deps.now()}`, signal)
  const sign = readSign(invented)
  if (sign === null || isPresent(invented.answer)) return []
  if (known !== null && !isPresent((await ask(deps, known, signal)).answer)) return []
  return absent.filter((asked) => readSign(asked) === sign).map(({ id }) => id)
}

async function ask({ api, wait }: AskMissingDeps, id: string, signal: AbortSignal): Promise<Asked> {
  return { id, answer: await retryRead(() => api.getUser(id), { wait, signal }) }
}

function isPresent(
  answer: ReadOutcome<User | null>,
): answer is Extract<ReadOutcome<User>, { kind: 'success' }> {
  return answer.kind === 'success' && answer.value !== null
}

/** What the answer looks like; null where nothing readable was answered. */
function readSign({ answer }: Asked): string | null {
  const isReadable = answer.kind === 'success' || answer.kind === 'refused'
  return isReadable ? describeSign(answer.sign) : null
}

import type { HeardAnswer } from '#electron/api/answer-feed'
import { type Clock, seconds } from '#electron/async/clock'
import {
  type CountedSign,
  countAnswerSign,
  dropRareSigns,
  listAnswerSigns,
} from '#electron/ledger/answer-signs-table'
import type { LedgerWriter } from '#electron/ledger/group-commit'
import { describeSign } from '#shared/domain/answer-sign'
import type { AskedCall } from '#shared/domain/seen-answer'
import { maskSample } from './mask-sample'

export interface ContractWatchDeps {
  readonly writer: LedgerWriter
  readonly clock: Clock
  /** A service that is known answered a call as it never did before. */
  readonly onNew: (sign: CountedSign) => void
  readonly onFault: (error: unknown) => void
}

/** Keeps what the answers of each call look like (reliability.md, rule 13). */
export interface ContractWatch {
  readonly hear: (answer: HeardAnswer) => void
  /** Ends when all that was heard is kept. Never rejects. */
  readonly flush: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Counts are kept in batches: a run at full speed waits for none of it. */
const flushEveryMs = 5000
/** What is new of a call is told once in so long: words may differ in every answer. */
const tellAgainSeconds = 600
/** A call is known after so many answers, or so long after the first. */
const answersOfKnown = 50
const secondsOfKnown = 86_400

/** Of a service that never says the same twice, no more than this is known again. */
const mostRemembered = 5000

interface CallMemory {
  readonly keys: Set<string>
  answers: number
  firstAt: number
  toldAt: number
}

export function createContractWatch(deps: ContractWatchDeps): ContractWatch {
  const { writer, clock } = deps
  const stopping = new AbortController()
  const memories = remember(writer)
  let gathered = new Map<string, CountedSign>()
  let isPlanned = false
  let writing: Promise<void> = Promise.resolve()

  function hear(answer: HeardAnswer): void {
    const at = seconds(clock)
    const key = keyOf(watched(answer))
    const before = gathered.get(key)
    const counted = before
      ? { ...before, lastSeenAt: at, count: before.count + 1 }
      : countFirst(answer, at)
    gathered.set(key, counted)
    notice(key, counted, at)
    if (!isPlanned) void flushLater()
  }

  function notice(key: string, counted: CountedSign, at: number): void {
    const memory = memories.get(counted.call) ?? newMemory(at)
    memories.set(counted.call, memory)
    const isKnown = memory.answers >= answersOfKnown || at - memory.firstAt >= secondsOfKnown
    const isNew = !memory.keys.has(key) && !isAsDocumented(memory, counted)
    memory.answers += 1
    if (memory.keys.size < mostRemembered) memory.keys.add(key)
    if (!isNew || !isKnown || at - memory.toldAt < tellAgainSeconds) return
    memory.toldAt = at
    deps.onNew(counted)
  }

  async function flushLater(): Promise<void> {
    isPlanned = true
    await clock.wait(flushEveryMs, stopping.signal)
    isPlanned = false
    await flush()
  }

  function flush(): Promise<void> {
    const batch = [...gathered.values()]
    gathered = new Map()
    if (batch.length > 0) {
      const write = () => writer.write((db) => keepBatch(db, batch))
      writing = writing.then(write).catch(deps.onFault)
    }
    return writing
  }

  return {
    hear,
    flush,
    async close() {
      stopping.abort()
      await flush()
    },
  }
}

function keepBatch(db: LedgerWriter['db'], batch: readonly CountedSign[]): void {
  for (const counted of batch) countAnswerSign(db, counted)
  for (const call of new Set(batch.map((counted) => counted.call))) dropRareSigns(db, call)
}

/** That a call is answered as documented at last, or that a list ends with an empty page, is nothing to tell. */
function isAsDocumented({ keys }: CallMemory, counted: CountedSign): boolean {
  if (counted.reading !== 'success') return false
  const { shape } = counted.sign
  if (shape === 'list' || shape === 'empty list') {
    const other = shape === 'list' ? 'empty list' : 'list'
    if (keys.has(keyOf({ ...counted, sign: { ...counted.sign, shape: other } }))) return true
  }
  return ![...keys].some((key) => key.startsWith(`${counted.call} success `))
}

/** The words of the documented success say nothing more than its form does. */
function watched({
  call,
  reading,
  sign,
}: HeardAnswer): Pick<CountedSign, 'call' | 'reading' | 'sign'> {
  return { call, reading, sign: reading === 'success' ? { ...sign, words: [] } : sign }
}

function countFirst(answer: HeardAnswer, at: number): CountedSign {
  const sample = maskSample(answer.messages)
  return { ...watched(answer), sample, firstSeenAt: at, lastSeenAt: at, count: 1 }
}

function keyOf({ call, reading, sign }: Pick<CountedSign, 'reading' | 'sign' | 'call'>): string {
  return `${call} ${reading} ${describeSign(sign)}`
}

function newMemory(at: number): CallMemory {
  return {
    keys: new Set(),
    answers: 0,
    firstAt: at,
    toldAt: Number.NEGATIVE_INFINITY,
  }
}

/** What is on record of each call. */
function remember({ db }: LedgerWriter): Map<AskedCall, CallMemory> {
  const memories = new Map<AskedCall, CallMemory>()
  for (const kept of listAnswerSigns(db)) {
    const memory = memories.get(kept.call) ?? newMemory(kept.firstSeenAt)
    memory.keys.add(keyOf(kept))
    memory.answers += kept.count
    memory.firstAt = Math.min(memory.firstAt, kept.firstSeenAt)
    memories.set(kept.call, memory)
  }
  return memories
}

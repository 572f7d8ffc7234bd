import type { HeardSign } from '#electron/ledger/absence-signs-table'
import { type AnswerSign, isSameForm } from '#shared/domain/answer-sign'
import { areOverloadWords } from './overload'

/** An answer to an absence control, and when it came, on the monotonic clock. */
export interface Sample {
  readonly sign: AnswerSign
  readonly atMs: number
}

/**
 * So many answers to absence controls make a sign.
 *
 * A trouble may be about a part of all addresses alone: each sample is about an address of its own, so
 * that one which holds a third of them is learnt once in several thousand times.
 */
export const samplesToLearn = 8

/** True where an answer looks as `learnt` does and has all its words; it may have more, such as a name. */
export function matchesSign(learnt: AnswerSign, sign: AnswerSign): boolean {
  return isSameForm(learnt, sign) && learnt.words.every((word) => sign.words.includes(word))
}

/** Adds a sample to those it looks like; one that looks otherwise begins anew. */
export function gatherSample(samples: readonly Sample[], sample: Sample): readonly Sample[] {
  const [first] = samples
  return first && isSameForm(first.sign, sample.sign) ? [...samples, sample] : [sample]
}

/** What all samples have in common; null while they are too few or too close in time (`spanMs`). */
export function commonSign(samples: readonly Sample[], spanMs: number): AnswerSign | null {
  const [first] = samples
  const last = samples.at(-1)
  if (!first || !last || samples.length < samplesToLearn) return null
  if (last.atMs - first.atMs < spanMs) return null
  const words = first.sign.words.filter((word) =>
    samples.every(({ sign }) => sign.words.includes(word)),
  )
  return { ...first.sign, words }
}

/** Whether a sign may come to mean absence: never one that was heard of users that there are, nor words of trouble. */
export function isLearnable(heard: readonly HeardSign[], sign: AnswerSign): boolean {
  if (areOverloadWords(sign.words)) return false
  return !heard.some(
    (other) => other.meaning === 'heard-of-existing' && matchesSign(sign, other.sign),
  )
}

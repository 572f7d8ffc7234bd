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

/** Adds a sample to the latest ones: as many as make a sign, and one that may look otherwise. */
export function gatherSample(samples: readonly Sample[], sample: Sample): readonly Sample[] {
  return [...samples, sample].slice(-(samplesToLearn + 1))
}

/**
 * What all samples but one have in common; null while they are too few or too close in time (`spanMs`).
 *
 * One may look otherwise: a service on a bad day would else never be learnt.
 */
export function commonSign(samples: readonly Sample[], spanMs: number): AnswerSign | null {
  const alike = samples.filter(({ sign }) => isSameForm(sign, samples.at(-1)?.sign ?? sign))
  const [first] = alike
  const last = alike.at(-1)
  if (!first || !last || alike.length < samplesToLearn) return null
  if (last.atMs - first.atMs < spanMs) return null
  const words = first.sign.words.filter((word) =>
    alike.every(({ sign }) => sign.words.includes(word)),
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

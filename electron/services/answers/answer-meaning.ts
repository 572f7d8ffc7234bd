import type { CountedSign } from '#electron/ledger/answer-signs-table'
import type { AnswerMeaning, SeenAnswer } from '#shared/domain/seen-answer'
import { isLearnable, matchesSign } from '../proof/absence-sign'
import { soundsOverloaded } from '../proof/overload'

/** A sign that was heard, and who said what it means. */
export type KnownSign = Parameters<typeof isLearnable>[0][number] & {
  readonly knownBy: NonNullable<SeenAnswer['knownBy']>
}

export type Meaning = Pick<SeenAnswer, 'meaning' | 'knownBy' | 'canBeNamed'>

/**
 * What the console makes of answers that look alike.
 *
 * Only "there is no such user" of call 3 is learnt or named; everything else is what it is read as.
 */
export function meaningOf(
  { call, reading, sign }: Pick<CountedSign, 'call' | 'reading' | 'sign'>,
  heard: readonly KnownSign[],
): Meaning {
  const plain = (meaning: AnswerMeaning): Meaning => ({ meaning, knownBy: null, canBeNamed: false })
  if (reading === 'success') return plain('success')
  const known = call === 'check' ? findKnown(heard, sign) : undefined
  if (known) return { ...plain(known.meaning), knownBy: known.knownBy }
  if (soundsOverloaded(sign.words.join(' '))) return plain('overloaded')
  if (call !== 'check') return plain(reading === 'refused' ? 'refusal' : 'unclear')
  return { ...plain('unclear'), canBeNamed: isLearnable(heard, sign) }
}

/** Absence before all else: so does the judge of answers. */
function findKnown(heard: readonly KnownSign[], sign: CountedSign['sign']): KnownSign | undefined {
  const alike = heard.filter((known) => matchesSign(known.sign, sign))
  return alike.find(({ meaning }) => meaning === 'absent') ?? alike[0]
}

import { describe, expect, it } from 'vitest'
import { proofRules } from '#electron/services/proof/answer-rules'
import { type AnswerFacts, judgeAnswer } from '#electron/services/sending/judge-answer'
import type { SendOutcome } from '#electron/services/sending/sending-strategy'

const facts: AnswerFacts = {
  rules: proofRules,
  isRead: false,
  asked: { registrationId: null, packetId: null },
  isIdOfAnother: () => false,
  areCredentialsBad: false,
  lookInSeconds: 5,
}
const activation = { asked: { registrationId: 'R1', packetId: '4' } }

type Answer = Exclude<SendOutcome, { kind: 'void' }>

function done(registrationId: string | null, packetId?: string): Answer {
  const reading = packetId === undefined ? {} : { reading: { packetId, packetName: null, at: 9 } }
  return { kind: 'success', value: { registrationId, ...reading }, messages: 'Berhasil' }
}
const no: Answer = { kind: 'refused', messages: 'Nomor tidak valid' }
const busy: Answer = { kind: 'refused', messages: 'Server sedang sibuk' }
const lost: Answer = { kind: 'unknown', cause: 'timeout', detail: 'no answer' }
const unreached: Answer = { kind: 'unsent', cause: 'connect-failed', detail: 'no way' }

/** Where each answer takes a row: kind of the transition, its cause, when the row is looked at. */
const table: readonly [
  string,
  Answer,
  Partial<AnswerFacts>,
  { kind: string; cause?: string; lookInSeconds?: number | null },
][] = [
  ['a success', done('R1'), {}, { kind: 'done' }],
  ['a success about what was asked', done('R1', '4'), activation, { kind: 'done' }],
  [
    'a success with an id that another row has',
    done('R1'),
    { isIdOfAnother: (id) => id === 'R1' },
    { kind: 'in-doubt', cause: 'about-another', lookInSeconds: 0 },
  ],
  [
    'a success about another shop',
    done('R2', '4'),
    activation,
    { kind: 'in-doubt', cause: 'about-another', lookInSeconds: 0 },
  ],
  [
    'a success about another packet',
    done('R1', '5'),
    activation,
    { kind: 'in-doubt', cause: 'about-another', lookInSeconds: 0 },
  ],
  ['a no', no, {}, { kind: 'in-doubt', cause: 'refusal-unproven', lookInSeconds: 0 }],
  ['a no to a read', no, { isRead: true }, { kind: 'refused', lookInSeconds: null }],
  ['a no of trouble', busy, {}, { kind: 'in-doubt', cause: 'overloaded', lookInSeconds: 5 }],
  [
    'a no to bad credentials',
    no,
    { areCredentialsBad: true },
    { kind: 'in-doubt', cause: 'credentials', lookInSeconds: 5 },
  ],
  ['no answer', lost, {}, { kind: 'in-doubt', cause: 'timeout', lookInSeconds: 5 }],
  ['no answer to a read', lost, { isRead: true }, { kind: 'unsent', cause: 'timeout' }],
  ['no way there', unreached, {}, { kind: 'unsent', cause: 'connect-failed' }],
]

describe('judgeAnswer()', () => {
  it.each(table)('%s', (_, answer, more, transition) => {
    expect(judgeAnswer(answer, { ...facts, ...more }).transition).toMatchObject(transition)
  })

  it('keeps what the service said and showed, for whoever has to decide', () => {
    const { transition } = judgeAnswer(done('R2', '5'), { ...facts, ...activation })
    expect(transition).toMatchObject({
      serverMessage: 'Berhasil',
      found: { registrationId: 'R2', packetId: '5', storeName: null },
    })
    expect(judgeAnswer(no, facts).transition).toMatchObject({ serverMessage: 'Nomor tidak valid' })
  })

  it('keeps what the user has now beside a row that is done', () => {
    const { transition } = judgeAnswer(done('R1', '4'), { ...facts, ...activation })
    expect(transition).toMatchObject({ reading: { packetId: '4' }, knownBy: 'answer' })
  })

  it.each([
    ['a no is a failure like others of its words', no, {}, { failure: { isStruggle: false } }],
    ['trouble slows the run down', busy, {}, { failure: { isStruggle: true } }],
    [
      'bad credentials stop it',
      no,
      { areCredentialsBad: true },
      { stop: { cause: 'credentials' } },
    ],
    ['a network that is away is told apart', unreached, {}, { failure: { isNetwork: true } }],
  ] as const)('says of the run: %s', (_, answer, more, signs) => {
    expect(judgeAnswer(answer, { ...facts, ...more })).toMatchObject(signs)
  })

  it('says nothing of the run where all is well, or the row alone is odd', () => {
    for (const answer of [done('R1'), done('R2')]) {
      const verdict = judgeAnswer(answer, { ...facts, ...activation, isRead: true })
      expect(Object.keys(verdict)).toEqual(['transition'])
    }
  })
})

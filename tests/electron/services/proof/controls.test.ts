import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { CheckedUser, ReadOutcome } from '#electron/api/outcome'
import type { HeardSign } from '#electron/ledger/absence-signs-table'
import { proofRules } from '#electron/services/proof/answer-rules'
import { createControls } from '#electron/services/proof/controls'
import { practiceSigns } from '#electron/services/proof/practice-signs'
import { wordsOf } from '#shared/domain/answer-sign'
import { createHandClock } from '../hand-clock'

type Answer = ReadOutcome<CheckedUser>

function said(messages: string, flag = false): Answer {
  return {
    kind: 'refused',
    messages,
    httpStatus: 200,
    sign: { httpStatus: 200, flag, shape: 'missing', words: wordsOf(messages) },
  }
}
const there: Answer = {
  kind: 'success',
  value: { packetId: '9', packetDescription: 'Trial' },
  messages: 'ok',
  httpStatus: 200,
  sign: { httpStatus: 200, flag: true, shape: '{packet_id}', words: ['ok'] },
}
const nobody = said('User tidak ditemukan.')
const away = said('Layanan dalam pemeliharaan')
const lost: Answer = { kind: 'unknown', cause: 'reset', detail: 'ECONNRESET' }
const known = ['satu@toko.id', 'dua@toko.id', 'tiga@toko.id']

/** Controls over a service that answers as it is told to, and a clock that stands still until it is moved. */
function open(signs: readonly HeardSign[] = practiceSigns, users: readonly string[] = known) {
  const { clock, advance } = createHandClock(0)
  const asked: string[] = []
  const kept: HeardSign[] = []
  let answer: (email: string) => Answer = (email) => (users.includes(email) ? there : nobody)
  const controls = createControls({
    clock,
    ask: async (email) => {
      asked.push(email)
      return answer(email)
    },
    findKnownAddresses: async () => users,
    findCredentials: async () => 'good',
    signs: { list: () => [...signs], add: (sign) => kept.push(sign) },
    learnSpanMs: () => 30_000,
    random: () => 0.5,
    rules: proofRules,
  })
  const settle = async () => {
    for (let turn = 0; turn < 20; turn += 1) await nextTurn()
  }
  return {
    controls,
    asked,
    kept,
    answerWith: (next: typeof answer) => {
      answer = next
    },
    confirm: (reading: 'present' | 'absent', more: { restsOnSign?: boolean } = {}) =>
      controls.confirm(reading, {
        email: 'toko@contoh.co.id',
        answeredAtMs: clock.monotonic(),
        gather: 1,
        restsOnSign: false,
        signal: new AbortController().signal,
        ...more,
      }),
    pass: async (ms: number) => {
      advance(ms)
      await settle()
    },
    settle,
  }
}

describe('createControls()', () => {
  it('believes presence once somebody who cannot be there is answered as absent', async () => {
    const { confirm, asked } = open()
    expect(await confirm('present')).toBe('right')
    expect(asked).toHaveLength(1)
    expect(asked[0]).toMatch(/^[a-z]{24}@contoh\.co\.id$/)
  })

  it('believes absence once somebody who is there is answered as present', async () => {
    const { confirm, asked } = open()
    expect(await confirm('absent')).toBe('right')
    expect(known).toContain(asked[0])
  })

  it('believes nothing that a service says of everybody', async () => {
    const { confirm, answerWith, controls } = open()
    answerWith(() => there)
    expect(await confirm('present')).toBe('void')
    expect(controls.trouble).toMatchObject({ kind: 'unclear' })
    answerWith(() => nobody)
    expect(await confirm('absent')).toBe('void')
  })

  it('asks two others before it concludes that somebody is gone', async () => {
    const { confirm, answerWith, asked, controls } = open()
    let isFirst = true
    answerWith(() => {
      const answer = isFirst ? nobody : there
      isFirst = false
      return answer
    })
    expect(await confirm('absent')).toBe('right')
    expect(asked).toHaveLength(3)
    expect(controls.trouble).toBeNull()
  })

  it('asks controls alone, ever more rarely, until both kinds are right', async () => {
    const { confirm, answerWith, controls, asked, pass, settle } = open()
    answerWith(() => away)
    expect(await confirm('absent')).toBe('void')
    await settle()
    const before = asked.length
    for (const seconds of [1, 2, 4, 8]) await pass(seconds * 1000)
    expect(controls.trouble).not.toBeNull()
    const askedInAMinute = asked.length - before
    await pass(15_000)
    expect(asked.length - before).toBe(askedInAMinute)
    answerWith((email) => (known.includes(email) ? there : nobody))
    await pass(1000)
    expect(controls.trouble).toBeNull()
  })

  it('learns a sign from eight answers over half a minute, and keeps it', async () => {
    const { controls, kept, pass, settle, answerWith } = open([])
    answerWith((email) => (known.includes(email) ? there : said('Not found')))
    controls.begin('toko@contoh.co.id')
    await settle()
    expect(controls.trouble).toMatchObject({ kind: 'learning' })
    for (let sample = 1; sample < 7; sample += 1) await pass(4286)
    expect(controls.judge(said('Not found'), 'x@y.id')).toBe('unclear')
    await pass(4286)
    expect(controls.trouble).toBeNull()
    expect(kept).toMatchObject([{ meaning: 'absent', sign: { words: ['found', 'not'] } }])
    expect(controls.judge(said('Not found'), 'x@y.id')).toBe('absent')
  })

  it('never learns what only some of those who are not there are answered', async () => {
    const { controls, kept, pass, settle, answerWith } = open()
    let told = 0
    // A trouble that is about some addresses: the first controls happen to be among them.
    answerWith((email) => {
      if (known.includes(email)) return there
      told += 1
      return told < 7 ? said('Success', true) : nobody
    })
    controls.doubt('toko@contoh.co.id', { httpStatus: 200, flag: true, shape: '{}', words: [] })
    await settle()
    for (let sample = 1; sample < 7; sample += 1) await pass(4286)
    expect(controls.trouble).toBeNull()
    expect(kept).toEqual([])
  })

  it('never learns what is said of somebody who is there', async () => {
    const { controls, kept, pass, settle, answerWith } = open([])
    answerWith(() => said('Data kosong'))
    controls.begin('toko@contoh.co.id')
    await settle()
    for (let minute = 0; minute < 10; minute += 1) await pass(60_000)
    expect(controls.trouble).not.toBeNull()
    expect(kept.every(({ meaning }) => meaning === 'heard-of-existing')).toBe(true)
    expect(kept.length).toBeGreaterThan(0)
  })

  it('says that absence is unproven where nobody is there, unless its sign will do', async () => {
    const { confirm } = open(practiceSigns, [])
    expect(await confirm('absent')).toBe('unproven')
    expect(await confirm('absent', { restsOnSign: true })).toBe('right')
  })

  it('leaves a service that does not answer to the rules that stop a run', async () => {
    const { confirm, answerWith, controls, pass } = open()
    answerWith(() => lost)
    const confirmed = confirm('absent')
    for (let tries = 0; tries < 3; tries += 1) await pass(250)
    expect(await confirmed).toBe('void')
    expect(controls.trouble).toBeNull()
  })

  it('takes an answer that names another address for none', () => {
    const { controls } = open()
    const other = said('User lain@toko.id tidak ditemukan')
    expect(controls.judge(other, 'toko@contoh.co.id')).toBe('unclear')
    expect(
      controls.judge(said('User toko@contoh.co.id tidak ditemukan'), 'toko@contoh.co.id'),
    ).toBe('absent')
  })
})

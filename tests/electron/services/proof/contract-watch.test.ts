import { describe, expect, it } from 'vitest'
import type { HeardAnswer } from '#electron/api/answer-feed'
import { type CountedSign, listAnswerSigns } from '#electron/ledger/answer-signs-table'
import { groupCommits } from '#electron/ledger/group-commit'
import { createContractWatch } from '#electron/services/proof/contract-watch'
import type { WritableDb } from '#electron/sqlite/database'
import { openTestLedger } from '#tests/electron/ledger/open-test-ledger'
import { createHandClock } from '../hand-clock'

function refusal(...words: string[]): HeardAnswer {
  return {
    call: 'check',
    reading: 'refused',
    sign: { httpStatus: 200, flag: false, shape: 'missing', words },
    messages: `${words.join(' ')} a@b.id 7`,
  }
}
function success(messages: string): HeardAnswer {
  return {
    call: 'check',
    reading: 'success',
    sign: { httpStatus: 200, flag: true, shape: '{packet_id}', words: messages.split(' ') },
    messages,
  }
}

const startMs = 1_000_000

function open(db: WritableDb = openTestLedger(), atMs = startMs) {
  const hand = createHandClock(atMs)
  const told: CountedSign[] = []
  const faults: unknown[] = []
  const watch = createContractWatch({
    writer: groupCommits(db),
    clock: hand.clock,
    onNew: (sign) => told.push(sign),
    onFault: (error) => faults.push(error),
  })
  const words = () => told.map(({ sign }) => sign.words.join(' '))
  return { db, hand, watch, told, words, faults }
}

describe('createContractWatch()', () => {
  it('counts in memory, and writes every few seconds and at its end', async () => {
    const { db, hand, watch } = open()
    for (const answer of [refusal('tidak'), refusal('tidak')]) watch.hear(answer)
    expect(listAnswerSigns(db)).toEqual([])
    hand.advance(5000)
    await watch.flush()
    watch.hear(refusal('tidak'))
    await watch.close()
    expect(listAnswerSigns(db)).toMatchObject([
      { count: 3, sample: 'tidak …@… #', firstSeenAt: 1000, lastSeenAt: 1005 },
    ])
  })

  it('takes every documented success of one form for the same', async () => {
    const { db, watch } = open()
    for (const words of ['Toko Mawar', 'Toko Melati']) watch.hear(success(words))
    await watch.close()
    expect(listAnswerSigns(db)).toMatchObject([{ count: 2, sample: 'Toko Mawar' }])
  })

  it('tells nothing of a service that is new', async () => {
    const { watch, told } = open()
    for (const word of ['a', 'b', 'c']) watch.hear(refusal(word))
    await watch.close()
    expect(told).toEqual([])
  })

  it('tells what is new after fifty answers of the call, once in ten minutes', async () => {
    const { hand, watch, words } = open()
    for (let n = 0; n < 50; n += 1) watch.hear(refusal('tidak'))
    for (const word of ['baru', 'tidak', 'lagi']) watch.hear(refusal(word))
    expect(words()).toEqual(['baru'])
    hand.advance(600_000)
    for (const word of ['baru', 'lain']) watch.hear(refusal(word))
    expect(words()).toEqual(['baru', 'lain'])
    await watch.close()
  })

  it('tells another form of success, but not the first', async () => {
    const { watch, told } = open()
    for (let n = 0; n < 50; n += 1) watch.hear(refusal('tidak'))
    watch.hear(success('Toko Mawar'))
    expect(told).toEqual([])
    const other = success('Toko Mawar')
    watch.hear({ ...other, sign: { ...other.sign, shape: 'list' } })
    expect(told).toMatchObject([{ reading: 'success', sign: { shape: 'list' } }])
    await watch.close()
  })

  it('tells nothing of a list that ends with an empty page', async () => {
    const { watch, told } = open()
    const list = success('Toko Mawar')
    const page = (shape: string): HeardAnswer => ({ ...list, sign: { ...list.sign, shape } })
    for (let n = 0; n < 60; n += 1) watch.hear(page('list'))
    for (const shape of ['empty list', 'list']) watch.hear(page(shape))
    expect(told).toEqual([])
    watch.hear(page('null'))
    expect(told).toMatchObject([{ sign: { shape: 'null' } }])
    await watch.close()
  })

  it('tells what is new a day after the first answer, also when it was closed since', async () => {
    const before = open()
    before.watch.hear(refusal('tidak'))
    await before.watch.close()
    const { watch, words } = open(before.db, startMs + 86_400_000)
    for (const word of ['tidak', 'baru']) watch.hear(refusal(word))
    expect(words()).toEqual(['baru'])
    await watch.close()
  })

  it('goes on where the ledger cannot be written', async () => {
    const { db, watch, faults } = open()
    db.exec('DROP TABLE answer_signs')
    watch.hear(refusal('tidak'))
    await watch.close()
    expect(faults).toHaveLength(1)
  })
})

import { describe, expect, it } from 'vitest'
import type { CopiedUser } from '#electron/cache/copied-users'
import { groupCommits } from '#electron/ledger/group-commit'
import { findRow } from '#electron/ledger/runs/run-rows-table'
import { setRunState } from '#electron/ledger/runs/runs-table'
import {
  beginSending,
  exclude,
  recordDone,
  recordRefused,
  recordUnsent,
} from '#electron/ledger/runs/sending-table'
import { reviewEnded } from '#electron/services/sending/settling/review-ended'
import { addRun, openTestLedger } from '#tests/electron/ledger/open-test-ledger'

const sentAt = 1000
const settleSeconds = 600
const hour = 3600

function emailOf(n: number) {
  return `toko${n}@contoh.co.id`
}
function userOf(n: number, change: Partial<CopiedUser> = {}): CopiedUser {
  return {
    registrationId: `ELK${n}`,
    emailKey: emailOf(n),
    storeName: `TOKO  ${n}`,
    storeAddress: `jl. contoh ${n}.`,
    registeredAt: sentAt + 5,
    packetId: '9',
    packetName: null,
    copiedAt: sentAt,
    ...change,
  }
}

/** A run of three shops, and a review of it beside a copy. */
function open() {
  const db = openTestLedger()
  const runId = addRun(
    db,
    [0, 1, 2].map((n) => ({
      dedupeKey: emailOf(n),
      values: { email: emailOf(n), storeName: `Toko ${n}`, address: `Jl. Contoh ${n}` },
    })),
  )
  const row = (n: number) => {
    const found = findRow(db, runId, n)
    if (!found) throw new Error('no row')
    return found
  }
  for (const n of [0, 1, 2]) beginSending(db, row(n), { sentAt, absentAt: sentAt - 1 })
  setRunState(db, runId, 'finished', sentAt + 10)
  const told: string[] = []
  return {
    db,
    row,
    told,
    done: (n: number, registrationId = `ELK${n}`) =>
      recordDone(db, row(n), {
        registrationId,
        serverMessage: 'ok',
        knownBy: 'answer',
        at: sentAt + 2,
      }),
    review: (users: readonly CopiedUser[], syncedFrom = sentAt + 60) =>
      reviewEnded(
        {
          writer: groupCommits(db),
          findCopied: async () => users,
          isActive: () => false,
          appendDoubt: (_, { position }, cause) => told.push(`${position} ${cause}`),
          settleSeconds,
        },
        { syncedFrom, now: syncedFrom },
      ),
  }
}

describe('reviewEnded()', () => {
  it('agrees with a copy that shows what was done', async () => {
    const { done, review, row } = open()
    for (const n of [0, 1, 2]) done(n)
    expect(await review([0, 1, 2].map((n) => userOf(n)))).toBe(0)
    expect(row(1)).toMatchObject({ state: 'done', cause: null })
  })

  it('doubts a row that is missing where one that was sent later is there', async () => {
    const { done, review, row, told } = open()
    for (const n of [0, 1, 2]) done(n)
    expect(await review([userOf(0), userOf(2)])).toBe(1)
    expect(row(1)).toMatchObject({ state: 'unknown', cause: 'missing-in-copy', nextCheckAt: null })
    expect(told).toEqual(['1 missing-in-copy'])
  })

  it('doubts the last rows only when they are missing for an hour', async () => {
    const { done, review, row } = open()
    for (const n of [0, 1, 2]) done(n)
    expect(await review([userOf(0), userOf(1)])).toBe(0)
    expect(await review([userOf(0), userOf(1)], sentAt + 60 + hour - 1)).toBe(0)
    expect(await review([userOf(0), userOf(1)], sentAt + 60 + hour)).toBe(1)
    expect(row(2)).toMatchObject({ state: 'unknown', cause: 'missing-in-copy' })
  })

  it('doubts a "yes" that was said of a shop of another desk, not of a clock that was wrong', async () => {
    const { done, review, row, told } = open()
    for (const n of [0, 1, 2]) done(n)
    const registeredAt = sentAt - hour
    const elsewhere = userOf(1, { registeredAt, storeName: 'Toko Meja Sebelah' })
    await review([userOf(0, { registeredAt }), elsewhere, userOf(2, { storeName: 'Toko Baru' })])
    expect(told).toEqual(['1 existed-before'])
    expect(row(1)).toMatchObject({
      state: 'unknown',
      cause: 'existed-before',
      nextCheckAt: null,
      found: { storeName: 'Toko Meja Sebelah' },
    })
  })

  it('doubts what has another id by now', async () => {
    const { done, review, row } = open()
    for (const n of [0, 1, 2]) done(n)
    await review([userOf(0), userOf(1, { registrationId: 'ELK77' }), userOf(2)])
    expect(row(1)).toMatchObject({ state: 'unknown', found: { registrationId: 'ELK77' } })
  })

  it.each(['refused', 'unsent'] as const)('doubts a row that is %s and there', async (state) => {
    const { done, review, row, db } = open()
    done(0)
    done(2)
    if (state === 'refused') recordRefused(db, row(1), { serverMessage: 'Tidak', at: sentAt + 2 })
    else recordUnsent(db, row(1), { cause: 'timeout', serverMessage: null, at: sentAt + 2 })
    await review([0, 1, 2].map((n) => userOf(n)))
    expect(row(1)).toMatchObject({
      state: 'unknown',
      cause: 'there-in-copy',
      found: { registrationId: 'ELK1', storeName: 'TOKO  1' },
    })
  })

  it('lets a refusal stand that is still true after the settle time', async () => {
    const { done, review, row, db } = open()
    done(0)
    done(2)
    const refused = { serverMessage: 'Tidak', cause: 'refusal-provisional', at: sentAt } as const
    recordRefused(db, row(1), refused)
    await review([userOf(0), userOf(2)], sentAt + settleSeconds - 1)
    expect(row(1)).toMatchObject({ state: 'refused', cause: 'refusal-provisional' })
    await review([userOf(0), userOf(2)], sentAt + settleSeconds)
    expect(row(1)).toMatchObject({ state: 'refused', cause: null })
  })

  it('takes nobody else for a row that was refused', async () => {
    const { done, review, row, db } = open()
    done(0)
    done(2)
    recordRefused(db, row(1), { serverMessage: 'Tidak', at: sentAt + 2 })
    await review([userOf(0), userOf(1, { storeName: 'Lain' }), userOf(2)])
    expect(row(1)).toMatchObject({ state: 'refused' })
  })

  it('doubts a row that was skipped as there already and is not', async () => {
    const { done, review, row, db } = open()
    done(0)
    done(2)
    recordUnsent(db, row(1), { cause: 'timeout', serverMessage: null, at: sentAt })
    exclude(db, row(1), { kind: 'already-user', registrationId: null })
    await review([userOf(0), userOf(2)])
    expect(row(1)).toMatchObject({ state: 'excluded' })
    await review([userOf(0), userOf(2)], sentAt + 60 + hour)
    expect(row(1)).toMatchObject({ state: 'unknown', cause: 'missing-in-copy' })
  })

  it('leaves what a person decided, and what ended after the sync began', async () => {
    const { done, review, row, db } = open()
    for (const n of [0, 2]) done(n)
    recordDone(db, row(1), {
      registrationId: 'ELK1',
      serverMessage: null,
      knownBy: 'person',
      at: sentAt + 2,
    })
    expect(await review([userOf(0), userOf(2)])).toBe(0)
    expect(await review([], sentAt)).toBe(0)
  })
})

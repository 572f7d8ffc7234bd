import { describe, expect, it } from 'vitest'
import type { ReadOutcome } from '#electron/api/outcome'
import type { RowRecord } from '#electron/ledger/runs/run-rows-table'
import { completeReading } from '#electron/services/sending/strategies/read-packet'
import type { User } from '#shared/domain/users/user'
import { storeUser } from '#tests/electron/services/runs/run-harness'

const row = { values: { registrationId: 'ELK1' } } as unknown as RowRecord // All that is read of it.
const checked = { packetId: '11', packetDescription: '1 Bulan' }

function detailOf(part: Partial<User>): ReadOutcome<User | null> {
  return {
    kind: 'success',
    value: { ...storeUser('ELK1', 'toko@contoh.co.id'), ...part },
    messages: '',
    httpStatus: 200,
    sign: { httpStatus: 200, flag: true, shape: '[]', words: [] },
  }
}
function read(part: Partial<User>) {
  return completeReading({ getUser: async () => detailOf(part) }, row, checked, 1)
}

describe('completeReading()', () => {
  const expiresAt = { at: 99, text: '2027-01-01 00:00:00' }

  it('takes the end from the detail of the same packet', async () => {
    expect(await read({ packetId: '11', expiresAt })).toMatchObject({
      isTorn: false,
      reading: { packetId: '11', expiresAt: 99 },
    })
  })

  it('leaves the end out where another packet came between the two answers', async () => {
    expect(await read({ packetId: '12', expiresAt })).toEqual({
      isTorn: true,
      reading: { packetId: '11', packetName: '1 Bulan', at: 1 },
    })
  })

  it('keeps the end where the detail names no packet', async () => {
    expect(await read({ packetId: null, expiresAt })).toMatchObject({
      isTorn: false,
      reading: { expiresAt: 99 },
    })
  })
})

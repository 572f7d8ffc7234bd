import { describe, expect, it } from 'vitest'
import type { UnresolvedRow } from '#shared/domain/history'
import { compareFound } from '../../../../../renderer/features/history/unresolved/compare-found'
import { unresolvedRow } from './unresolved-row'

const found: NonNullable<UnresolvedRow['found']> = {
  registrationId: 'ELK7',
  storeName: 'TOKO AHE',
  storeAddress: 'Jl. Mawar No. 2',
  registeredAt: 10_000,
  packetId: null,
}
const sent: UnresolvedRow = {
  ...unresolvedRow,
  kind: 'register',
  registrationId: null,
  storeName: 'Toko Ahe',
  storeAddress: 'jl mawar no 1',
  sentAt: 10_000,
  found,
}

function verdicts(row: UnresolvedRow) {
  return Object.fromEntries(compareFound(row).map(({ field, verdict }) => [field, verdict]))
}

describe('compareFound()', () => {
  it('marks what differs, and takes case, spaces and signs for no difference', () => {
    expect(verdicts(sent)).toEqual({
      registrationId: null,
      storeName: 'same',
      storeAddress: 'differs',
      time: null,
    })
  })

  it('marks an account that was there ten minutes before the sending', () => {
    const older = { ...sent, found: { ...found, registeredAt: 9_399 } }
    expect(verdicts(older)).toMatchObject({ time: 'older' })
  })

  it('compares the user and the packet of an activation', () => {
    const other = { ...found, storeName: null, storeAddress: '', registeredAt: null }
    const row: UnresolvedRow = { ...unresolvedRow, found: { ...other, packetId: '4' } }
    expect(verdicts(row)).toEqual({ registrationId: 'differs', packet: null })
  })

  it('has nothing to compare where the service showed nothing', () => {
    expect(compareFound(unresolvedRow)).toEqual([])
  })
})

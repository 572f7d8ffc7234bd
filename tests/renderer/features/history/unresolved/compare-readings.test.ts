import { describe, expect, it } from 'vitest'
import type { PacketReading } from '#shared/domain/runs/activation'
import { compareReadings } from '../../../../../renderer/features/history/unresolved/compare-readings'

function reading(packetId: string | null, expiresAt?: number | null): PacketReading {
  return {
    packetId,
    packetName: null,
    at: 1,
    ...(expiresAt === undefined ? {} : { expiresAt }),
  }
}

describe('compareReadings()', () => {
  it.each([
    ['nothing on record', null, null, [null, null, 'not-kept']],
    ['only the later one', null, reading('1', 5), [null, null, 'not-kept']],
    ['only the earlier one', reading('1', 5), null, [null, null, 'not-read']],
    ['no difference', reading('1', 5), reading('1', 5), ['same', 'same', 'unchanged']],
    ['no end, twice', reading('1', null), reading('1', null), ['same', 'same', 'unchanged']],
    ['an end unread', reading('1', 5), reading('1'), ['same', null, 'end-unread']],
    ['a later end', reading('1', 5), reading('1', 6), ['same', 'later', 'changed']],
    ['an earlier end', reading('1', 5), reading('1', 4), ['same', 'earlier', 'changed']],
    ['an end gone', reading('1', 5), reading('1', null), ['same', 'changed', 'changed']],
    ['another packet', reading('1', 5), reading('2'), ['changed', null, 'changed']],
    ['a first packet', reading(null, null), reading('2', 9), ['changed', 'changed', 'changed']],
  ] as const)('tells %s', (_, before, after, [packet, end, verdict]) => {
    expect(compareReadings({ before, after })).toEqual({ packet, end, verdict })
  })

  it('takes no readings at all for none on record', () => {
    expect(compareReadings(null).verdict).toBe('not-kept')
  })
})
